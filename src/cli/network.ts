import { basename, dirname, extname } from 'node:path';
import { loadData } from '../formats/data/load-data.ts';
import { loadForceFactors } from '../formats/forces/load-force-factors.ts';
import { loadGeography } from '../formats/geography/load-geography.ts';
import { loadMovementFactors } from '../formats/movement/load-factors.ts';
import { describeImport } from '../formats/network-import/describe-import.ts';
import { importNetwork } from '../formats/network-import/import-network.ts';
import { networkFiles } from '../formats/network-import/write-network.ts';
import { describeNetwork, restOf, summariseNetwork } from '../formats/network-map/describe-network.ts';
import { drawNetwork } from '../formats/network-map/draw-network.ts';
import { geojsonText, networkToGeojson } from '../formats/network-map/network-geojson.ts';
import { type NetworkView, type ViewBox, type ViewMode, viewNetwork } from '../formats/network-map/network-view.ts';
import { readInstance } from '../formats/plan/read-instance.ts';
import { WrongInput, WrongUsage, wrongOption } from './exit.ts';
import { readBytes, readText } from './input.ts';
import { checkFolder, printJson, writeFiles } from './output.ts';

interface ImportOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly snap?: number;
}

const SNAP_KM = 1;

/** `foedus network import`: a user's GeoJSON to rows of the network, and what is missing in it. @throws WrongInput */
export function importFile(file: string, options: ImportOptions): void {
  const { out } = options;
  if (out !== undefined) checkFolder(out);
  const ground = { lands: loadGeography('10m'), territories: loadData().territories, factors: loadMovementFactors() };
  const reading = importNetwork(file, readBytes(file), ground, { snapKm: options.snap ?? SNAP_KM });
  if (!reading.ok) throw new WrongInput(reading.problems);
  if (out !== undefined) writeFiles(out, networkFiles(reading.network));
  if (options.json) {
    printJson(reading.network.report);
    return;
  }
  process.stdout.write(`${describeImport(reading.network.report)}\n`);
  if (out !== undefined) process.stdout.write(`\nWritten to ${out}: nodes.json, arcs.json, network.yaml, report.json\n`);
}

interface MapOptions {
  readonly json?: boolean;
  readonly mode?: string;
  readonly area?: string;
  readonly instance?: string;
  readonly out?: string;
  readonly geojson?: string;
}

const OTHER_PATH = 'choose another path';

/** `foedus network map`: the network, or a part of it, as a picture, as GeoJSON and in words. @throws WrongUsage, WrongInput */
export function map(options: MapOptions): void {
  const { out, geojson, json } = options;
  const mode = modeOf(options.mode);
  const box = options.area === undefined ? null : boxOf(options.area);
  if (out !== undefined && extname(out) !== '.svg')
    throw new WrongUsage(`--out: "${out}" is no picture; write a path that ends in .svg`);
  for (const path of [out, geojson]) if (path !== undefined) checkFolder(dirname(path), OTHER_PATH);
  const view = openView(options.instance, mode, box);
  if (view.nodes.length === 0) {
    throw wrongOption('--area', 'nothing of the network lies there', 'choose other corners, or another mode');
  }
  if (out !== undefined) writeFiles(dirname(out), { [basename(out)]: drawNetwork(view) }, OTHER_PATH);
  if (geojson !== undefined) {
    writeFiles(dirname(geojson), { [basename(geojson)]: geojsonText(networkToGeojson(view)) }, OTHER_PATH);
  }
  if (json) {
    const { title, box } = view;
    printJson({ title, mode, area: box, ...summariseNetwork(view), restsOn: restOf(view) });
    return;
  }
  process.stdout.write(`${describeNetwork(view).join('\n')}\n`);
  for (const path of [out, geojson]) if (path !== undefined) process.stdout.write(`Written to ${path}\n`);
}

function openView(instance: string | undefined, mode: ViewMode | null, box: ViewBox | null): NetworkView {
  const data = loadData();
  if (instance === undefined) {
    return viewNetwork(data.nodes, data.arcs, { title: 'The movement network', mode, box, isOwn: false });
  }
  const reading = readInstance(instance, readText(instance), data, loadForceFactors());
  if (!reading.ok) throw new WrongInput(reading.problems);
  const { network, title } = reading.instance;
  const isOwn = network.nodes !== data.nodes;
  return viewNetwork(network.nodes, network.arcs, { title: `Movement network: ${title}`, mode, box, isOwn });
}

const MODES: readonly ViewMode[] = ['road', 'rail', 'sea', 'air'];

function modeOf(text: string | undefined): ViewMode | null {
  if (text === undefined) return null;
  const mode = MODES.find((known) => known === text);
  if (mode === undefined) throw new WrongUsage(`--mode: "${text}" is not a mode; write road, rail, sea or air`);
  return mode;
}

/** Degrees within which a map of equal area about its middle is of use. */
const WIDEST = { lat: 85, lon: 150 };

function boxOf(text: string): ViewBox {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [latA = Number.NaN, lonA = Number.NaN, latB = Number.NaN, lonB = Number.NaN] = parts;
  const remedy = 'write two corners as lat,lon,lat,lon in degrees: 53,20,57,27';
  if (parts.length !== 4 || parts.some((part) => !Number.isFinite(part)))
    throw new WrongUsage(`--area: "${text}" is no area; ${remedy}`);
  const box = {
    south: Math.min(latA, latB),
    west: Math.min(lonA, lonB),
    north: Math.max(latA, latB),
    east: Math.max(lonA, lonB),
  };
  const isOnGlobe = box.south >= -90 && box.north <= 90 && box.west >= -180 && box.east <= 180;
  const [tall, wide] = [box.north - box.south, box.east - box.west];
  if (!isOnGlobe || tall <= 0 || wide <= 0 || tall > WIDEST.lat || wide > WIDEST.lon) {
    throw new WrongUsage(`--area: "${text}" cannot be drawn: at most ${WIDEST.lat} by ${WIDEST.lon} degrees; ${remedy}`);
  }
  return box;
}
