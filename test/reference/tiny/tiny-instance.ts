import { loadForceFactors } from '../../../src/formats/forces/load-force-factors.ts';
import { loadMovementFactors } from '../../../src/formats/movement/load-factors.ts';
import { type PlanInstance, readInstance } from '../../../src/formats/plan/read-instance.ts';
import { isoTime } from '../../../src/kernel/calendar.ts';
import { type CompiledNetwork, compileNetwork } from '../../../src/movement/index.ts';
import { STEP_MINUTES, type TinyCase, type TinyNode } from './tiny-case.ts';

const START = '2030-01-01T00:00Z';
/** Kilometres that a train goes in a step, at the declared 28 km/h. */
const RAIL_KM = 56;
/** Of empty train sets: as fast as local roads are, so that both take a step from position to position. */
const EMPTY_KMH = 25;
/** Degrees of latitude from position to position: a step of great circle with the declared detour, less a thousandth of a minute. */
const DEGREES = (38.46153 / 6371.0088) * (180 / Math.PI);

/** The case as a movement instance, `foedus-plan/1`: what `foedus plan` would read. */
export function instanceFile(tiny: TinyCase) {
  const { nodes, arcs, packages, closures } = tiny;
  const id = (node: number) => (nodes[node] as TinyNode).id;
  return {
    schema: 'foedus-plan/1',
    title: `tiny-exact-${tiny.seed}: a made-up map, nations by real codes only because the format asks for them`,
    start: START,
    packages: packages.map((row) => ({
      id: row.id,
      nation: 'DE',
      personnel: 0,
      cargo: { trackedVehicles: row.items },
      origin: id(row.origin),
      destination: id(row.destination),
      modes: ['rail'],
      ready: isoTime(START, row.readyStep * STEP_MINUTES),
      required: isoTime(START, row.requiredMinutes),
      priority: row.priority,
      weight: row.weight,
    })),
    network: {
      nodes: nodes.map((node, index) => nodeRow(node, index)),
      arcs: arcs.map((arc) => ({
        id: arc.id,
        from: id(arc.from),
        to: id(arc.to),
        mode: 'rail',
        lengthKm: arc.steps * RAIL_KM,
        gaugeMm: 1435,
        rate: 1440 / (arc.headwaySteps * STEP_MINUTES),
      })),
      lift: poolsOf(tiny).map(({ node, count }) => ({
        id: `sets-${id(node)}`,
        nation: 'DE',
        asset: 'train set',
        mode: 'rail',
        count,
        ...(tiny.itemsPerTrain === 1 ? { payloadTonnes: 60, laneMetres: 12 } : { payloadTonnes: 1270, laneMetres: 600 }),
        passengers: 0,
        speedKmh: EMPTY_KMH,
        loadHours: 6,
        unloadHours: 4,
        home: id(node),
        availability: 1,
      })),
      permissions: ['DE', 'PL'].flatMap((nation) =>
        ['road', 'rail', 'air'].map((mode) => {
          const hours = nation === 'PL' ? (tiny.leaveSteps * STEP_MINUTES) / 60 : 0;
          return { nation, mode, hours: { p10: hours, p50: hours, p90: hours } };
        }),
      ),
    },
    closures: closures.map(({ arc, from, to }) => ({
      arc: arcs[arc]?.id,
      from: isoTime(START, from * STEP_MINUTES),
      to: isoTime(START, to * STEP_MINUTES),
    })),
  };
}

function nodeRow({ id, kind, position, ramps, side }: TinyNode, index: number) {
  const isJunction = kind === 'junction';
  return {
    id,
    name: id,
    country: side === 'west' ? 'DE' : 'PL',
    kind: kind === 'place' ? 'assembly-area' : kind,
    lat: 45 + (isJunction ? index : position) * DEGREES,
    lon: isJunction ? 20 : 10,
    ...(kind === 'place' ? {} : { railGaugesMm: [1435] }),
    ...(ramps > 0 ? { railRamps: ramps } : {}),
  };
}

/** Train sets at their homes; plentiful ones at every rail head, as many as there are trains. */
export function poolsOf({ nodes, packages, sets }: TinyCase): readonly { readonly node: number; readonly count: number }[] {
  const trains = packages.reduce((sum, row) => sum + row.trains, 0);
  return sets ?? nodes.flatMap(({ kind }, node) => (kind === 'railhead' ? [{ node, count: trains }] : []));
}

/** The case read as its file would be, and its network. */
export function readTiny(tiny: TinyCase): { readonly instance: PlanInstance; readonly network: CompiledNetwork } {
  const nothing = { nodes: [], arcs: [], lift: [], permissions: [] };
  const data = nothing as unknown as Parameters<typeof readInstance>[2];
  const reading = readInstance('tiny', JSON.stringify(instanceFile(tiny)), data, loadForceFactors());
  if (!reading.ok) throw new Error(reading.problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'));
  const { nodes, arcs, lift, permissions } = reading.instance.network;
  return { instance: reading.instance, network: compileNetwork(nodes, arcs, lift, permissions, loadMovementFactors()) };
}
