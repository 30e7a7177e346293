import type { FoedusData } from '../../facts/foedus-data.ts';
import { cargoFor, type ForceFactors, getTypeFactors } from '../../force/index.ts';
import { minutesBetween } from '../../kernel/calendar.ts';
import type { MovementFactors, WeightedContingent } from '../../movement/index.ts';
import type { IsoTime } from '../../words/time.ts';
import type { Problem } from '../data/problem.ts';
import { loadMovementFactors } from '../movement/load-factors.ts';
import { describeIssue } from '../placed/describe-issue.ts';
import { parsePlacedYaml } from '../placed/placed-yaml.ts';
import { checkInstance } from './check-instance.ts';
import { closuresIn, type InstanceClosure } from './disturbance/closed-resources.ts';
import { disturbedNetwork } from './disturbance/disturbed-network.ts';
import { type InstanceFile, instanceSchema } from './instance-schema.ts';

/** A movement instance: what has to go where and when, over which network. Times in minutes since `start`. */
export interface PlanInstance {
  readonly title: string;
  readonly start: IsoTime;
  readonly packages: readonly WeightedContingent[];
  /** As it is on the day: slowed arcs are longer, what is shared with others is less. */
  readonly network: Pick<FoedusData, 'nodes' | 'arcs' | 'lift' | 'permissions'>;
  readonly closures: readonly InstanceClosure[];
}

export type InstanceReading =
  | { readonly ok: true; readonly instance: PlanInstance }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** About 100,000 arcs. */
const MOST_CHARACTERS = 30_000_000;
const GUIDE = 'docs/user-guide.md, "plan"';

/** Reads an instance in YAML or JSON and reports every problem at once, each with its place. Never throws for wrong input. */
export function readInstance(
  file: string,
  text: string,
  data: FoedusData,
  factors: ForceFactors,
  movement: MovementFactors = loadMovementFactors(),
): InstanceReading {
  if (text.length > MOST_CHARACTERS) {
    const message = `an instance of ${Math.round(text.length / 1e6)} million characters is larger than can be planned (${MOST_CHARACTERS / 1e6} million)`;
    const remedy = 'cut the network to the countries that the packages go through, or take the sea lanes and roads of use';
    return { ok: false, problems: [{ file, line: 1, column: 1, message, remedy }] };
  }
  const yaml = parsePlacedYaml(text);
  if (yaml.errors.length > 0) {
    const remedy = 'mend it here; nothing of this file was used';
    return { ok: false, problems: yaml.errors.slice(0, 5).map((error) => ({ file, ...error, remedy })) };
  }
  const { value } = yaml;
  const parsed = instanceSchema.safeParse(value);
  const context = { value, schema: instanceSchema, whole: 'the instance', guide: GUIDE };
  const described = [
    ...(parsed.error?.issues ?? []).flatMap((issue) => describeIssue(issue, context)),
    ...checkInstance(value, {
      nodes: data.nodes.map((node) => node.id),
      types: factors.types.map((row) => row.type),
      arcs: data.arcs,
      lift: data.lift.map((row) => row.id),
    }),
  ];
  if (parsed.success && described.length === 0) return { ok: true, instance: instanceOf(parsed.data, data, factors, movement) };
  const problems = described.map(({ path, key, message, remedy }): Problem => {
    return { file, ...(key === undefined ? yaml.place(path) : yaml.placeOfKey(path, key)), message, remedy };
  });
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function instanceOf(file: InstanceFile, data: FoedusData, factors: ForceFactors, movement: MovementFactors): PlanInstance {
  const own = file.network ?? {};
  const network = {
    nodes: own.nodes ?? data.nodes,
    arcs: own.arcs ?? data.arcs,
    lift: own.lift ?? data.lift,
    permissions: own.permissions ?? data.permissions,
  };
  const start = file.start.length > 10 ? file.start : `${file.start}T00:00Z`;
  return {
    title: file.title ?? 'Movement plan',
    start,
    packages: file.packages.map((row) => packageOf(row, start, factors)),
    network: disturbedNetwork(network, file, movement),
    closures: closuresIn(file, start),
  };
}

function packageOf(row: InstanceFile['packages'][number], start: IsoTime, factors: ForceFactors): WeightedContingent {
  const type = getTypeFactors(factors, row.type ?? (factors.defaultTypes[row.component] as string));
  const contingent = {
    id: row.id,
    nation: row.nation,
    unit: row.unit ?? row.id,
    component: row.component,
    personnel: row.personnel,
    cargo: row.cargo ?? cargoFor(row.personnel, type, factors.lane),
    origin: row.origin,
    destination: row.destination,
    modes: row.modes ?? type.modes,
    readyAt: minutesBetween(start, row.ready),
    requiredBy: row.required === null ? null : minutesBetween(start, row.required),
    priority: row.priority,
    command: 'national',
    caveats: [],
  };
  return { contingent, weight: row.weight, ...(row.cohesion === undefined ? {} : { cohesion: row.cohesion }) };
}
