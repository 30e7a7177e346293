import type { Contingent } from '../../../words/forces.ts';
import type { NetworkNode } from '../../../words/network.ts';
import type { CargoGroup, MovementMode } from '../../cargo/movement-package.ts';
import { MODES } from '../../modes/modes.ts';
import type { PlannedLeg, PlannedSerial } from '../../plan/movement-plan.ts';
import type { HeldPlan } from '../held/held-plan.ts';
import { directKm, seaKmFrom } from './distances.ts';

type Say = (what: string) => void;

/** Main legs begin and end where their mode lets loads on and off; trains change only where gauges meet beside a ramp. */
export function checkEnds(held: HeldPlan, serial: PlannedSerial, owner: Contingent, say: Say): void {
  if (serial.kind === 'warship') {
    checkPassage(held, serial, owner, say);
    return;
  }
  const group = held.groupOf(serial);
  const main = serial.legs.filter((leg) => leg.mode !== 'road');
  if (!group || main.length === 0) return;
  const terminal = (id: string, mode: MovementMode) => {
    const node = held.network.nodes[held.nodeOf(id)];
    if (!node || !isTerminal(held, node, mode, group)) say(`is loaded or unloaded at ${id}, which is no terminal by ${mode}`);
  };
  terminal((main[0] as PlannedLeg).from, serial.mode);
  terminal((main.at(-1) as PlannedLeg).to, serial.mode);
  for (const leg of main.slice(0, -1)) {
    const node = held.network.nodes[held.nodeOf(leg.to)];
    if (!node || !changesGauge(node)) say(`changes trains at ${leg.to}, where no load can`);
  }
}

/** May a load change to the mode here? By air the runway counts too. */
export function isTerminal(held: HeldPlan, node: NetworkNode, mode: MovementMode, group: CargoGroup): boolean {
  if (mode === 'air') return node.kind === 'airfield' && MODES.air.admitsWay(group, node, held.values).finding !== 'not-met';
  if (mode === 'sea') return node.kind === 'port';
  if (mode === 'rail') return !PASSED_THROUGH.has(node.kind) || (node.railRamps ?? 0) > 0;
  return true;
}

/** Trains stop here for their load only where ramps are stated. */
const PASSED_THROUGH: ReadonlySet<NetworkNode['kind']> = new Set(['junction', 'border-crossing', 'gauge-change']);

export function changesGauge(node: NetworkNode): boolean {
  return node.kind === 'gauge-change' || ((node.railGaugesMm?.length ?? 0) > 1 && (node.railRamps ?? 0) > 0);
}

/** A port that is farther from its place by a kilometre costs a warship more than any way by sea takes. */
const PORT_MINUTES_PER_KM = 100_000;

/** A warship sails by itself, once, between the ports nearest to its origin and its destination. */
function checkPassage(held: HeldPlan, serial: PlannedSerial, owner: Contingent, say: Say): void {
  const [leg] = serial.legs;
  if (!leg && owner.origin === owner.destination) return;
  if (!leg || serial.legs.length !== 1 || leg.mode !== 'sea' || leg.asset !== null) {
    say('is a warship, which goes by sea, by itself and in one leg');
    return;
  }
  const minutes = passageMinutes(held, owner, leg.from, leg.to);
  const least = leastPassage(held, owner);
  if (minutes > least.minutes + ROUNDING) {
    say(`sails from ${leg.from} to ${leg.to}; the ports nearest to its places are ${least.from} and ${least.to}`);
  }
}

/** Sums of so many minutes are exact to less. */
const ROUNDING = 0.01;

function passageMinutes({ network, values }: HeldPlan, owner: Contingent, from: string, to: string): number {
  const ends = directKm(network, owner.origin, from) + directKm(network, to, owner.destination);
  return ends * PORT_MINUTES_PER_KM + ((seaKmFrom(network, from).get(to) ?? Infinity) * 60) / values.warshipSpeedKmh;
}

/** The ports between which a warship sails; none where no two ports are joined by sea. */
export function leastPassage(held: HeldPlan, owner: Contingent): { minutes: number; from: string; to: string } {
  const least = { minutes: Infinity, from: 'none', to: 'none' };
  const ports = held.network.nodes.filter((node) => node.kind === 'port').map((node) => node.id);
  const farther = (place: string) => (a: string, b: string) =>
    directKm(held.network, place, a) - directKm(held.network, place, b);
  const ends = [...ports].sort(farther(owner.destination));
  for (const from of [...ports].sort(farther(owner.origin))) {
    const startMinutes = directKm(held.network, owner.origin, from) * PORT_MINUTES_PER_KM;
    if (startMinutes >= least.minutes) break;
    for (const to of ends) {
      if (startMinutes + directKm(held.network, to, owner.destination) * PORT_MINUTES_PER_KM >= least.minutes) break;
      const minutes = from === to ? Infinity : passageMinutes(held, owner, from, to);
      if (minutes < least.minutes) Object.assign(least, { minutes, from, to });
    }
  }
  return least;
}
