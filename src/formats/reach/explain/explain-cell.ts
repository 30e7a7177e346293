import type { World } from '../../../chain/world.ts';
import { type CellTrace, type FactorId, getFactor, type ReachDelay, traceCell } from '../../../movement/index.ts';
import type { Interval } from '../../../words/time.ts';
import type { Reason } from '../../../words/verdict.ts';
import { SAYS } from '../brief/reach-reasons.ts';
import type { Case } from '../brief/run-reach.ts';
import type { NamedForce } from '../forces/named-force.ts';
import type { AlliedCell } from '../ground/allied-cells.ts';
import type { Reach } from '../reach-of.ts';
import { placeNear } from '../summarise-reach.ts';
import { english } from '../words/english.ts';

/** Kinds of lift named. */
const LIFT_NAMED = 6;

const WOULD_CHANGE: Readonly<Record<ReachDelay | 'local', string>> = {
  ready: 'a shorter notice',
  leave: 'leave to enter asked for earlier, or granted in advance',
  arranging: 'lift of its own, or arranged in advance',
  motion: 'a force that stands nearer, or a way that is open to it and shorter',
  handling: 'fewer serials, more ramps or stands, more lift',
  local: 'a road of the network that leads nearer',
};

/** Why one cell is reached when it is: who, from where, by which way, what the hours go into, and the rows of data behind each. */
export function explainCell(world: World, reach: Reach, cell: AlliedCell, which: Case, id: string): Reason {
  const { base, forces, wanted } = reach;
  const { near, km } = placeNear(cell, world);
  const where = `${cell.id}, ${km} km from ${near} (${cell.state})`;
  const trace = traceCell(base.network, base.near, forces, base.ground.cells.indexOf(cell));
  const counted: Reason = {
    says: `counted as such a force: ${wanted.leastPersonnel} people or more; ${wanted.unitTypes.join(', ')} (row ${wanted.id} of data/forces/packages.json)`,
    source: wanted.source,
  };
  const force = forces.find((one) => one.id === trace?.force);
  const notes = english.notes.slice(0, 2).map((says): Reason => ({ says, source: 'judgement' }));
  if (!trace || !force) {
    const answer = reach.answers.find((one) => one.cell === cell)?.reach;
    const why = answer && 'noWay' in answer ? english.noWay[answer.noWay] : 'no force of that kind is known';
    return {
      id,
      says: `${where}: not reached by ${wanted.name}, ${SAYS[which]}: ${why}`,
      result: 'not-reached',
      wouldChange: 'a way by sea, other forces, or a place of the network on this land',
      because: [counted, ...forces.map(({ says, source }) => ({ says: says.en, source })), ...notes],
    };
  }
  const parts = partsOf(world, trace, force, cell);
  const longest = [...parts].sort((a, b) => b.hours.p50 - a.hours.p50)[0];
  return {
    id,
    says: `${where}: ${wanted.name} can stand here in ${written(trace.hours)} from the order to move, ${SAYS[which]}`,
    ...(longest ? { result: longest.on, wouldChange: WOULD_CHANGE[longest.on] } : {}),
    because: [
      { says: `the soonest of ${forces.length}: ${force.says.en}`, source: force.source },
      { says: `its last load: ${trace.load.count} × ${trace.load.kind} of ${trace.part.contingent.unit}, by ${trace.mode}` },
      ...parts.map(({ reason }) => reason),
      counted,
      ...notes,
    ],
  };
}

interface Part {
  readonly on: ReachDelay | 'local';
  readonly hours: Interval;
  readonly reason: Reason;
}

/** What follows each other, in order; together it is the hours of the cell. */
function partsOf(world: World, trace: CellTrace, force: NamedForce, cell: AlliedCell): Part[] {
  const { network } = world.movement;
  const factor = (name: FactorId) => ({ says: `factor ${name}`, source: getFactor(network.factors, name).source });
  const node = network.nodes[trace.node];
  const parts = trace.way.delays.map(({ on, hours }): Part => ({ on, hours, reason: reasonOf(world, trace, force, on, hours) }));
  if (trace.leaveHours > 0) {
    const hours = exactly(trace.leaveHours);
    parts.push({ on: 'leave', hours, reason: leaveReason(world, cell.state, 'road', hours, 'whose land the cell is') });
  }
  const local = exactly(trace.localHours);
  parts.push({
    on: 'local',
    hours: local,
    reason: {
      says: `local road of ${Math.round(trace.localKm)} km from ${node?.name ?? 'the network'}, terrain not known: ${written(local)}`,
      result: 'local',
      because: [factor('localAccessSpeedKmh'), factor('detourRatio')],
    },
  });
  return parts.filter(({ hours }) => Math.round(hours.p50 * 10) > 0);
}

function reasonOf(world: World, trace: CellTrace, force: NamedForce, on: ReachDelay, hours: Interval): Reason {
  const { network } = world.movement;
  const { way, mode } = trace;
  const nameOf = (node: number): string => network.nodes[node]?.name ?? '';
  const factor = (name: FactorId) => ({ says: `factor ${name}`, source: getFactor(network.factors, name).source });
  const lift = way.lift.slice(0, LIFT_NAMED).map((pool) => ({ says: `lift ${pool.id}: ${pool.asset}`, source: pool.source }));
  switch (on) {
    case 'ready':
      return { says: `ready to move (${force.readyBy.says}): ${written(hours)}`, result: on, source: force.readyBy.source };
    case 'leave': {
      const nation = network.nodes[way.entry]?.country ?? '';
      return leaveReason(world, nation, mode, hours, 'the slowest of those on the way, all asked at once');
    }
    case 'arranging':
      return {
        says: `arranging lift: ${written(hours)}`,
        result: on,
        because: [factor('airDelayHours'), factor('borrowDelayHours')],
      };
    case 'handling':
      return {
        says: `to where it is loaded, loading, unloading, and one after another: ${written(hours)}`,
        result: on,
        because: lift,
      };
    case 'motion': {
      const arcs = way.arcs.flatMap((index) => network.arcs[index] ?? []);
      const km = arcs.reduce((sum, arc) => sum + arc.lengthKm, 0);
      const length = arcs.length > 0 ? `, ${Math.round(km)} km over ${arcs.length} arcs` : '';
      const because = [
        ...arcs.map(({ id, lengthKm, source }) => ({ says: `arc ${id}: ${lengthKm} km`, source })),
        ...(mode === 'air' ? lift : [factor(mode === 'rail' ? 'railSpeedKmh' : speedOf(trace))]),
      ];
      return {
        says: `by ${mode} from ${nameOf(way.start)} to ${nameOf(trace.node)}${length}: ${written(hours)}`,
        result: on,
        because,
      };
    }
  }
}

const speedOf = ({ load }: CellTrace): FactorId => (load.kind === 'tracked' ? 'heavyTransporterSpeedKmh' : 'roadSpeedKmh');

function leaveReason({ movement: { network } }: World, nation: string, mode: string, hours: Interval, why: string): Reason {
  const row = network.permissions.find((one) => one.nation === nation && one.mode === mode);
  const from = row ? `row ${nation} by ${mode} of data/network/permissions.json` : 'factor unlistedPermissionHours';
  const source = row?.source ?? getFactor(network.factors, 'unlistedPermissionHours').source;
  return { says: `leave of ${nation} to enter by ${mode} (${why}; ${from}): ${written(hours)}`, result: 'leave', source };
}

const exactly = (hours: number): Interval => ({ p10: hours, p50: hours, p90: hours });

/** `20 h (15 to 30)`; `20 h` where nothing is drawn. */
function written({ p10, p50, p90 }: Interval): string {
  const [low, middle, high] = [p10, p50, p90].map((hours) => (hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)));
  return low === high ? `${middle} h` : english.interval(low ?? 0, middle ?? 0, high ?? 0);
}
