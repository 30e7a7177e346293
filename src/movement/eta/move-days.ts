import { greatCircleKm } from '../../kernel/sphere.ts';
import type { Point } from '../../words/place.ts';
import type { Interval } from '../../words/time.ts';
import type { CargoGroup, MovementMode } from '../cargo/movement-package.ts';
import { type FactorId, type FactorValues, getInterval, medianValues } from '../factors/movement-factors.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import { wayKm } from '../network/ways.ts';
import { type EtaFacts, type EtaInput, factorsOf } from './eta-types.ts';
import { addIntervals, mapInterval } from './intervals.ts';
import { modesNamed } from './modes-named.ts';

/** Beyond this great circle a movement without a stated mode is taken to fly. */
const SURFACE_KM = 3000;
/** A network that needs more than this times the great circle is too thin there to be believed. */
const LONGEST_DETOUR = 2;
const TRANSPORTER = /\b(het|hets|heavy|low.?loaders?|transporters?)\b/;
const TANKS = /\b(tanks?|leopard|challenger|abrams|leclerc|ariete|heavy transporters?)\b/;

export interface Move {
  readonly mode: MovementMode;
  readonly km: number;
  readonly days: Interval;
  readonly onTransporters: boolean;
}

/** The soonest of the modes that a movement names, in days from first departure to first arrival. */
export function firstMove(movement: EtaInput, facts: EtaFacts): Move {
  let best: Move | undefined;
  for (const mode of modesOf(movement)) {
    const move = moveBy(movement, mode, facts);
    if (!best || move.days.p50 < best.days.p50) best = move;
  }
  return best as Move;
}

function modesOf(movement: EtaInput): MovementMode[] {
  const modes = modesNamed(movement.mode);
  if (modes.length > 0) return modes;
  if (movement.component === 'maritime') return ['sea'];
  if (movement.component === 'air') return ['air'];
  return [greatCircleKm(movement.origin, movement.destination) > SURFACE_KM ? 'air' : 'road'];
}

function moveBy(movement: EtaInput, mode: MovementMode, facts: EtaFacts): Move {
  const factors = factorsOf(facts);
  const values = medianValues(factors);
  const km = distanceKm(movement.origin, movement.destination, mode, facts, values);
  const daysAt = (id: FactorId) => mapInterval(getInterval(factors, id), (perDay) => km / perDay);
  if (mode === 'air') {
    const stops = km > values.airLegKm ? Math.ceil(km / values.airLegKm) - 1 : 0;
    const flown = km / values.estimateAirSpeedKmh + stops * values.fuelStopHours;
    const handling = mapInterval(getInterval(factors, 'estimateAirHandlingHours'), (hours) => (hours + flown) / 24);
    return { mode, km, days: handling, onTransporters: false };
  }
  if (mode === 'road') {
    const onTransporters =
      TRANSPORTER.test(movement.mode.join(' ').toLowerCase()) || TANKS.test((movement.equipment ?? '').toLowerCase());
    const marching = daysAt(onTransporters ? 'estimateTransporterKmPerDay' : 'estimateWheeledKmPerDay');
    return { mode, km, days: mapInterval(marching, (days) => lastDay(days, values)), onTransporters };
  }
  const rail = mode === 'rail';
  const handling = getInterval(factors, rail ? 'estimateRailHandlingDays' : 'estimateSeaHandlingDays');
  const moving = daysAt(rail ? 'estimateRailKmPerDay' : 'estimateSeaKmPerDay');
  return { mode, km, days: addIntervals(handling, moving), onTransporters: false };
}

/** The last march day ends with the march, not with the night. */
function lastDay(marchDays: number, values: FactorValues): number {
  return Math.max(Math.min(marchDays, values.marchDayHours / 24), marchDays - 1 + values.marchDayHours / 24);
}

/** By the network where both ends are on or near it, else the great circle with a detour. */
function distanceKm(from: Point, to: Point, mode: MovementMode, facts: EtaFacts, values: FactorValues): number {
  const direct = greatCircleKm(from, to);
  if (mode === 'air') return direct * values.airRoutingRatio;
  if (facts.network) {
    const a = snap(facts.network, from, mode, values);
    const b = snap(facts.network, to, mode, values);
    if (a && b) {
      const km = wayKm(facts.network, mode, a.node, b.node, ORDINARY) + (a.km + b.km) * values.detourRatio;
      if (km <= direct * LONGEST_DETOUR && km >= direct) return km;
    }
  }
  return direct * (mode === 'sea' ? values.seaDetourRatio : values.roadDetourRatio);
}

/** A load that every way admits. */
const ORDINARY: CargoGroup = {
  kind: 'wheeled',
  count: 1,
  tonnes: 1,
  laneMetres: 1,
  worstItemTonnes: 1,
  axleTonnes: 1,
  loadClass: 1,
};

/** The nearest node with arcs of the mode, if it is near enough. */
function snap(
  network: CompiledNetwork,
  point: Point,
  mode: 'road' | 'rail' | 'sea',
  values: FactorValues,
): { readonly node: number; readonly km: number } | undefined {
  let node = -1;
  let km = values.snapKm;
  network.nodes.forEach((candidate, index) => {
    if (!network.graphs[mode].served[index]) return;
    const away = greatCircleKm(point, candidate);
    if (away < km) {
      km = away;
      node = index;
    }
  });
  return node < 0 ? undefined : { node, km };
}
