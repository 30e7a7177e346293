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

/** Where a train is: waiting for its load, at a node since `free` (loaded), or there. */
interface State {
  readonly package: number;
  node: number;
  free: number;
  visited: readonly number[];
  thereAt: number;
}

/**
 * The least cost of all plans, by trying them: what begins next, in order of time, each as soon as what has begun before it
 * on the same ramp, arc and set lets it. Among plans of least cost that with the least sum of its times is of that kind, so
 * it is among them. Knows no grid. For three or four trains.
 */
export function bruteCost(tiny: TinyCase): number {
  return new Brute(tiny).search();
}

class Brute {
  readonly #tiny: TinyCase;
  readonly #trains: State[];
  readonly #ramps: number[][];
  readonly #starts: number[];
  readonly #sets: { node: number; freeAt: number }[] | null;
  readonly #toEnd: number[][];
  #best = Number.POSITIVE_INFINITY;

  constructor(tiny: TinyCase) {
    this.#tiny = tiny;
    this.#trains = tiny.packages.flatMap((row, index) =>
      Array.from({ length: row.trains }, () => ({ package: index, node: -1, free: 0, visited: [], thereAt: -1 })),
    );
    this.#ramps = tiny.nodes.map(({ ramps }) => Array.from({ length: ramps }, () => 0));
    this.#starts = tiny.arcs.flatMap(() => [0, 0]);
    this.#sets = tiny.sets?.flatMap(({ node, count }) => Array.from({ length: count }, () => ({ node, freeAt: 0 }))) ?? null;
    this.#toEnd = tiny.packages.map((row) => this.#stepsToEnd(row));
  }

  search(): number {
    this.#next(0);
    return this.#best;
  }

  /** From being loaded at a node to being there, with nothing in the way. */
  #stepsToEnd(row: TinyPackage): number[] {
    const { nodes, arcs } = this.#tiny;
    return nodes.map((_, node) => {
      const steps = railSteps(nodes, arcs, node);
      return Math.min(...headsNear(nodes, row.destination).map((end) => (steps[end.node] as number) + UNLOAD_STEPS + end.steps));
    });
  }

  /** No plan that goes on from here costs less. */
  #least(): number {
    const { packages, nodes } = this.#tiny;
    return packages.reduce((sum, row, index) => {
      let closed = 0;
      for (const train of this.#trains) {
        if (train.package !== index) continue;
        const starts = headsNear(nodes, row.origin).map(
          (start) => beginStep(this.#tiny, row) + start.steps + LOAD_STEPS + (this.#toEnd[index]?.[start.node] as number),
        );
        const soonest = train.node < 0 ? Math.min(...starts) : train.free + (this.#toEnd[index]?.[train.node] as number);
        closed = Math.max(closed, train.thereAt >= 0 ? train.thereAt : soonest);
      }
      return sum + costAt(row, closed);
    }, 0);
  }

  #next(now: number): void {
    if (this.#least() >= this.#best - 1e-9) return;
    if (this.#trains.every((train) => train.thereAt >= 0)) {
      this.#best = this.#least();
      return;
    }
    this.#trains.forEach((train, index) => {
      if (train.thereAt >= 0) return;
      if (train.node < 0) this.#load(train, index, now);
      else {
        this.#unload(train, now);
        this.#enter(train, now);
      }
    });
  }

  #load(train: State, index: number, now: number): void {
    const before = this.#trains[index - 1];
    // trains of a package are alike: they are loaded in their order
    if (before?.package === train.package && before.node < 0) return;
    const { nodes, packages } = this.#tiny;
    const row = packages[train.package] as TinyPackage;
    for (const start of headsNear(nodes, row.origin)) {
      for (const set of this.#sets ?? [null]) {
        const come = set ? set.freeAt + emptySteps(nodes, set.node, start.node) : 0;
        const ready = Math.max(beginStep(this.#tiny, row) + start.steps, come);
        const was = { ...train };
        const stood = set ? { ...set } : null;
        this.#onRamp(start.node, ready, LOAD_STEPS, now, (at) => {
          Object.assign(train, { node: start.node, free: at + LOAD_STEPS, visited: [start.node] });
          // not until it is unloaded
          if (set) Object.assign(set, { freeAt: Number.POSITIVE_INFINITY });
          if (set) this.#carries.set(train, set);
          this.#next(at);
        });
        Object.assign(train, was);
        if (set && stood) Object.assign(set, stood);
        this.#carries.delete(train);
      }
    }
  }

  readonly #carries = new Map<State, { node: number; freeAt: number }>();

  #unload(train: State, now: number): void {
    const row = this.#tiny.packages[train.package] as TinyPackage;
    const end = headsNear(this.#tiny.nodes, row.destination).find(({ node }) => node === train.node);
    if (!end) return;
    const set = this.#carries.get(train);
    this.#onRamp(end.node, train.free, UNLOAD_STEPS, now, (at) => {
      train.thereAt = at + UNLOAD_STEPS + end.steps;
      if (set) Object.assign(set, { node: end.node, freeAt: at + UNLOAD_STEPS });
      this.#next(at);
      train.thereAt = -1;
      if (set) set.freeAt = Number.POSITIVE_INFINITY;
    });
  }

  #enter(train: State, now: number): void {
    const was = { ...train };
    this.#tiny.arcs.forEach((arc, number) => {
      for (const back of [0, 1]) {
        const [from, to] = back ? [arc.to, arc.from] : [arc.from, arc.to];
        if (from !== was.node || was.visited.includes(to)) continue;
        const kept = this.#starts[2 * number + back] as number;
        let at = Math.max(was.free, kept);
        while (!isOpen(this.#tiny, number, at)) at++;
        if (at < now) continue;
        this.#starts[2 * number + back] = at + arc.headwaySteps;
        Object.assign(train, { node: to, free: at + arc.steps, visited: [...was.visited, to] });
        this.#next(at);
        this.#starts[2 * number + back] = kept;
      }
    });
    Object.assign(train, was);
  }

  /** On the ramp that is free first. */
  #onRamp(node: number, ready: number, steps: number, now: number, then: (at: number) => void): void {
    const ramps = this.#ramps[node] as number[];
    const free = Math.min(...ramps);
    const lane = ramps.indexOf(free);
    const at = Math.max(ready, free);
    if (at < now || !Number.isFinite(at)) return;
    ramps[lane] = at + steps;
    then(at);
    ramps[lane] = free;
  }
}
