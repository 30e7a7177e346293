import type { CargoGroup } from '../cargo/movement-package.ts';
import { MODES } from '../modes/modes.ts';
import type { RoadPart, Route } from '../network/compiled-network.ts';
import type { Course, Run } from './run.ts';

const DAY_MINUTES = 1440;

/** What `follow` does besides looking: reserve the arcs, and note what the time went into. */
export type Following = 'look' | 'note' | 'hold' | 'hold and note';

/**
 * Moves a column or train along its arcs from `at`, entering each arc when its rate allows; columns rest after a march
 * day. Gives when the head arrives.
 */
export function follow(
  run: Run,
  route: Route,
  first: number,
  end: number,
  group: CargoGroup,
  vehicles: number,
  at: number,
  following: Following,
): number {
  const { lanes, slots, rates, minutesTo, motion } = courseOf(run, route, first, end, group);
  const holds = following === 'hold' || following === 'hold and note';
  const notes = following === 'note' || following === 'hold and note';
  let waited = 0;
  let head = at;
  for (let i = 0; i < lanes.length; i++) {
    const lane = lanes[i] as number;
    const rate = rates[i] as number;
    const minutes = rate >= 0 ? Math.ceil((vehicles * 60) / rate) : (slots[i] as number);
    const free = run.timetable.earliest(lane, head, minutes);
    if (holds) run.timetable.hold(lane, free, free + minutes, run.serial);
    // arcs come first among the resources and have one lane each, so lane and resource are one number
    if (notes) run.wait(lane, free - head);
    waited += free - head;
    head = at + waited + (minutesTo[i] as number);
  }
  if (notes) {
    run.spend('slot', waited);
    run.spend('motion', motion);
    run.spend('rest', head - at - waited - motion);
  }
  return head;
}

/** When a train can depart at the latest to be at the end of its arcs by `by`; `by` is what `follow` gave for some departure. */
export function latestDeparture(run: Run, route: Route, first: number, end: number, group: CargoGroup, by: number): number {
  const { lanes, slots, minutesTo } = courseOf(run, route, first, end, group);
  let depart = by - (minutesTo[lanes.length - 1] ?? 0);
  for (let i = lanes.length - 1; i >= 0; i--) {
    const before = i > 0 ? (minutesTo[i - 1] as number) : 0;
    depart = run.timetable.latest(lanes[i] as number, depart + before, slots[i] as number) - before;
  }
  return depart;
}

function courseOf(run: Run, route: Route, first: number, end: number, group: CargoGroup): Course {
  let known = run.courses.get(group);
  if (!known) {
    known = [];
    run.courses.set(group, known);
  }
  for (const course of known) {
    if (course.route === route && course.first === first && course.lanes.length === end - first) return course;
  }
  const course = layCourse(run, route, first, end, group);
  known.push(course);
  return course;
}

function layCourse(run: Run, route: Route, first: number, end: number, group: CargoGroup): Course {
  const graph = run.network.graphs[route.mode];
  const rule = MODES[route.mode];
  const marchDay = route.mode === 'road' ? run.values.marchDayHours * 60 : Infinity;
  const lanes: number[] = [];
  const slots: number[] = [];
  const rates: number[] = [];
  const minutesTo: number[] = [];
  let km = 0;
  for (let i = first; i < end; i++) {
    const edge = route.edges[i] as number;
    const arc = graph.arc[edge] as number;
    lanes.push(laneOfArc(run, arc, graph.direction[edge] as number));
    slots.push(slotMinutes(run, arc));
    rates.push(columnRate(run, arc));
    km += graph.km[edge] as number;
    minutesTo.push(withRest(rule.minutesInMotion(km, group, undefined, run.values), marchDay));
  }
  const motion = Math.ceil(rule.minutesInMotion(km, group, undefined, run.values));
  return { route, first, lanes, slots, rates, minutesTo, motion };
}

/** Whole minutes with the nights between march days. */
export function withRest(motion: number, marchDay: number): number {
  const nights = motion > 0 && Number.isFinite(marchDay) ? Math.ceil(motion / marchDay) - 1 : 0;
  return Math.ceil(motion + nights * (DAY_MINUTES - Math.min(DAY_MINUTES, marchDay)));
}

function laneOfArc(run: Run, arc: number, direction: number): number {
  return run.network.resources[2 * arc + direction]?.firstLane ?? 0;
}

/** How long a train keeps the start of an arc: its headway. */
function slotMinutes(run: Run, index: number): number {
  const arc = run.network.arcs[index];
  return arc?.mode === 'rail' ? Math.ceil(DAY_MINUTES / (arc.rate ?? run.values.railTrainsPerDay)) : 0;
}

/** Vehicles an hour that enter a road, whose start a column keeps for its pass time; -1 for other arcs. */
function columnRate(run: Run, index: number): number {
  const arc = run.network.arcs[index];
  return arc?.mode === 'road' ? (arc.rate ?? run.values.roadVehiclesPerHour) : -1;
}

/** Minutes until the last vehicle of a column has come in after the first. */
export function passMinutes(run: Run, vehicles: number): number {
  return vehicles > 1 ? Math.ceil((vehicles * 60) / run.values.roadVehiclesPerHour) : 0;
}

/** Road to or from a terminal. Gives when the last vehicle is there. */
export function goByRoad(run: Run, part: RoadPart, group: CargoGroup, vehicles: number, at: number): number {
  if (part.km === 0) return at;
  let head: number;
  if (part.route) head = follow(run, part.route, 0, part.route.edges.length, group, vehicles, at, 'hold and note');
  else {
    head = at + Math.ceil((part.km * 60) / run.values.localAccessSpeedKmh);
    run.spend('access', head - at);
  }
  const pass = passMinutes(run, vehicles);
  run.spend('pass', pass);
  return head + pass;
}

/** Vehicles on the road for so many items: people ride in coaches. */
export function vehiclesFor(run: Run, group: CargoGroup, count: number): number {
  return group.kind === 'passengers' ? Math.ceil(count / run.values.busPassengers) : count;
}
