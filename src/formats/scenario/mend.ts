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

/** The sound part of a value: what can still be looked at although other parts are wrong. */
export interface SoundPart {
  readonly value: unknown;
  /** The path in the whole value; null where a stand-in is meant. */
  readonly origin: (path: Path) => PropertyKey[] | null;
}

/** Leaves out the items of lists that `wrong` points into, and puts stand-ins for wrong keys of the scenario itself. */
export function soundPart(value: unknown, wrong: readonly Path[]): SoundPart {
  const copy = structuredClone(value);
  if (!isObject(copy)) return { value: copy, origin: (path) => [...path] };
  const replaced = new Set<PropertyKey>();
  const left = new Map<PropertyKey, number[]>();
  for (const [key, index] of wrong) {
    if (key === undefined) continue;
    const list = copy[String(key)];
    if (Array.isArray(list) && typeof index === 'number') left.set(key, [...(left.get(key) ?? []), index]);
    else replaced.add(key);
  }
  const kept = new Map<PropertyKey, number[]>();
  for (const [key, indices] of left) {
    const list = copy[String(key)] as unknown[];
    kept.set(
      key,
      [...list.keys()].filter((index) => !indices.includes(index)),
    );
    copy[String(key)] = list.filter((_, index) => !indices.includes(index));
  }
  for (const key of replaced) {
    if (String(key) in STANDINS) copy[String(key)] = STANDINS[String(key)];
    else delete copy[String(key)];
  }
  const origin = (path: Path) => {
    const [key, index, ...rest] = path;
    if (key === undefined || replaced.has(key)) return null;
    if (typeof index !== 'number') return [...path];
    return [key, kept.get(key)?.[index] ?? index, ...rest];
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
