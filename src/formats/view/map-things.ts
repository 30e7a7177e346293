import type { World } from '../../chain/world.ts';
import { findUnit } from '../../force/index.ts';
import type { Fan } from '../../play/fan.ts';
import type { CrisisSimulation } from '../../play/once.ts';
import type { Incident } from '../../words/incident.ts';
import type { Interval } from '../../words/time.ts';
import { loadGeography } from '../geography/load-geography.ts';
import { evenTimes, neighboursOf, orientationWay } from './orientation-way.ts';
import type { MovingForce, PlacedThing } from './run-view.ts';

/** Every contingent with a way for orientation: departure and last arrival are the run's, the way between is ours. */
export function movingForces(world: World, { state }: CrisisSimulation, fan: Fan): MovingForce[] {
  const nodes = new Map(world.data.nodes.map((node) => [node.id, node]));
  const neighbours = neighboursOf(world.data.arcs);
  const forces: MovingForce[] = [];
  for (const contingent of state.force.contingents) {
    const arrival = state.movement.progress[contingent.id]?.arrival;
    if (!arrival) continue;
    const path = orientationWay(contingent, nodes, neighbours, (arrival.arriveCompleteAt - arrival.departFirstAt) / 60);
    if (path.length === 0) continue;
    const unit = findUnit(world.force, contingent.id);
    forces.push({
      id: `arrival/${contingent.id}`,
      nation: contingent.nation,
      unit: unit?.name ?? contingent.unit,
      personnel: contingent.personnel,
      component: contingent.component,
      ...(unit?.type ? { unitType: unit.type } : {}),
      path,
      times: evenTimes(path, arrival.departFirstAt, arrival.arriveCompleteAt),
      arriveFirstAt: arrival.arriveFirstAt,
      arriveFirst: spreadOr(fan, `arrival/${contingent.id}/first`, arrival.arriveFirstAt),
      arriveCompleteAt: arrival.arriveCompleteAt,
      arriveComplete: spreadOr(fan, `arrival/${contingent.id}/complete`, arrival.arriveCompleteAt),
    });
  }
  return forces;
}

function spreadOr(fan: Fan, output: string, at: number): Interval {
  return fan.get(output)?.interval ?? { p10: at, p50: at, p90: at };
}

/**
 * Confirmed incidents, one mark a place. Where no coordinates are reported, the mark stands in the middle of the state
 * that was struck and bears its ISO code for a name, for each reader's own language; an act against an organisation has no place.
 */
export function placedThings({ state }: CrisisSimulation): PlacedThing[] {
  const things = new Map<string, PlacedThing>();
  for (const { incident, status } of Object.values(state.report.incidents)) {
    const place = status === 'confirmed' ? placeOf(incident) : null;
    if (place === null) continue;
    const thing = {
      id: `incident/${incident.id}`,
      at: 0,
      kind: 'incident' as const,
      ...place,
    };
    const key = `${place.lat.toFixed(1)}/${place.lon.toFixed(1)}`;
    if (!things.has(key)) things.set(key, thing);
  }
  return [...things.values()];
}

interface NamedPoint {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

function placeOf({ location, facts, victim }: Incident): NamedPoint | null {
  if (location && location.lat !== null && location.lon !== null)
    return { name: location.name, lat: location.lat, lon: location.lon };
  const states = [facts.placeSovereign, ...victim.map(({ code }) => code)].flat();
  for (const state of states) {
    const middle = state === null ? null : middleOf(state);
    if (middle !== null) return middle;
  }
  return null;
}

/** The centroid of a state's largest piece of land. */
function middleOf(state: string): NamedPoint | null {
  const outlines = loadGeography('110m').flatMap((land) => (land.state === state ? land.polygons.map(([shore]) => shore) : []));
  let [largest, middle] = [0, null as NamedPoint | null];
  for (const shore of outlines) {
    let [area, lon, lat] = [0, 0, 0];
    for (let index = 1; index < shore.length; index++) {
      const [[ax, ay], [bx, by]] = [shore[index - 1], shore[index]];
      const cross = ax * by - bx * ay;
      area += cross / 2;
      lon += ((ax + bx) * cross) / 6;
      lat += ((ay + by) * cross) / 6;
    }
    if (Math.abs(area) <= largest) continue;
    largest = Math.abs(area);
    middle = { name: state, lat: Math.round((lat / area) * 100) / 100, lon: Math.round((lon / area) * 100) / 100 };
  }
  return middle;
}
