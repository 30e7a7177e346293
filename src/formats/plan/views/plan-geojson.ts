import { isoTime } from '../../../kernel/calendar.ts';
import type { CompiledNetwork } from '../../../movement/index.ts';
import type { Minutes } from '../../../words/time.ts';
import type { Feature } from '../../map/geojson.ts';
import { EXERCISE } from '../../network-map/network-words.ts';
import type { CertifiedPlan } from '../certified-plan.ts';
import { type Flow, sumFlows } from './ways/flows.ts';
import { cutLine } from './ways/geojson-line.ts';
import { greatCircle, type Position } from './ways/great-circle.ts';
import { type HeldPlace, listHeldPlaces } from './ways/held-places.ts';
import { type CourseLeg, listCourses } from './ways/leg-courses.ts';
import { listUsedNodes, type UsedNode } from './ways/used-nodes.ts';

/** Beside what RFC 7946 asks for, foreign members (§6.1) say what the file holds and that nothing in it is real. */
export interface PlanCollection {
  readonly type: 'FeatureCollection';
  readonly exercise: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly features: readonly Feature[];
}

const NOTES: readonly string[] = [
  'kind leg: one leg of one serial. kind flow: all that goes from one node to the next by a mode, one feature a direction. kind node: what is done at a place.',
  'Lines follow the arcs reserved; by sea the shortest way, by air the great circle. course says which; local-road is a straight line where the network shows no road.',
  'Times are UTC. Late hours are of the whole package, from the time at which it counts as complete.',
];

/** What legs, flows and nodes are written from. */
interface Written {
  readonly certified: CertifiedPlan;
  readonly network: CompiledNetwork;
  readonly lateHours: ReadonlyMap<string, number>;
  readonly held: ReadonlyMap<string, readonly HeldPlace[]>;
}

/**
 * A plan as GeoJSON (RFC 7946): WGS 84, longitude first, five digits (about a metre), cut at the 180th meridian. Legs of serials
 * with times, lift and resources; totals along each arc and direction; nodes used. Every feature says that it is an exercise.
 */
export function planToGeojson(certified: CertifiedPlan, network: CompiledNetwork): PlanCollection {
  const legs = listCourses(certified, network);
  const lateHours = latenessOf(certified);
  const written = { certified, network, lateHours, held: listHeldPlaces(certified, network) };
  return {
    type: 'FeatureCollection',
    exercise: EXERCISE,
    title: certified.instance.title,
    notes: NOTES,
    features: [
      ...legs.map((leg) => legFeature(leg, written)),
      ...sumFlows(legs, network).map((flow) => flowFeature(flow, written)),
      ...listUsedNodes(certified, legs, network).map((used) => nodeFeature(used, legs, written)),
    ],
  };
}

function latenessOf({ instance, plan, counted }: CertifiedPlan): Map<string, number> {
  const required = new Map(instance.packages.map(({ contingent }) => [contingent.id, contingent.requiredBy]));
  return new Map(
    plan.arrivals.map(({ contingent, arriveCompleteAt }) => {
      const by = required.get(contingent) ?? null;
      return [contingent, by === null ? 0 : inHours(Math.max(0, (counted.get(contingent) ?? arriveCompleteAt) - by))];
    }),
  );
}

function legFeature({ serial, leg, load, planned, steps, course }: CourseLeg, written: Written): Feature {
  const { certified, network, lateHours } = written;
  const { mode, from, to, departAt, arriveAt, asset, number } = planned;
  const arcs = steps.flatMap(({ arc, direction }) => network.resources[2 * arc + direction]?.name ?? []);
  return feature(`leg/${serial}/${leg + 1}`, lineOf(nodesAlong(from, steps, network) ?? [from, to], course, network), {
    kind: 'leg',
    package: load.contingent,
    unit: unitOf(certified, load.contingent),
    serial,
    leg: leg + 1,
    mode,
    course,
    cargo: load.kind,
    count: load.count,
    personnel: load.personnel,
    tonnes: load.tonnes,
    from,
    to,
    departs: time(certified, departAt),
    arrives: time(certified, arriveAt),
    asset,
    assetNumber: asset === null ? null : number,
    arcs: mode === 'sea' ? [] : arcs,
    lateHours: lateHours.get(load.contingent) ?? 0,
  });
}

function flowFeature(flow: Flow, { certified, network }: Written): Feature {
  const { mode, arc, direction, from, to, course, packages, serials, trips, tonnes, personnel, firstAt, lastAt } = flow;
  const row = arc === null ? undefined : network.arcs[arc];
  const resource = arc === null || mode === 'sea' ? undefined : network.resources[2 * arc + direction]?.name;
  const waited = arc === null ? 0 : (certified.plan.waits.get(2 * arc + direction) ?? 0);
  return feature(
    `flow/${row ? `${row.id}/${direction === 0 ? 'ahead' : 'back'}` : `${mode}/${from}/${to}`}`,
    lineOf([from, to], course, network),
    {
      kind: 'flow',
      mode,
      course,
      arc: row?.id ?? null,
      resource: resource ?? null,
      from,
      to,
      lengthKm: row?.lengthKm ?? null,
      packages,
      serials,
      trips,
      tonnes,
      personnel,
      firstEnters: time(certified, firstAt),
      lastClears: time(certified, lastAt),
      waitedHours: inHours(waited),
    },
  );
}

function nodeFeature({ node, index, roles, packages }: UsedNode, legs: readonly CourseLeg[], written: Written): Feature {
  const { certified, network, lateHours, held } = written;
  const { waits } = certified.plan;
  const places = [network.rampsOf, network.berthsOf, network.parkingOf, network.transloadOf].map((row) => row[index] as number);
  const waited = places.reduce((sum, place) => sum + (waits.get(place) ?? 0), 0);
  const departs = legs.flatMap(({ planned }) => (planned.from === node.id ? planned.departAt : []));
  const arrives = legs.flatMap(({ planned }) => (planned.to === node.id ? planned.arriveAt : []));
  const ending = certified.instance.packages
    .filter((row) => row.contingent.destination === node.id)
    .map((row) => row.contingent.id);
  return feature(
    `node/${node.id}`,
    { type: 'Point', coordinates: rounded([node.lon, node.lat]) },
    {
      kind: 'node',
      node: node.id,
      name: node.name,
      country: node.country,
      nodeKind: node.kind,
      roles,
      packages,
      firstArrives: time(certified, arrives.length > 0 ? Math.min(...arrives) : null),
      lastArrives: time(certified, arrives.length > 0 ? Math.max(...arrives) : null),
      firstDeparts: time(certified, departs.length > 0 ? Math.min(...departs) : null),
      lastDeparts: time(certified, departs.length > 0 ? Math.max(...departs) : null),
      resources: (held.get(node.id) ?? []).map(({ resource }) => resource),
      heldHours: inHours((held.get(node.id) ?? []).reduce((sum, { minutes }) => sum + minutes, 0)),
      waitedHours: inHours(waited),
      lateHours: Math.max(0, ...ending.map((id) => lateHours.get(id) ?? 0)),
    },
  );
}

/** Nodes from the start along the arcs; undefined where there are none. */
function nodesAlong(from: string, steps: CourseLeg['steps'], { arcs }: CompiledNetwork): string[] | undefined {
  if (steps.length === 0) return undefined;
  return [from, ...steps.flatMap(({ arc, direction }) => (direction === 0 ? arcs[arc]?.to : arcs[arc]?.from) ?? [])];
}

function lineOf(ids: readonly string[], course: CourseLeg['course'], { nodes, nodeIndex }: CompiledNetwork): Feature['geometry'] {
  const points = ids.flatMap((id) => nodes[nodeIndex.get(id) ?? -1] ?? []);
  const [first, last] = [points[0], points.at(-1)];
  const line =
    course === 'great-circle' && first && last ? greatCircle(first, last) : points.map(({ lon, lat }): Position => [lon, lat]);
  return cutLine(line.map(rounded));
}

function feature(id: string, geometry: Feature['geometry'], properties: Record<string, unknown>): Feature {
  return { type: 'Feature', id, geometry, properties: { exercise: EXERCISE, ...properties } };
}

const unitOf = ({ instance }: CertifiedPlan, id: string): string =>
  instance.packages.find((row) => row.contingent.id === id)?.contingent.unit ?? id;

const time = ({ instance }: CertifiedPlan, minutes: Minutes | null): string | null =>
  minutes === null ? null : isoTime(instance.start, minutes);

const inHours = (minutes: number): number => Math.round(minutes / 6) / 10;

const DIGITS = 100_000;
const rounded = ([lon, lat]: Position): Position => [
  Math.round(lon * DIGITS) / DIGITS + 0,
  Math.round(lat * DIGITS) / DIGITS + 0,
];
