import type { Cargo, Contingent } from '../../words/forces.ts';
import type { BorderPermission, LiftPool, NetworkArc, NetworkNode } from '../../words/network.ts';
import type { MovementFactors } from '../factors/movement-factors.ts';
import { compileNetwork } from '../network/compile-network.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';

const provenance = { source: 'judgement', asOf: '2022-02-24', confidence: 'low', note: 'made up for tests' } as const;

const node = (
  id: string,
  country: string,
  kind: NetworkNode['kind'],
  lat: number,
  lon: number,
  more: Partial<NetworkNode> = {},
): NetworkNode => ({ id, name: id, country, kind, lat, lon, ...provenance, ...more });

const arc = (
  mode: NetworkArc['mode'],
  from: string,
  to: string,
  lengthKm: number,
  more: Partial<NetworkArc> = {},
): NetworkArc => ({ id: `${mode}-${from}-${to}`, from, to, mode, lengthKm, ...provenance, ...more });

/** A camp in Germany, a camp near Riga; road, rail with a gauge change in Lithuania, sea and air between them. */
export const nodes: readonly NetworkNode[] = [
  node('west-camp', 'DE', 'assembly-area', 53.0, 10.0, { railGaugesMm: [1435], railRamps: 2 }),
  node('west-field', 'DE', 'airfield', 52.6, 9.7, { aircraftParking: 2, runwayMetres: 2300 }),
  node('west-port', 'DE', 'port', 54.1, 12.1, { berths: 2, roroRamps: 1 }),
  node('oder', 'PL', 'border-crossing', 52.3, 14.6),
  node('warsaw', 'PL', 'junction', 52.2, 21.0),
  node('gauge', 'LT', 'gauge-change', 54.2, 23.4, { railGaugesMm: [1435, 1520], railRamps: 1 }),
  node('kaunas', 'LT', 'junction', 54.9, 23.9),
  node('riga-rail', 'LV', 'railhead', 56.9, 24.2, { railGaugesMm: [1520], railRamps: 1 }),
  node('riga-field', 'LV', 'airfield', 56.92, 23.97, { aircraftParking: 1, runwayMetres: 3200 }),
  node('riga-port', 'LV', 'port', 57.04, 24.06, { berths: 1 }),
  node('east-camp', 'LV', 'assembly-area', 57.07, 24.33),
];

export const arcs: readonly NetworkArc[] = [
  arc('road', 'west-camp', 'west-field', 70),
  arc('road', 'west-camp', 'west-port', 230),
  arc('road', 'west-camp', 'oder', 400),
  arc('road', 'oder', 'warsaw', 470, { maxAxleTonnes: 11.5 }),
  arc('road', 'warsaw', 'kaunas', 400, { maxAxleTonnes: 11.5 }),
  arc('road', 'kaunas', 'east-camp', 290, { maxAxleTonnes: 11.5 }),
  arc('road', 'riga-port', 'east-camp', 25),
  arc('road', 'riga-field', 'east-camp', 30),
  arc('road', 'riga-rail', 'east-camp', 22),
  arc('rail', 'west-camp', 'oder', 420, { gaugeMm: 1435 }),
  arc('rail', 'oder', 'warsaw', 480, { gaugeMm: 1435 }),
  arc('rail', 'warsaw', 'gauge', 330, { gaugeMm: 1435 }),
  arc('rail', 'gauge', 'riga-rail', 370, { gaugeMm: 1520 }),
  arc('sea', 'west-port', 'riga-port', 850),
];

const pool = (
  id: string,
  mode: LiftPool['mode'],
  count: number,
  payloadTonnes: number,
  passengers: number,
  speedKmh: number,
  home: string,
  more: Partial<LiftPool> = {},
): LiftPool => ({
  id,
  nation: 'DE',
  asset: id,
  mode,
  count,
  payloadTonnes,
  passengers,
  speedKmh,
  loadHours: 2,
  unloadHours: 1,
  home,
  availability: 1,
  ...provenance,
  ...more,
});

export const lift: readonly LiftPool[] = [
  pool('tactical', 'air', 3, 16.3, 92, 520, 'west-field'),
  pool('ferry', 'sea', 1, 4000, 60, 32, 'west-port', { laneMetres: 1500, loadHours: 8, unloadHours: 8 }),
  pool('wagons', 'rail', 2, 1100, 40, 30, 'west-camp', { laneMetres: 600, loadHours: 6, unloadHours: 4 }),
  pool('broad-wagons', 'rail', 1, 1000, 40, 30, 'riga-rail', { nation: 'LV', loadHours: 6, unloadHours: 4 }),
  pool('transporters', 'road', 20, 70, 2, 40, 'west-camp'),
];

export const permissions: readonly BorderPermission[] = [
  { nation: 'PL', mode: 'road', hours: { p10: 12, p50: 30, p90: 72 }, ...provenance },
  { nation: 'PL', mode: 'rail', hours: { p10: 12, p50: 24, p90: 72 }, ...provenance },
  { nation: 'LV', mode: 'air', hours: { p10: 1, p50: 4, p90: 24 }, ...provenance },
];

export function exampleNetwork(
  factors: MovementFactors,
  change: Partial<Record<'nodes' | 'arcs', unknown>> = {},
): CompiledNetwork {
  const here = { nodes, arcs, ...change } as { nodes: readonly NetworkNode[]; arcs: readonly NetworkArc[] };
  return compileNetwork(here.nodes, here.arcs, lift, permissions, factors);
}

const NO_CARGO: Cargo = {
  passengers: 0,
  wheeledVehicles: 0,
  trackedVehicles: 0,
  containers: 0,
  tonnes: 0,
  laneMetres: 0,
  maxLoadClass: 0,
  maxAxleTonnes: 0,
};

/** A contingent from the western to the eastern camp. */
export function contingent(id: string, cargo: Partial<Cargo>, more: Partial<Contingent> = {}): Contingent {
  return {
    id,
    nation: 'DE',
    unit: `unit ${id}`,
    component: 'land',
    personnel: cargo.passengers ?? 0,
    cargo: { ...NO_CARGO, ...cargo },
    origin: 'west-camp',
    destination: 'east-camp',
    modes: ['road', 'rail'],
    readyAt: 0,
    requiredBy: null,
    priority: 1,
    command: 'national',
    caveats: [],
    ...more,
  };
}
