import type { Contingent } from '../../../words/forces.ts';
import type { NetworkNode } from '../../../words/network.ts';
import type { PlannedLeg, PlannedSerial } from '../../plan/movement-plan.ts';
import type { HeldPlan } from '../held/held-plan.ts';
import { directKm, seaKmFrom } from './distances.ts';
import { isTerminal, nearTerminals, TERMINALS_NEAR } from './near-terminals.ts';

type Say = (what: string) => void;

/**
 * Main legs begin and end at terminals of their mode that are among those nearest to origin and destination; trains change
 * only where gauges meet beside a ramp.
 */
export function checkEnds(held: HeldPlan, serial: PlannedSerial, owner: Contingent, say: Say): void {
  if (serial.kind === 'warship') {
    checkPassage(held, serial, owner, say);
    return;
  }
  const group = held.groupOf(serial);
  if (!group) return;
  const terminal = (id: string, place: string) => {
    const node = held.network.nodes[held.nodeOf(id)];
    if (!node || !isTerminal(held, node, serial.mode, group))
      say(`changes mode at ${id}, which is no terminal by ${serial.mode}`);
    else if (!nearTerminals(held, place, group, serial.mode).includes(id)) {
      say(`changes mode at ${id}, which is not among the ${TERMINALS_NEAR} terminals nearest to ${place}`);
    }
  };
  const main = serial.legs.filter((leg) => leg.mode !== 'road');
  if (main.length === 0) {
    // on local roads to and from the road network
    for (const { from, to } of serial.legs) {
      if (from === owner.origin && !held.servedBy('road').has(from)) terminal(to, from);
      if (to === owner.destination && !held.servedBy('road').has(to)) terminal(from, to);
    }
    return;
  }
  terminal((main[0] as PlannedLeg).from, owner.origin);
  terminal((main.at(-1) as PlannedLeg).to, owner.destination);
  for (const leg of main.slice(0, -1)) {
    const node = held.network.nodes[held.nodeOf(leg.to)];
    if (!node || !changesGauge(node)) say(`changes trains at ${leg.to}, where no load can`);
  }
}

export function changesGauge(node: NetworkNode): boolean {
  return node.kind === 'gauge-change' || ((node.railGaugesMm?.length ?? 0) > 1 && (node.railRamps ?? 0) > 0);
}

/** A warship sails by itself, once, between the ports nearest to its origin and its destination. */
function checkPassage(held: HeldPlan, serial: PlannedSerial, owner: Contingent, say: Say): void {
  const [leg] = serial.legs;
  if (!leg && owner.origin === owner.destination) return;
  if (!leg || serial.legs.length !== 1 || leg.mode !== 'sea' || leg.asset !== null) {
    say('is a warship, which goes by sea, by itself and in one leg');
    return;
  }
  const passage = passageOf(held, owner);
  if (leg.from !== passage?.from || leg.to !== passage.to) {
    const ports = passage ? `are ${passage.from} and ${passage.to}` : 'are not joined by sea';
    say(`sails from ${leg.from} to ${leg.to}; the ports nearest to its places ${ports}`);
  }
}

/** The ports between which a warship sails; undefined where they are one, or not joined by sea. */
export function passageOf(held: HeldPlan, owner: Contingent): { readonly from: string; readonly to: string } | undefined {
  const [from, to] = [nearestPort(held, owner.origin), nearestPort(held, owner.destination)];
  if (from === undefined || to === undefined || from === to) return undefined;
  return seaKmFrom(held.network, from).has(to) ? { from, to } : undefined;
}

function nearestPort(held: HeldPlan, place: string): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const { id, kind } of held.network.nodes) {
    if (kind !== 'port' || !held.servedBy('sea').has(id)) continue;
    const km = id === place ? 0 : directKm(held.network, place, id);
    if (km >= least) continue;
    least = km;
    nearest = id;
  }
  return nearest;
}
