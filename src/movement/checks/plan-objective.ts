import type { Contingent } from '../../words/forces.ts';
import type { Minutes } from '../../words/time.ts';
import { groupsOf } from '../cargo/package-of.ts';
import { medianValues } from '../factors/movement-factors.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { MovementPlan, PlannedSerial } from '../plan/movement-plan.ts';

/** A contingent with what a minute of its lateness weighs. */
export interface WeightedContingent {
  readonly contingent: Contingent;
  readonly weight: number;
  /** Packages of one cohesion group count as complete only together. */
  readonly cohesion?: string;
}

/** A package's minute from ready to closure counts so much of a minute of lateness. */
export const TIME_WEIGHT = 0.05;

/** What a package's closure costs: weighted lateness, and a little for each minute since it was ready. */
export function costOfClosure({ contingent, weight }: WeightedContingent, closeAt: Minutes, timeWeight = TIME_WEIGHT): number {
  const late = contingent.requiredBy === null ? 0 : Math.max(0, closeAt - contingent.requiredBy);
  return weight * (late + timeWeight * Math.max(0, closeAt - contingent.readyAt));
}

/** What a plan is judged by. */
export interface PlanObjective {
  /** What is made least: weighted lateness and a twentieth of the weighted minutes from ready to complete. */
  readonly cost: number;
  /** Minutes by which packages are complete too late, times their weights. */
  readonly lateness: number;
  readonly lastArrival: Minutes;
  /** Hours for which lift is loaded, or being loaded or emptied. */
  readonly assetHours: number;
}

/** When a contingent is complete, from its serials alone: the last of them, and reception where people come apart from equipment. */
export function closureOf(contingent: Contingent, serials: readonly PlannedSerial[], network: CompiledNetwork): Minutes {
  if (serials.length === 0) return contingent.readyAt;
  const last = serials.reduce((latest, serial) => Math.max(latest, serial.arriveAt), -Infinity);
  const apart = serials.some((serial) => serial.kind === 'passengers');
  const equipped = serials.some((serial) => serial.kind !== 'passengers' && serial.kind !== 'warship');
  return apart && equipped ? last + Math.ceil(medianValues(network.factors).receptionHours * 60) : last;
}

/**
 * When each package counts as complete. One of a cohesion group does so only with the last of its group, and where one of
 * them brings people and another the equipment, after reception. Those that cannot go are not given and not waited for.
 */
export function countedFrom(
  serials: readonly PlannedSerial[],
  planned: readonly WeightedContingent[],
  network: CompiledNetwork,
): ReadonlyMap<string, Minutes> {
  const serialsOf = new Map<string, PlannedSerial[]>();
  for (const serial of serials) {
    const known = serialsOf.get(serial.contingent);
    if (known) known.push(serial);
    else serialsOf.set(serial.contingent, [serial]);
  }
  const groups = new Map<string, { members: Contingent[]; closedAt: Minutes }>();
  for (const { contingent, cohesion } of planned) {
    // by themselves: a key that no cohesion group can have
    const key = cohesion === undefined ? `/${contingent.id}` : cohesion;
    const group = groups.get(key) ?? { members: [], closedAt: -Infinity };
    group.members.push(contingent);
    group.closedAt = Math.max(group.closedAt, closureOf(contingent, serialsOf.get(contingent.id) ?? [], network));
    groups.set(key, group);
  }
  const reception = Math.ceil(medianValues(network.factors).receptionHours * 60);
  const counted = new Map<string, Minutes>();
  for (const { members, closedAt } of groups.values()) {
    const at = comeApart(members, network) ? closedAt + reception : closedAt;
    for (const { id } of members) counted.set(id, at);
  }
  return counted;
}

/** Does one bring only people and another equipment, or one only equipment and another people? */
function comeApart(members: readonly Contingent[], network: CompiledNetwork): boolean {
  if (members.length < 2) return false;
  const brings = members.map((contingent) => {
    const kinds = groupsOf(contingent, network.factors).map((group) => group.kind);
    return {
      people: kinds.includes('passengers'),
      equipment: kinds.some((kind) => kind !== 'passengers' && kind !== 'warship'),
    };
  });
  const onlyPeople = brings.some((one) => one.people && !one.equipment);
  const onlyEquipment = brings.some((one) => one.equipment && !one.people);
  return (onlyPeople && brings.some((one) => one.equipment)) || (onlyEquipment && brings.some((one) => one.people));
}

/** The objective of a plan, worked out from its serials and reservations; contingents that cannot go do not count. */
export function objectiveOf(
  plan: Pick<MovementPlan, 'serials' | 'reservations'>,
  planned: readonly WeightedContingent[],
  network: CompiledNetwork,
): PlanObjective {
  let cost = 0;
  let lateness = 0;
  let lastArrival = 0;
  const counted = countedFrom(plan.serials, planned, network);
  for (const row of planned) {
    const { contingent, weight } = row;
    const closedAt = counted.get(contingent.id) as Minutes;
    cost += costOfClosure(row, closedAt);
    lastArrival = Math.max(lastArrival, closedAt);
    if (contingent.requiredBy !== null) lateness += weight * Math.max(0, closedAt - contingent.requiredBy);
  }
  const firstAsset = network.resources[network.assetsOf[0] ?? -1]?.firstLane ?? Infinity;
  let minutes = 0;
  for (let i = 0; i < plan.reservations.length; i += 4) {
    // lift comes last among the lanes
    if ((plan.reservations[i] as number) < firstAsset) continue;
    minutes += (plan.reservations[i + 2] as number) - (plan.reservations[i + 1] as number);
  }
  return { cost, lateness, lastArrival, assetHours: Math.round(minutes / 6) / 10 };
}
