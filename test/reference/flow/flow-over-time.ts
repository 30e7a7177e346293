/** Takes so many steps from node to node, and lets so much in at each step. One way. */
export interface FlowArc {
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly capacity: number;
}

export interface FlowNetwork {
  readonly nodes: number;
  readonly arcs: readonly FlowArc[];
}

/**
 * The most that comes from a source to a sink within a horizon, by flow that repeats itself: paths of a static flow of least
 * cost, each sent along at every step from which it still arrives. Ford and Fulkerson 1958: nothing else brings more. Whole
 * capacities give whole amounts.
 */
export function repeatedFlow({ nodes, arcs }: FlowNetwork, source: number, sink: number, horizon: number): number {
  const residual = new Residual(nodes);
  for (const { from, to, steps, capacity } of arcs) residual.add(from, to, capacity, steps);
  let total = 0;
  for (;;) {
    const path = residual.cheapestPath(source, sink);
    // a path of so many steps is taken at 0, 1, … horizon − steps
    if (!path || path.cost > horizon) return total;
    total += residual.push(path.edges) * (horizon + 1 - path.cost);
  }
}

/** The same on the network expanded by steps, with waiting at every node (Edmonds and Karp). */
export function expandedFlow(network: FlowNetwork, source: number, sink: number, horizon: number): number {
  const many = Number.POSITIVE_INFINITY;
  return transshipped(network, [{ node: source, amount: many }], [{ node: sink, amount: many }], horizon);
}

export interface Terminal {
  readonly node: number;
  readonly amount: number;
}

/** The most of what stands at the sources at step 0 that comes to the sinks, to each at most what it asks for, within a horizon. */
export function transshipped(
  { nodes, arcs }: FlowNetwork,
  sources: readonly Terminal[],
  sinks: readonly Terminal[],
  horizon: number,
): number {
  const many = 1e9;
  const steps = horizon + 1;
  const [from, to] = [nodes * steps, nodes * steps + 1];
  const residual = new Residual(nodes * steps + 2);
  for (let step = 0; step < horizon; step++) {
    for (let node = 0; node < nodes; node++) residual.add(node * steps + step, node * steps + step + 1, many, 1);
  }
  for (const arc of arcs) {
    for (let step = 0; step + arc.steps <= horizon; step++)
      residual.add(arc.from * steps + step, arc.to * steps + step + arc.steps, arc.capacity, 1);
  }
  for (const { node, amount } of sources) residual.add(from, node * steps, Math.min(amount, many), 1);
  for (const { node, amount } of sinks) residual.add(node * steps + horizon, to, Math.min(amount, many), 1);
  let total = 0;
  for (let path = residual.shortestPath(from, to); path; path = residual.shortestPath(from, to)) total += residual.push(path);
  return total;
}

/** The smallest horizon within which all that is asked for comes to its sink; undefined where it never does. */
export function quickestHorizon(
  network: FlowNetwork,
  sources: readonly Terminal[],
  sinks: readonly Terminal[],
): number | undefined {
  const asked = sinks.reduce((sum, { amount }) => sum + amount, 0);
  const isEnough = (horizon: number) => transshipped(network, sources, sinks, horizon) >= asked;
  // one unit after the other, each by the longest of ways: longer than that takes nothing
  const longest = network.arcs.reduce((sum, { steps }) => sum + steps, 0) + 1;
  let high = 1;
  while (!isEnough(high)) {
    if (high > longest * asked) return undefined;
    high *= 2;
  }
  let low = -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** What capacities have left, both ways. Edge `e ^ 1` is edge `e` backwards. */
class Residual {
  readonly #heads: number[] = [];
  readonly #left: number[] = [];
  readonly #costs: number[] = [];
  readonly #out: number[][];

  constructor(nodes: number) {
    this.#out = Array.from({ length: nodes }, () => []);
  }

  add(from: number, to: number, capacity: number, cost: number): void {
    (this.#out[from] as number[]).push(this.#heads.length);
    (this.#out[to] as number[]).push(this.#heads.length + 1);
    this.#heads.push(to, from);
    this.#left.push(capacity, 0);
    this.#costs.push(cost, -cost);
  }

  /** Fewest edges, breadth first. */
  shortestPath(from: number, to: number): number[] | undefined {
    const by = new Map<number, number>([[from, -1]]);
    const queue = [from];
    for (let next = 0; next < queue.length && !by.has(to); next++) {
      for (const edge of this.#out[queue[next] as number] as number[]) {
        const head = this.#heads[edge] as number;
        if ((this.#left[edge] as number) <= 0 || by.has(head)) continue;
        by.set(head, edge);
        queue.push(head);
      }
    }
    return by.has(to) ? this.#trace(from, to, (node) => by.get(node) as number) : undefined;
  }

  /** Least cost (Bellman and Ford: edges backwards cost less than nothing). */
  cheapestPath(from: number, to: number): { readonly edges: number[]; readonly cost: number } | undefined {
    const cost = this.#out.map(() => Number.POSITIVE_INFINITY);
    const by = this.#out.map(() => -1);
    cost[from] = 0;
    for (let changed = true; changed; ) {
      changed = false;
      this.#out.forEach((edges, node) => {
        for (const edge of edges) {
          const head = this.#heads[edge] as number;
          const through = (cost[node] as number) + (this.#costs[edge] as number);
          if ((this.#left[edge] as number) <= 0 || through >= (cost[head] as number)) continue;
          cost[head] = through;
          by[head] = edge;
          changed = true;
        }
      });
    }
    if (!Number.isFinite(cost[to])) return undefined;
    return { edges: this.#trace(from, to, (node) => by[node] as number), cost: cost[to] as number };
  }

  /** As much as the path takes. */
  push(path: readonly number[]): number {
    const amount = Math.min(...path.map((edge) => this.#left[edge] as number));
    for (const edge of path) {
      this.#left[edge] = (this.#left[edge] as number) - amount;
      this.#left[edge ^ 1] = (this.#left[edge ^ 1] as number) + amount;
    }
    return amount;
  }

  #trace(from: number, to: number, by: (node: number) => number): number[] {
    const path: number[] = [];
    for (let node = to; node !== from; node = this.#heads[(path[0] as number) ^ 1] as number) path.unshift(by(node));
    return path;
  }
}
