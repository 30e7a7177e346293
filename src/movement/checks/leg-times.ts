import type { Contingent } from '../../words/forces.ts';
import { medianValues } from '../factors/movement-factors.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { PlannedLeg, PlannedSerial } from '../plan/movement-plan.ts';
import type { OwnWays } from './own-ways.ts';

const DAY_MINUTES = 1440;
/** 17 knots, as the rule of the sea takes it where a ship states no speed. */
const DEFAULT_SHIP_KMH = 31;
const ROUNDING = 1e-6;

/** Least minutes on a leg: its shortest way at the declared speed, with fuel stops and the nights between march days. */
export function leastLegMinutes(leg: PlannedLeg, kind: PlannedSerial['kind'], ways: OwnWays, network: CompiledNetwork): number {
  const values = medianValues(network.factors);
  const pool = network.pools.find((row) => row.id === leg.asset);
  const km = ways.km(leg);
  if (leg.mode === 'air') {
    const flown = km * values.airRoutingRatio;
    const stops = Math.max(0, Math.ceil(flown / values.airLegKm) - 1);
    return (flown * 60) / (pool?.speedKmh ?? values.estimateAirSpeedKmh) + stops * values.fuelStopHours * 60 - ROUNDING;
  }
  if (leg.mode === 'sea') {
    return (km * 60) / (kind === 'warship' ? values.warshipSpeedKmh : (pool?.speedKmh ?? DEFAULT_SHIP_KMH)) - ROUNDING;
  }
  if (leg.mode === 'rail') return (km * 60) / values.railSpeedKmh - ROUNDING;
  const motion = (km * 60) / (kind === 'tracked' ? values.heavyTransporterSpeedKmh : values.roadSpeedKmh) - ROUNDING;
  const day = values.marchDayHours * 60;
  const march = motion + Math.max(0, Math.ceil(motion / day) - 1) * (DAY_MINUTES - Math.min(DAY_MINUTES, day));
  const localKm = ways.directKm(leg.from, leg.to) * values.detourRatio;
  if (leg.asset !== null || localKm > values.localAccessKm) return march;
  return Math.min(march, (localKm * 60) / values.localAccessSpeedKmh - ROUNDING);
}

/** Minutes between the first and the last vehicle of a serial on the road. */
export function passMinutesOf(serial: PlannedSerial, network: CompiledNetwork): number {
  const values = medianValues(network.factors);
  const vehicles = serial.kind === 'passengers' ? Math.ceil(serial.count / values.busPassengers) : serial.count;
  return vehicles > 1 ? Math.ceil((vehicles * 60) / values.roadVehiclesPerHour) : 0;
}

/** Minutes to load a carrier before a leg and to unload it after; half a change of trains where the gauge changes. */
export function handlingMinutes(serial: PlannedSerial, at: number, network: CompiledNetwork): { load: number; unload: number } {
  const values = medianValues(network.factors);
  const leg = serial.legs[at];
  const pool = network.pools.find((row) => row.id === leg?.asset);
  const hired = pool?.nation === 'hired';
  const changes = (other: PlannedLeg | undefined) => leg?.mode === 'rail' && other?.mode === 'rail' && other.asset !== null;
  const half = Math.ceil(values.transloadHours * 30);
  const load = Math.ceil((hired ? values.trainLoadHours : (pool?.loadHours ?? 0)) * 60);
  const unload = Math.ceil((hired ? values.trainUnloadHours : (pool?.unloadHours ?? 0)) * 60);
  return { load: changes(serial.legs[at - 1]) ? half : load, unload: changes(serial.legs[at + 1]) ? half : unload };
}

/** Before this no load of a contingent may be at the end of a leg that crosses a border. Local roads ask for no leave. */
export function admittedFrom(leg: PlannedLeg, owner: Contingent, start: number, ways: OwnWays, network: CompiledNetwork): number {
  const values = medianValues(network.factors);
  const countryOf = (node: string) => network.nodes[network.nodeIndex.get(node) ?? -1]?.country;
  const nation = countryOf(leg.to);
  if (!nation || nation === owner.nation || nation === countryOf(owner.origin)) return -Infinity;
  if (nation === countryOf(leg.from)) return -Infinity;
  if (leg.mode === 'road' && ways.directKm(leg.from, leg.to) * values.detourRatio <= values.localAccessKm) return -Infinity;
  const mode = leg.mode === 'sea' ? 'road' : leg.mode;
  const rows = network.permissions.filter((row) => row.nation === nation && row.mode === mode);
  const hours = rows.length > 0 ? Math.min(...rows.map((row) => row.hours.p50)) : undefined;
  return start + (hours ?? values.unlistedPermissionHours) * 60;
}
