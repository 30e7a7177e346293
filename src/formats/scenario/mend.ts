import type { Described } from '../placed/describe-issue.ts';
import { knownKeys } from '../placed/known-keys.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import { scenarioSchema } from './schema.ts';

/** What stands in for a key of the scenario that is missing or wrong, so that the rest can still be checked. */
const STANDINS: Readonly<Record<string, unknown>> = {
  schema: 'foedus-scenario/1',
  id: 'x',
  title: { en: 'x', fr: 'x' },
  marking: 'x',
  start: '0001-01-01T00:00Z',
  end: '9998-12-31T00:00Z',
  report: { file: 'x', date: '0001-01-01' },
  alliance: 'NATO',
  adversary: 'UNK',
  seed: 0,
};

/** The same inside the items of a list. */
const ITEM_STANDINS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  proposals: {
    id: 'x',
    body: 'g7',
    title: { en: 'x', fr: 'x' },
    issue: 'x',
    procedure: 'silence-procedure',
    clauses: [{ id: 'x', text: 'x' }],
    after: { when: 'incident', delayHours: 0 },
    effect: { kind: 'statement' },
  },
  requirements: { id: 'x', title: 'x', component: 'land', personnel: 1, destination: 'x', requiredBy: null, priority: 1 },
  reinforcements: { unit: 'x', destination: 'x', decided: '0001-01-01' },
};

type Path = readonly PropertyKey[];
const keyOf = (path: Path) => JSON.stringify(path);

/** A value whose misspelt keys have been put right (or left out), and the way back to where things stand in the file. */
export interface Respelt {
  readonly value: unknown;
  readonly origin: (path: Path) => PropertyKey[];
}

/** Puts misspelt keys right where the one that was meant is clear and missing; other unknown keys are left out. */
export function respell(value: unknown, unknown: readonly Described[]): Respelt {
  const copy = structuredClone(value);
  const written = new Map<string, string>();
  for (const { path, key } of unknown) {
    const object = at(copy, path);
    if (key === undefined || !isObject(object)) continue;
    const meant = nearestWord(key, knownKeys(scenarioSchema, path));
    if (meant !== undefined && !(meant in object)) {
      object[meant] = object[key];
      written.set(keyOf([...path, meant]), key);
    }
    delete object[key];
  }
  const origin = (path: Path) => path.map((step, index) => written.get(keyOf(path.slice(0, index + 1))) ?? step);
  return { value: copy, origin };
}

/** A value in which everything that is wrong has been left out or stood in for, so that the rest can be looked at. */
export interface SoundPart {
  readonly value: unknown;
  /** The path in the whole value; null where a stand-in is meant. */
  readonly origin: (path: Path) => PropertyKey[] | null;
}

/** Puts stand-ins where `wrong` points; items of a list that cannot be mended so are left out. */
export function soundPart(value: unknown, wrong: readonly Path[]): SoundPart {
  const copy = structuredClone(value);
  const replaced = new Set<string>();
  const left = new Map<PropertyKey, Set<number>>();
  const standIn = (object: unknown, path: Path, standins: Readonly<Record<string, unknown>>) => {
    const key = String(path[path.length - 1]);
    if (!isObject(object)) return;
    if (key in standins) object[key] = structuredClone(standins[key]);
    else delete object[key];
    replaced.add(keyOf(path));
  };
  for (const path of wrong) {
    const [key, index, field] = path;
    if (key === undefined) continue;
    const standins = ITEM_STANDINS[String(key)];
    const isItem = typeof index === 'number' && Array.isArray(at(copy, [key]));
    if (!isItem) standIn(copy, path.slice(0, 1), STANDINS);
    else if (standins && field !== undefined) standIn(at(copy, [key, index]), path.slice(0, 3), standins);
    else left.set(key, (left.get(key) ?? new Set()).add(index));
  }
  const kept = new Map<PropertyKey, number[]>();
  for (const [key, indices] of left) {
    const list = at(copy, [key]);
    if (!isObject(copy) || !Array.isArray(list)) continue;
    kept.set(
      key,
      [...list.keys()].filter((index) => !indices.has(index)),
    );
    copy[String(key)] = list.filter((_, index) => !indices.has(index));
  }
  const origin = (path: Path) => {
    const [key, index, ...rest] = path;
    const whole = key !== undefined && typeof index === 'number' ? [key, kept.get(key)?.[index] ?? index, ...rest] : [...path];
    return [1, 3].some((length) => replaced.has(keyOf(whole.slice(0, length)))) ? null : whole;
  };
  return { value: copy, origin };
}

/** The ids that a list of the value declares, those of wrong items included. */
export function declaredIds(value: unknown, key: string): string[] {
  const list = isObject(value) ? value[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) => (isObject(item) && typeof item.id === 'string' ? [item.id] : []));
}

function at(value: unknown, path: Path): unknown {
  let inner = value;
  for (const step of path) inner = (inner as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return inner;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
