import { createChance } from '../../../src/kernel/chance.ts';
import {
  beginStep,
  costAt,
  emptySteps,
  headsNear,
  isOpen,
  LOAD_STEPS,
  type TinyCase,
  type TinyPackage,
  UNLOAD_STEPS,
} from './tiny-case.ts';

/** How one train goes, by steps at which things begin. */
export interface TinyTrain {
  readonly package: number;
  readonly pickup: number;
  readonly loadAt: number;
  /** Arcs in order: forward from `from` to `to`, and when each is entered. */
  readonly way: readonly { readonly arc: number; readonly forward: boolean; readonly at: number }[];
  readonly delivery: number;
  readonly unloadAt: number;
  /** At its destination. */
  readonly thereAt: number;
}

export interface TinyTimetable {
  readonly trains: readonly TinyTrain[];
  /** Step by package. */
  readonly closedAt: readonly number[];
  /** In minutes of weighted lateness. */
  readonly cost: number;
}

const MOST_STEPS = 2000;

/** Every train takes the first times that are left, one after the other; the best of many orders, changed at random. */
export function listTimetable(tiny: TinyCase, tries: number): TinyTimetable {
  const stream = createChance(tiny.seed, 1).stream('tiny/list');
  const packages = tiny.packages.map((row, index) => ({ row, index }));
  packages.sort((a, b) => dueOf(a.row) - dueOf(b.row));
  let order = packages.flatMap(({ row, index }) => Array.from({ length: row.trains }, () => index));
  let best = new Filling(tiny).fill(order);
  let standing = best;
  for (let i = 0; i < tries; i++) {
    const changed = [...order];
    const [from, to] = [stream.integer(order.length), stream.integer(order.length)];
    changed.splice(to, 0, ...changed.splice(from, 1));
    const found = new Filling(tiny).fill(changed);
    if (found.cost <= standing.cost || stream.happens(0.05)) {
      order = changed;
      standing = found;
    }
    if (found.cost < best.cost) best = found;
  }
  return best;
}

const dueOf = ({ requiredMinutes, weight }: TinyPackage) => requiredMinutes / weight;

/** When packages are closed by such trains, and what that costs. */
export function timetableOf({ packages }: TinyCase, trains: readonly TinyTrain[]): TinyTimetable {
  const closedAt = packages.map((_, index) =>
    trains.reduce((last, train) => (train.package === index ? Math.max(last, train.thereAt) : last), 0),
  );
  const cost = packages.reduce((sum, row, index) => sum + costAt(row, closedAt[index] as number), 0);
  return { trains, closedAt, cost };
}

interface Arrived {
  readonly at: number;
  readonly before: number;
  readonly arc: number;
  readonly enteredAt: number;
}

class Filling {
  readonly #tiny: TinyCase;
  /** Ramps in use, by node and step. */
  readonly #ramps: Uint8Array[];
  /** By arc and direction: steps at which its start is kept. */
  readonly #starts: Uint8Array[];
  /** Where each set stands, from when on. */
  readonly #sets: { node: number; freeAt: number }[] | null;

  constructor(tiny: TinyCase) {
    this.#tiny = tiny;
    this.#ramps = tiny.nodes.map(() => new Uint8Array(MOST_STEPS));
    this.#starts = tiny.arcs.flatMap(() => [new Uint8Array(MOST_STEPS), new Uint8Array(MOST_STEPS)]);
    this.#sets = tiny.sets?.flatMap(({ node, count }) => Array.from({ length: count }, () => ({ node, freeAt: 0 }))) ?? null;
  }

  /** `order`: the package of each train. */
  fill(order: readonly number[]): TinyTimetable {
    return timetableOf(
      this.#tiny,
      order.map((index) => this.#send(index)),
    );
  }

  /** The soonest there, of all rail heads near. */
  #send(index: number): TinyTrain {
    const { nodes, packages } = this.#tiny;
    const row = packages[index] as TinyPackage;
    let best: TinyTrain | undefined;
    let bestSet: { node: number; freeAt: number } | undefined;
    for (const start of headsNear(nodes, row.origin)) {
      const set = this.#nextSet(start.node);
      const ready = Math.max(beginStep(this.#tiny, row) + start.steps, set?.at ?? 0);
      const loadAt = this.#rampFree(start.node, ready, LOAD_STEPS);
      const arrived = this.#search(start.node, loadAt + LOAD_STEPS);
      for (const end of headsNear(nodes, row.destination)) {
        const there = arrived[end.node];
        if (!there) continue;
        const unloadAt = this.#rampFree(end.node, there.at, UNLOAD_STEPS);
        const thereAt = unloadAt + UNLOAD_STEPS + end.steps;
        if (best && thereAt >= best.thereAt) continue;
        const way = wayTo(arrived, start.node, end.node, this.#tiny);
        best = { package: index, pickup: start.node, loadAt, way, delivery: end.node, unloadAt, thereAt };
        bestSet = set?.set;
      }
    }
    if (!best) throw new Error(`${row.id} has no way`);
    this.#hold(best, bestSet);
    return best;
  }

  #nextSet(node: number): { set: { node: number; freeAt: number }; at: number } | undefined {
    if (!this.#sets) return undefined;
    const found = this.#sets.map((set) => ({ set, at: set.freeAt + emptySteps(this.#tiny.nodes, set.node, node) }));
    return found.reduce((best, next) => (next.at < best.at ? next : best));
  }

  #rampFree(node: number, from: number, steps: number): number {
    const used = this.#ramps[node] as Uint8Array;
    const ramps = this.#tiny.nodes[node]?.ramps ?? 0;
    let at = from;
    for (let step = at; step < at + steps; step++) if ((used[step] as number) >= ramps) at = step + 1;
    return at;
  }

  #startFree(arc: number, forward: boolean, from: number): number {
    const kept = this.#starts[2 * arc + (forward ? 0 : 1)] as Uint8Array;
    const headway = this.#tiny.arcs[arc]?.headwaySteps ?? 1;
    for (let at = from; ; at++) {
      if (isOpen(this.#tiny, arc, at) && kept.subarray(at, at + headway).every((free) => free === 0)) return at;
    }
  }

  /** When each node is reached at the soonest, and by which arc. */
  #search(from: number, at: number): (Arrived | undefined)[] {
    const { nodes, arcs } = this.#tiny;
    const found: (Arrived | undefined)[] = nodes.map(() => undefined);
    found[from] = { at, before: -1, arc: -1, enteredAt: at };
    for (let changed = true; changed; ) {
      changed = false;
      arcs.forEach((arc, index) => {
        for (const forward of [true, false]) {
          const [a, b] = forward ? [arc.from, arc.to] : [arc.to, arc.from];
          const here = found[a];
          if (!here) continue;
          const enteredAt = this.#startFree(index, forward, here.at);
          const there = enteredAt + arc.steps;
          if (there >= (found[b]?.at ?? Number.POSITIVE_INFINITY)) continue;
          found[b] = { at: there, before: a, arc: index, enteredAt };
          changed = true;
        }
      });
    }
    return found;
  }

  #hold(train: TinyTrain, set: { node: number; freeAt: number } | undefined): void {
    const keep = (steps: Uint8Array, from: number, many: number) => {
      for (let step = from; step < from + many; step++) steps[step] = (steps[step] as number) + 1;
    };
    keep(this.#ramps[train.pickup] as Uint8Array, train.loadAt, LOAD_STEPS);
    keep(this.#ramps[train.delivery] as Uint8Array, train.unloadAt, UNLOAD_STEPS);
    for (const { arc, forward, at } of train.way)
      keep(this.#starts[2 * arc + (forward ? 0 : 1)] as Uint8Array, at, this.#tiny.arcs[arc]?.headwaySteps ?? 1);
    if (!set) return;
    set.node = train.delivery;
    set.freeAt = train.unloadAt + UNLOAD_STEPS;
  }
}

function wayTo(arrived: readonly (Arrived | undefined)[], from: number, to: number, { arcs }: TinyCase): TinyTrain['way'] {
  const way: { arc: number; forward: boolean; at: number }[] = [];
  for (let node = to; node !== from; ) {
    const { before, arc, enteredAt } = arrived[node] as Arrived;
    way.unshift({ arc, forward: arcs[arc]?.from === before, at: enteredAt });
    node = before;
  }
  return way;
}
