import type { Highs } from 'highs';
import { SparseModel } from './sparse-model.ts';
import {
  beginStep,
  costAt,
  emptySteps,
  headsNear,
  isOpen,
  LOAD_STEPS,
  railSteps,
  type TinyCase,
  type TinyPackage,
  UNLOAD_STEPS,
} from './tiny-case.ts';
import { listTimetable, type TinyTimetable, timetableOf } from './tiny-timetable.ts';
import { trainsOf } from './tiny-trains.ts';

export interface TinyOptimum extends TinyTimetable {
  readonly columns: number;
  readonly rows: number;
  readonly seconds: number;
}

const MOST_SECONDS = 600;
const LIST_TRIES = 1000;

/**
 * The plan of least cost, by a mixed-integer program over all steps until which a package can be closed in a plan as cheap as
 * one that a simple list gives. Whole trains flow from rail head to rail head over arcs and steps; windows of starts keep
 * ramps and arcs, empty train sets flow between rail heads, and one variable a package and step says when it is closed.
 * README.md says why a plan of least cost stands on the grid. @throws where HiGHS finds no optimum in ten minutes
 */
export function tinyOptimum(tiny: TinyCase, highs: Highs): TinyOptimum {
  const known = listTimetable(tiny, LIST_TRIES);
  const grid = new Grid(tiny, latestSteps(tiny, known.cost));
  const began = performance.now();
  const { cost, values } = grid.model.solve(highs, { mostSeconds: MOST_SECONDS, start: grid.startFrom(known) });
  const seconds = (performance.now() - began) / 1000;
  const { columns, rows } = grid.model;
  const found = timetableOf(tiny, trainsOf(tiny, grid.flows(values)));
  if (Math.abs(found.cost - cost) > 1e-3) throw new Error(`the trains cost ${found.cost}, the program ${cost}`);
  return { ...found, columns, rows, seconds };
}

/** By package: no plan as cheap as that closes it later, since the others cost at least what they would alone. */
function latestSteps(tiny: TinyCase, cost: number): number[] {
  const alone = tiny.packages.map((row) => soonestClosed(tiny, row));
  const least = tiny.packages.reduce((sum, row, index) => sum + costAt(row, alone[index] as number), 0);
  return tiny.packages.map((row, index) => {
    const spare = cost - least + costAt(row, alone[index] as number);
    let step = alone[index] as number;
    while (costAt(row, step + 1) <= spare + 1e-6) step++;
    return step;
  });
}

function soonestClosed(tiny: TinyCase, row: TinyPackage): number {
  let least = Number.POSITIVE_INFINITY;
  for (const start of headsNear(tiny.nodes, row.origin)) {
    const steps = railSteps(tiny.nodes, tiny.arcs, start.node);
    for (const end of headsNear(tiny.nodes, row.destination)) {
      const way = start.steps + LOAD_STEPS + (steps[end.node] as number) + UNLOAD_STEPS + end.steps;
      least = Math.min(least, beginStep(tiny, row) + way);
    }
  }
  return least;
}

/** Trains of one package that do the same at the same step. `node` or `arc` by kind. */
export interface Flow {
  readonly kind: 'load' | 'unload' | 'ahead' | 'back' | 'close';
  readonly package: number;
  readonly at: number;
  readonly place: number;
  readonly trains: number;
}

class Grid {
  readonly model = new SparseModel();
  readonly #tiny: TinyCase;
  readonly #end: number;
  readonly #flows: (Omit<Flow, 'trains'> & { readonly column: number })[] = [];
  readonly #columns = new Map<string, number>();
  /** Rows by resource and step: `ramp/node` and `start/arc/direction`. */
  readonly #kept = new Map<string, number>();
  /** Rows of sets that stand at a node, by node and step. */
  readonly #standing = new Map<string, number>();

  constructor(tiny: TinyCase, latest: readonly number[]) {
    this.#tiny = tiny;
    this.#end = Math.max(...latest);
    if (tiny.sets) this.#addSets();
    tiny.packages.forEach((row, index) => {
      this.#addPackage(row, index, latest[index] as number);
    });
  }

  /** The whole columns of a timetable. */
  startFrom({ trains, closedAt }: TinyTimetable): Map<number, number> {
    const start = new Map<number, number>();
    const add = (kind: Flow['kind'], index: number, place: number, at: number) => {
      const column = this.#columns.get(`${kind}/${index}/${place}/${at}`);
      if (column === undefined) throw new Error(`no column for ${kind} at ${at}`);
      start.set(column, (start.get(column) ?? 0) + 1);
    };
    for (const train of trains) {
      add('load', train.package, train.pickup, train.loadAt);
      for (const { arc, forward, at } of train.way) add(forward ? 'ahead' : 'back', train.package, arc, at);
      add('unload', train.package, train.delivery, train.unloadAt);
    }
    closedAt.forEach((step, index) => {
      add('close', index, 0, step);
    });
    return start;
  }

  flows(values: Float64Array): Flow[] {
    return this.#flows.flatMap(({ column, ...flow }) => {
      const trains = Math.round(values[column] as number);
      return trains > 0 ? [{ ...flow, trains }] : [];
    });
  }

  #addPackage(row: TinyPackage, index: number, latest: number): void {
    const { nodes, arcs } = this.#tiny;
    const starts = headsNear(nodes, row.origin);
    const ends = headsNear(nodes, row.destination);
    const begin = beginStep(this.#tiny, row);
    const steps = nodes.map((_, node) => railSteps(nodes, arcs, node));
    const between = (from: number, to: number) => (steps[from] as number[])[to] as number;
    // when a train can be there at the soonest and at the latest, loaded and under way
    const soonest = nodes.map((_, node) =>
      Math.min(...starts.map((start) => begin + start.steps + LOAD_STEPS + between(start.node, node))),
    );
    const last = nodes.map((_, node) =>
      Math.max(...ends.map((end) => latest - end.steps - UNLOAD_STEPS - between(node, end.node))),
    );
    const balance = nodes.map(() => new Map<number, number>());
    nodes.forEach((_, node) => {
      for (let at = soonest[node] as number; at <= (last[node] as number); at++) balance[node]?.set(at, this.model.addRow(0, 0));
      // waiting costs nothing
      for (let at = soonest[node] as number; at < (last[node] as number); at++) {
        const column = this.model.addColumn(0, row.trains, false);
        this.model.set(balance[node]?.get(at) as number, column, -1);
        this.model.set(balance[node]?.get(at + 1) as number, column, 1);
      }
    });
    const moves = (kind: Flow['kind'], place: number, at: number, from: number | undefined, to: number | undefined) => {
      const column = this.model.addColumn(0, row.trains, true);
      this.#note({ kind, package: index, at, place, column });
      if (from !== undefined) this.model.set(from, column, -1);
      if (to !== undefined) this.model.set(to, column, 1);
      return column;
    };
    const all = this.model.addRow(row.trains, row.trains);
    for (const { node, steps: access } of starts) {
      for (let at = begin + access; at + LOAD_STEPS <= (last[node] as number); at++) {
        const column = moves('load', node, at, undefined, balance[node]?.get(at + LOAD_STEPS));
        this.model.set(all, column, 1);
        this.#keep(`ramp/${node}`, nodes[node]?.ramps ?? 0, at, LOAD_STEPS, column);
        this.#stand(node, at, -1, column);
      }
    }
    arcs.forEach((arc, number) => {
      for (const kind of ['ahead', 'back'] as const) {
        const [from, to] = kind === 'ahead' ? [arc.from, arc.to] : [arc.to, arc.from];
        for (let at = soonest[from] as number; at + arc.steps <= (last[to] as number); at++) {
          if (!isOpen(this.#tiny, number, at)) continue;
          const column = moves(kind, number, at, balance[from]?.get(at), balance[to]?.get(at + arc.steps));
          this.#keep(`start/${number}/${kind}`, 1, at, arc.headwaySteps, column);
        }
      }
    });
    const closed = this.#addClosure(row, index, soonest, ends, latest);
    for (const { node, steps: egress } of ends) {
      for (let at = soonest[node] as number; at <= (last[node] as number) && at + UNLOAD_STEPS + egress <= latest; at++) {
        const column = moves('unload', node, at, balance[node]?.get(at), undefined);
        this.#keep(`ramp/${node}`, nodes[node]?.ramps ?? 0, at, UNLOAD_STEPS, column);
        this.#stand(node, at + UNLOAD_STEPS, 1, column);
        for (let step = at + UNLOAD_STEPS + egress; step <= latest; step++) this.model.set(closed.get(step) as number, column, 1);
      }
    }
  }

  #note(flow: Omit<Flow, 'trains'> & { readonly column: number }): void {
    this.#flows.push(flow);
    this.#columns.set(`${flow.kind}/${flow.package}/${flow.place}/${flow.at}`, flow.column);
  }

  /** One closure; by then all trains are there. Gives the rows that count those there, by step. */
  #addClosure(
    row: TinyPackage,
    index: number,
    soonest: readonly number[],
    ends: readonly { node: number; steps: number }[],
    latest: number,
  ) {
    const first = Math.min(...ends.map((end) => (soonest[end.node] as number) + UNLOAD_STEPS + end.steps));
    const there = new Map<number, number>();
    for (let step = first; step <= latest; step++) there.set(step, this.model.addRow(0, Number.POSITIVE_INFINITY));
    const once = this.model.addRow(1, 1);
    for (let step = first; step <= latest; step++) {
      const column = this.model.addColumn(costAt(row, step), 1, true);
      this.#note({ kind: 'close', package: index, at: step, place: 0, column });
      this.model.set(once, column, 1);
      for (let later = step; later <= latest; later++) this.model.set(there.get(later) as number, column, -row.trains);
    }
    return there;
  }

  /** A resource is kept for so many steps from `at` on. */
  #keep(resource: string, lanes: number, at: number, steps: number, column: number): void {
    for (let step = at; step < at + steps; step++) {
      const key = `${resource}/${step}`;
      let row = this.#kept.get(key);
      if (row === undefined) {
        row = this.model.addRow(Number.NEGATIVE_INFINITY, lanes);
        this.#kept.set(key, row);
      }
      this.model.set(row, column, 1);
    }
  }

  /** A set is taken from a rail head (-1) or becomes free there (1). */
  #stand(node: number, at: number, change: 1 | -1, column: number): void {
    const row = this.#standing.get(`${node}/${at}`);
    if (row !== undefined) this.model.set(row, column, change);
  }

  /** Sets stand, or go empty from one rail head to another. */
  #addSets(): void {
    const { nodes, sets } = this.#tiny;
    const heads = nodes.flatMap(({ kind }, node) => (kind === 'railhead' ? [node] : []));
    const count = sets?.reduce((sum, row) => sum + row.count, 0) ?? 0;
    for (const node of heads) {
      const home = sets?.find((row) => row.node === node)?.count ?? 0;
      // what stands there at the order comes in from outside
      for (let at = 0; at <= this.#end; at++) {
        const comes = at === 0 ? -home : 0;
        this.#standing.set(`${node}/${at}`, this.model.addRow(comes, comes));
      }
    }
    for (const from of heads) {
      for (const to of heads) {
        const steps = from === to ? 1 : emptySteps(nodes, from, to);
        for (let at = 0; at <= this.#end; at++) {
          const column = this.model.addColumn(0, count, false);
          this.#stand(from, at, -1, column);
          this.#stand(to, at + steps, 1, column);
        }
      }
    }
  }
}
