import { isUtf8 } from 'node:buffer';
import type { FoedusData } from '../../facts/index.ts';
import type { MovementFactors } from '../../movement/index.ts';
import type { NetworkArc, NetworkNode } from '../../words/network.ts';
import type { Land } from '../../words/place.ts';
import type { Provenance } from '../../words/source.ts';
import type { Problem } from '../data/problem.ts';
import { decodeText } from '../placed/decode-text.ts';
import { type ImportReport, reportImport } from './import-report.ts';
import { joinArcs } from './join-arcs.ts';
import { type Fault, placeFaults } from './place-faults.ts';
import { placeNodes } from './place-nodes.ts';
import { type Features, readFeature } from './read-features.ts';
import { type CollectionScan, scanFeatures } from './scan-features.ts';

/** More than this is refused: a planner's network, not a street map. */
export const MOST_FEATURES = 500_000;

export interface ImportOptions {
  readonly snapKm: number;
  readonly mostFeatures?: number;
}

export interface ImportGround {
  readonly lands: readonly Land[];
  readonly territories: FoedusData['territories'];
  readonly factors: MovementFactors;
}

export interface ImportedNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly arcs: readonly NetworkArc[];
  readonly report: ImportReport;
}

export type NetworkReading =
  | { readonly ok: true; readonly network: ImportedNetwork }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** On what rows rest that say nothing else; the same as in an instance of `foedus plan`. */
const fallbackOf = (file: string): Provenance => ({
  source: 'judgement',
  asOf: '2022-02-24',
  confidence: 'low',
  note: `Read from ${file}, which names no source for it.`,
});

/**
 * A user's network from GeoJSON: Points are nodes, LineStrings are arcs. Every problem at once, each with its place; never throws
 * for wrong input. Features are read one at a time, so that a large file fits.
 */
export function importNetwork(file: string, bytes: Uint8Array, ground: ImportGround, options: ImportOptions): NetworkReading {
  const coded = badlyCoded(file, bytes);
  if (coded !== undefined) return { ok: false, problems: [coded] };
  const most = options.mostFeatures ?? MOST_FEATURES;
  const features: Features = { nodes: [], arcs: [], brokenNodes: [], faults: [], ignored: new Map(), count: 0 };
  const scan = scanFeatures(bytes, (slice) => {
    if (features.count === most) {
      const message = `more than ${most.toLocaleString('en-US')} features`;
      features.faults.length = 0;
      features.faults.push({ slice, path: [], message, remedy: 'leave out minor ways, or import the file in parts' });
      return false;
    }
    readFeature(bytes, slice, features);
    return true;
  });
  const whole = faultsOfWhole(scan, features);
  if (whole.length > 0 || features.faults.some(({ message }) => message.startsWith('more than'))) {
    return { ok: false, problems: placeFaults(file, bytes, [...whole, ...features.faults]) };
  }
  const provenance = fallbackOf(file === '-' ? 'standard input' : (file.split(/[\\/]/).at(-1) ?? file));
  const placed = placeNodes(features.nodes, { ...ground, provenance });
  const joined = joinArcs(features, placed.nodes, options.snapKm, provenance);
  const faults = [...features.faults, ...placed.faults, ...joined.faults];
  if (faults.length > 0) return { ok: false, problems: placeFaults(file, bytes, faults) };
  const { nodes } = placed;
  const { arcs } = joined;
  const report = reportImport({ file, features, placed, joined, snapKm: options.snapKm }, ground.factors);
  return { ok: true, network: { nodes, arcs, report } };
}

function badlyCoded(file: string, bytes: Uint8Array): Problem | undefined {
  if (isUtf8(bytes) && !bytes.includes(0)) return undefined;
  const decoded = decodeText(bytes);
  return 'text' in decoded ? undefined : { file, ...decoded };
}

/** What is wrong with the collection, whatever its features are. */
function faultsOfWhole({ members, hasFeatures, fault }: CollectionScan, { count }: Features): readonly Fault[] {
  const at = (offset: number, message: string, remedy: string): Fault => ({
    slice: { from: offset, to: offset },
    path: [],
    message,
    remedy,
  });
  const remedy = 'write {"type": "FeatureCollection", "features": [...]}: Points for nodes, LineStrings for arcs';
  if (fault !== null) return [at(fault.at, fault.message, 'mend it here; nothing of this file was used')];
  const found: Fault[] = [];
  if (members.get('type') !== 'FeatureCollection' && !(count > 0 && !members.has('type'))) {
    const type = JSON.stringify(members.get('type') ?? null);
    found.push(at(0, `is no FeatureCollection: its type is ${type}`, remedy));
  } else if (!hasFeatures || count === 0) found.push(at(0, 'has no features', remedy));
  const crs = JSON.stringify(members.get('crs') ?? null);
  if (crs !== 'null' && !/CRS84|4326/.test(crs)) {
    found.push(at(0, `has coordinates in ${crs}`, 'export the file in degrees, WGS 84 (EPSG:4326)'));
  }
  return found;
}
