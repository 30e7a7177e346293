import { basename, dirname, extname } from 'node:path';
import { type AreaPoint, areaOf, type Standing } from '../../assessment/index.ts';
import type { FoedusData } from '../../facts/index.ts';
import { areaToGeojson } from '../../formats/area-map/area-geojson.ts';
import { type AreaMap, buildAreaMap, type MapPoint } from '../../formats/area-map/area-map.ts';
import { describeArea } from '../../formats/area-map/describe-area.ts';
import { drawArea } from '../../formats/area-map/draw-area.ts';
import { loadData } from '../../formats/data/load-data.ts';
import { loadGeography } from '../../formats/geography/load-geography.ts';
import { readPoints } from '../../formats/incidents/read-points.ts';
import { loadTreaties } from '../../formats/treaties/load-treaties.ts';
import { describeReason } from '../describe-reason.ts';
import { WrongInput, WrongUsage } from '../exit.ts';
import { readText } from '../input.ts';
import { checkDay } from '../open-world.ts';
import { checkFolder, printJson, writeFiles } from '../output.ts';

interface AreaOptions {
  readonly json?: boolean;
  readonly map?: string;
  readonly date?: string;
  readonly lang?: string;
}

type Answer = ReturnType<typeof areaOf> & { readonly id: string; readonly point: AreaPoint };

const OTHER_PATH = 'choose another path with --map';

/**
 * `foedus area`: dated points in; inside, outside or contested under Article 6, with reasons; and the map of a day, with the
 * points on it. @throws WrongUsage, or WrongInput where a file cannot be read or written
 */
export function area(file: string | undefined, options: AreaOptions): void {
  const { map: out } = options;
  if (file === undefined && out === undefined) {
    throw new WrongUsage('nothing to answer or to draw: give a file of points (- for standard input), --map OUT, or both');
  }
  const language = languageOf(options);
  const date = options.date === undefined ? null : checkDay(options.date);
  const format = out === undefined ? undefined : formatOf(out);
  const answers = file === undefined ? [] : answerPoints(file, date);
  if (out === undefined || format === undefined) {
    printAnswers(answers, options.json);
    return;
  }
  checkFolder(dirname(out), OTHER_PATH);
  const data = loadData();
  const map = buildAreaMap(date, { ...data, areas: loadTreaties() }, answers.map(pointOf));
  const text = format === '.svg' ? drawArea(map, data, language) : `${JSON.stringify(areaToGeojson(map, data))}\n`;
  writeFiles(dirname(out), { [basename(out)]: text }, OTHER_PATH);
  if (file === undefined) printMap(map, data, options.json);
  else printAnswers(answers, options.json);
  if (!options.json) process.stdout.write(`\nWritten to ${out}\n`);
}

function languageOf({ lang, map }: AreaOptions): 'en' | 'fr' {
  if (lang !== undefined && map === undefined) throw new WrongUsage('--lang is the language of the map: give --map OUT as well');
  if (lang === undefined || lang === 'en' || lang === 'fr') return lang ?? 'en';
  throw new WrongUsage(`--lang: "${lang}" is not a language of the map; write en or fr`);
}

function formatOf(out: string): '.svg' | '.geojson' {
  const extension = extname(out);
  if (extension === '.svg' || extension === '.geojson') return extension;
  throw new WrongUsage(`--map: "${out}" is no path of a map; write one that ends in .svg or .geojson`);
}

function answerPoints(file: string, date: string | null): readonly Answer[] {
  const { items: points, problems } = readPoints(file, readText(file));
  if (problems.length > 0) throw new WrongInput(problems);
  const { memberships, states } = loadData();
  const facts = { memberships, states, lands: loadGeography('10m'), areas: loadTreaties() };
  return points.map((given) => {
    const point = { ...given, date: given.date ?? given.validFrom ?? given.validTo ?? date };
    return { id: given.id, point, ...areaOf(point, facts) };
  });
}

function printAnswers(answers: readonly Answer[], json: boolean | undefined): void {
  if (json) {
    printJson(answers.map(({ id, inArticle6Area, why }) => ({ id, inArticle6Area, why })));
    return;
  }
  for (const { id, inArticle6Area, why } of answers) {
    process.stdout.write(`${id}: ${standingOf(inArticle6Area)}\n${describeReason(why, 1)}\n`);
  }
}

/** What the map shows, for those who do not see it. */
function printMap(map: AreaMap, data: FoedusData, json: boolean | undefined): void {
  const { heading, lists, answers } = describeArea(map, data);
  if (json) {
    printJson(answers);
    return;
  }
  process.stdout.write(`${heading}\n${lists.map(({ standing, names }) => `${standing}: ${names.join(', ')}\n`).join('')}`);
  for (const { name, kind, standing, why } of answers) {
    if (kind !== 'land') process.stdout.write(`${name}: ${standing}\n${describeReason(why, 1)}\n`);
  }
}

const standingOf = (label: boolean | 'contested'): Standing => (label === 'contested' ? label : label ? 'inside' : 'outside');

function pointOf({ id, point, inArticle6Area, why }: Answer): MapPoint {
  const { lat, lon, date } = point;
  return { id, lat, lon, date: date ?? null, standing: standingOf(inArticle6Area), why };
}
