import { loadMovementFactors } from '../../../src/formats/movement/load-factors.ts';
import {
  type ClosedResource,
  type CompiledNetwork,
  compileNetwork,
  type MovementFactors,
  type WeightedContingent,
} from '../../../src/movement/index.ts';
import type { BorderPermission, LiftPool, NetworkArc, NetworkNode } from '../../../src/words/network.ts';
import { STEP_MINUTES, type TinyArc, type TinyInstance, type TinyNode, type TinyPackage } from './tiny-instance.ts';

const MADE_UP = { source: 'judgement', asOf: '2030-01-01', confidence: 'low', note: 'made up for the reference' } as const;
/** Kilometres in a step, at the declared speeds. */
const KM = { rail: 28, road: 42, sea: 98 } as const;
/** From position to position: a step with the declared detours at these speeds, less a thousandth of a minute. */
const POSITION_KM = 69.999;
const SPEED_KMH = { rail: 70 * 1.3, sea: 70 * 1.4, air: 70 * 1.06 } as const;
const DEGREES = (POSITION_KM / 6371.0088) * (180 / Math.PI);
const ITEM_TONNES = 20;

export interface TinyProblem {
  readonly weighted: readonly WeightedContingent[];
  readonly network: CompiledNetwork;
  readonly closures: readonly ClosedResource[];
}

const declared = loadMovementFactors();
/** Each vehicle marches by itself, so that no plan can cut columns better; nor are there troops, which the caps of roads leave room for. */
const OWN_FACTORS: Readonly<Record<string, number>> = { convoyVehicles: 1, transporterTroopVehicles: 1 };

const factors: MovementFactors = {
  ...declared,
  factors: declared.factors.map((row) => ({ ...row, value: OWN_FACTORS[row.id] ?? row.value })),
};

/** An instance as the planner, the checker and the bound are given it. */
export function problemOf(tiny: TinyInstance): TinyProblem {
  const network = compileNetwork(
    tiny.nodes.map(nodeRow),
    tiny.arcs.map((arc) => arcRow(tiny, arc)),
    poolsOf(tiny),
    tiny.permissions.map(({ nation, mode, steps }): BorderPermission => {
      const hours = (steps * STEP_MINUTES) / 60;
      return { nation, mode, hours: { p10: hours, p50: hours, p90: hours }, ...MADE_UP };
    }),
    factors,
  );
  const closures = tiny.closures.map(({ resource, from, to }) => ({
    resource: network.resources.findIndex(({ name }) => name === resource),
    from: from * STEP_MINUTES,
    to: to * STEP_MINUTES,
  }));
  return { weighted: tiny.packages.map((row) => weightedRow(tiny, row)), network, closures };
}

function nodeRow({ id, kind, nation, position, places }: TinyNode): NetworkNode {
  const row = { id, name: id, country: nation, kind, lat: 40 + position * DEGREES, lon: 15, ...MADE_UP };
  if (kind === 'junction' || kind === 'assembly-area') return row;
  // a port or an airfield may be a rail head too
  return {
    ...row,
    railRamps: places,
    ...(kind === 'port' ? { berths: places } : {}),
    ...(kind === 'airfield' ? { aircraftParking: places } : {}),
  };
}

function arcRow({ nodes }: TinyInstance, { id, mode, from, to, steps, slotSteps }: TinyArc): NetworkArc {
  const row = { id, mode, from: nodes[from]?.id ?? '', to: nodes[to]?.id ?? '', lengthKm: steps * KM[mode], ...MADE_UP };
  if (mode === 'sea') return row;
  // trains a day, or vehicles an hour
  const rate = mode === 'rail' ? 1440 / (slotSteps * STEP_MINUTES) : 60 / (slotSteps * STEP_MINUTES);
  return { ...row, rate };
}

export const poolName = (mode: string, home: string): string => `${mode} of ${home}`;

function poolsOf({ nodes, fleets }: TinyInstance): LiftPool[] {
  return fleets.flatMap(({ mode, homes, loadSteps, unloadSteps }) =>
    homes.map(({ node, count }): LiftPool => {
      const home = nodes[node]?.id ?? '';
      return {
        ...{ id: poolName(mode, home), nation: 'DE', asset: mode, mode, count, home, availability: 1, ...MADE_UP },
        ...{ payloadTonnes: 25, laneMetres: 15, passengers: 0, speedKmh: SPEED_KMH[mode] },
        ...{ loadHours: (loadSteps * STEP_MINUTES) / 60, unloadHours: (unloadSteps * STEP_MINUTES) / 60 },
      };
    }),
  );
}

function weightedRow({ nodes }: TinyInstance, row: TinyPackage): WeightedContingent {
  const wheeled = row.modes.includes('road');
  const cargo = {
    ...{ passengers: 0, containers: 0, laneMetres: 0, maxLoadClass: 0, maxAxleTonnes: 0, tonnes: row.items * ITEM_TONNES },
    ...{ wheeledVehicles: wheeled ? row.items : 0, trackedVehicles: wheeled ? 0 : row.items },
  };
  const contingent: WeightedContingent['contingent'] = {
    ...{ id: row.id, nation: row.nation, unit: row.id, component: 'land', personnel: 0, cargo, command: 'national', caveats: [] },
    ...{ origin: nodes[row.origin]?.id ?? '', destination: nodes[row.destination]?.id ?? '', modes: [...row.modes] },
    ...{ readyAt: row.readyStep * STEP_MINUTES, requiredBy: row.requiredMinutes, priority: row.priority },
  };
  return { contingent, weight: row.weight, ...(row.cohesion === undefined ? {} : { cohesion: row.cohesion }) };
}
