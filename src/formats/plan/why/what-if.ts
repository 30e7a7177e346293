import { type CompiledNetwork, compileNetwork } from '../../../movement/index.ts';
import { loadMovementFactors } from '../../movement/load-factors.ts';
import type { CertifiedPlan } from '../certified-plan.ts';
import type { PlanInstance } from '../read-instance.ts';
import { whatBinds } from './what-binds.ts';

/** One change of the world, and the instance with it. */
export interface Change {
  readonly says: string;
  readonly instance: PlanInstance;
}

/** What a change came to when everything was planned anew. Hours. */
export interface WhatIf {
  readonly says: string;
  readonly cost: number;
  readonly lateness: number;
  /** Against the plan without it; negative where the new plan is dearer, which only a longer search could mend. */
  readonly saves: number;
}

const MOST = 6;

/** Changes that may help most: one more of what late packages waited for, and leave at once where leave held them up. */
export function changesFor(certified: CertifiedPlan, network: CompiledNetwork): Change[] {
  const { instance } = certified;
  const waited = new Map<string, number>();
  for (const { weight, binds } of whatBinds(certified, network)) {
    for (const { resource, hours } of binds) waited.set(resource, (waited.get(resource) ?? 0) + hours * weight);
  }
  const inOrder = [...waited].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const changes = inOrder.flatMap((name) => oneMore(instance, name) ?? []);
  return [...changes.slice(0, MOST), ...leaveAtOnce(certified)];
}

/** Plans the changed instance with `planAnew` and compares. */
export async function whatIf(
  certified: CertifiedPlan,
  { says, instance }: Change,
  planAnew: (instance: PlanInstance, network: CompiledNetwork) => Promise<CertifiedPlan>,
): Promise<WhatIf> {
  const { nodes, arcs, lift, permissions } = instance.network;
  const { objective } = await planAnew(instance, compileNetwork(nodes, arcs, lift, permissions, loadMovementFactors()));
  const hours = (minutes: number) => Math.round(minutes / 6) / 10;
  return {
    says,
    cost: hours(objective.cost),
    lateness: hours(objective.lateness),
    saves: hours(certified.objective.cost - objective.cost),
  };
}

/** The instance with one more of a resource, by its name in reservations. */
function oneMore(instance: PlanInstance, resource: string): Change | undefined {
  const { nodes, arcs, lift } = instance.network;
  const pool = lift.find((row) => row.id === resource);
  if (pool) {
    const more = lift.map((row) => (row === pool ? { ...row, count: row.count + Math.ceil(1 / row.availability) } : row));
    return { says: `one more ${pool.asset} (${pool.id})`, instance: withNetwork(instance, { lift: more }) };
  }
  const [id = '', ...rest] = resource.split(' ');
  const kind = rest.join(' ');
  const manned = lift.find((row) => row.id === id && row.crews && kind === 'crews');
  if (manned?.crews) {
    const crews = { ...manned.crews, count: manned.crews.count + 1 };
    const more = lift.map((row) => (row === manned ? { ...row, crews } : row));
    return { says: `one more crew for ${manned.asset} (${id})`, instance: withNetwork(instance, { lift: more }) };
  }
  const node = nodes.find((row) => row.id === id);
  const attribute = NODE_ATTRIBUTES[kind];
  if (node && attribute) {
    const more = nodes.map((row) => (row === node ? { ...row, ...attribute(row) } : row));
    return {
      says: `one more ${kind === 'parking' ? 'stand' : kind} at ${node.name}`,
      instance: withNetwork(instance, { nodes: more }),
    };
  }
  const arc = arcs.find((row) => row.id === id);
  if (arc?.rate === undefined) return undefined;
  const rate = Math.ceil(arc.rate * QUARTER_MORE);
  const more = arcs.map((row) => (row === arc ? { ...row, rate } : row));
  const unit = arc.mode === 'rail' ? 'trains a day' : 'vehicles an hour';
  return { says: `${rate} instead of ${arc.rate} ${unit} on ${arc.id}`, instance: withNetwork(instance, { arcs: more }) };
}

const QUARTER_MORE = 1.25;

type Node = PlanInstance['network']['nodes'][number];

const NODE_ATTRIBUTES: Readonly<Record<string, (node: Node) => Partial<Node>>> = {
  ramp: (node) => ({ railRamps: (node.railRamps ?? 1) + 1 }),
  'gauge change': (node) => ({ railRamps: (node.railRamps ?? 1) + 1 }),
  parking: (node) => ({ aircraftParking: (node.aircraftParking ?? 4) + 1 }),
  berth: (node) => ({ berths: (node.berths ?? 1) + 1, roroRamps: (node.roroRamps ?? node.berths ?? 1) + 1 }),
};

/** The nations whose leave took most of the time of late packages, asked for and given at once. */
function leaveAtOnce({ instance, plan, counted }: CertifiedPlan): Change[] {
  const held = new Map<string, number>();
  plan.arrivals.forEach((arrival, index) => {
    const row = instance.packages.find((one) => one.contingent.id === arrival.contingent);
    const closedAt = counted.get(arrival.contingent) ?? arrival.arriveCompleteAt;
    if (closedAt <= (row?.contingent.requiredBy ?? Infinity)) return;
    for (const reason of plan.reasons[index]?.because ?? []) {
      const nation = reason.result === 'permission' ? /^permission of ([A-Z]{2}):/.exec(reason.says)?.[1] : undefined;
      if (nation) held.set(nation, (held.get(nation) ?? 0) + (row?.weight ?? 1));
    }
  });
  const inOrder = [...held].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 2);
  return inOrder.map(([nation]) => {
    const none = { p10: 0, p50: 0, p90: 0 };
    const permissions = instance.network.permissions.map((row) => (row.nation === nation ? { ...row, hours: none } : row));
    return { says: `leave of ${nation} standing, not asked for`, instance: withNetwork(instance, { permissions }) };
  });
}

function withNetwork(instance: PlanInstance, change: Partial<PlanInstance['network']>): PlanInstance {
  return { ...instance, network: { ...instance.network, ...change } };
}
