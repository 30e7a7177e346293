import { FAMILIES, type FamilyId, type FamilyOptions } from '../../../src/formats/plan/family/family.ts';

/** What `foedus bench movement` is asked for, as written on the command line. */
export interface MovementBenchWords {
  /** `S,M`; `scenario` for the replicate of the scenario alone. */
  readonly family?: string;
  readonly load?: string;
  readonly pools?: boolean;
  readonly permissions?: boolean;
  readonly interdiction?: boolean;
  readonly seeds?: number;
  /** Time limit of the planner for one instance. */
  readonly seconds?: number;
}

/** Instances that differ only by their seed. */
export type Group = Omit<FamilyOptions, 'seed'>;

export interface MovementBenchOptions {
  readonly groups: readonly Group[];
  readonly scenario: boolean;
  readonly seeds: number;
  readonly seconds: number;
}

/** Options that cannot be. */
export class WrongOptions extends Error {}

const DEFAULTS = { family: 'S', load: '0.5', seeds: 10, seconds: 30 };
const SCENARIO = 'scenario';
const MOST_LOAD = 1.5;

/** Reads the options. Throws WrongOptions that says what is wrong and what there is. */
export function readOptions(words: MovementBenchWords): MovementBenchOptions {
  const names = listOf(words.family ?? DEFAULTS.family);
  const loads = listOf(words.load ?? DEFAULTS.load).map(loadOf);
  const unknown = names.filter((name) => name !== SCENARIO && !isFamily(name));
  if (unknown.length > 0 || names.length === 0) {
    const wrong = unknown.length > 0 ? `no family "${unknown.join('", "')}"` : 'no family was given';
    throw new WrongOptions(`${wrong}; there are: ${[...FAMILIES, SCENARIO].join(', ')}`);
  }
  if (loads.length === 0) throw new WrongOptions('no load was given; write for example 0.5,0.7,1');
  const { pools = false, permissions = false, interdiction = false } = words;
  const groups = names
    .filter(isFamily)
    .flatMap((family) => loads.map((load): Group => ({ family, load, pools, permissions, interdiction })));
  const { seeds = DEFAULTS.seeds, seconds = DEFAULTS.seconds } = words;
  return { groups, scenario: names.includes(SCENARIO), seeds, seconds };
}

const listOf = (text: string): string[] => text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
const isFamily = (name: string): name is FamilyId => (FAMILIES as readonly string[]).includes(name);

function loadOf(text: string): number {
  const load = Number(text);
  if (load > 0 && load <= MOST_LOAD) return load;
  throw new WrongOptions(`a load of "${text}" cannot be; write a number above 0 and up to ${MOST_LOAD}, for example 0.7`);
}
