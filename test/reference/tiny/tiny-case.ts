import { createChance, type Stream } from '../../../src/kernel/chance.ts';

/** All durations of a case are whole steps of so many minutes, required times apart. */
export const STEP_MINUTES = 120;
/** As the declared medians have it: 6 and 4 hours. */
export const LOAD_STEPS = 3;
export const UNLOAD_STEPS = 2;

export interface TinyNode {
  readonly id: string;
  readonly kind: 'railhead' | 'place' | 'junction';
  /** On one meridian, in steps of empty train sets and of local roads; junctions, where nobody changes, have none. */
  readonly position: number;
  readonly ramps: number;
  readonly side: 'west' | 'east';
}

/** Two-way. */
export interface TinyArc {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly headwaySteps: number;
}

export interface TinyPackage {
  readonly id: string;
  readonly origin: number;
  readonly destination: number;
  readonly trains: number;
  /** Tracked vehicles. */
  readonly items: number;
  readonly readyStep: number;
  readonly requiredMinutes: number;
  readonly priority: number;
  readonly weight: number;
}

/** A movement problem by rail whose data are whole steps, so that a plan of least cost stands on the grid (README.md). */
export interface TinyCase {
  readonly seed: number;
  readonly nodes: readonly TinyNode[];
  readonly arcs: readonly TinyArc[];
  readonly packages: readonly TinyPackage[];
  /** With more than one, nobody has more than one rail head in reach: a column on local roads would take odd minutes. */
  readonly itemsPerTrain: number;
  /** Train sets by node at which they stand at the order; null: as many as are wanted at every rail head. */
  readonly sets: readonly { readonly node: number; readonly count: number }[] | null;
  /** From the order until trains may be loaded for the east. */
  readonly leaveSteps: number;
  /** Nobody enters the arc in that time, `to` not included. */
  readonly closures: readonly { readonly arc: number; readonly from: number; readonly to: number }[];
}

/** Of all packages together: what the reference proves in seconds. */
const MOST_TRAINS = 10;
const PRIORITIES = [1, 1, 2, 2, 2, 3, 3, 3, 3, 3] as const;
const WEIGHTS: Readonly<Record<number, number>> = { 1: 4, 2: 2, 3: 1 };

/** Draws a case: at most 16 nodes and 8 packages of 1 to 3 trains. Even seeds have scarce train sets. */
export function drawTinyCase(seed: number): TinyCase {
  const chance = createChance(seed, 0);
  const stream = chance.stream('tiny/case');
  const itemsPerTrain = stream.happens(0.5) ? 1 : 30;
  const nodes = drawNodes(stream, itemsPerTrain === 1);
  let arcs = drawArcs(nodes, stream);
  for (let tries = 0; isShortcut(nodes, arcs); tries++) {
    if (tries > 1000) throw new Error(`seed ${seed} gives no case`);
    arcs = drawArcs(nodes, stream);
  }
  const packages = drawPackages({ nodes, arcs, itemsPerTrain }, stream);
  const leaveSteps = [0, 0, 3, 6, 12][stream.integer(5)] as number;
  return {
    seed,
    nodes,
    arcs,
    packages,
    itemsPerTrain,
    sets: seed % 2 === 0 ? drawSets(nodes, packages, stream) : null,
    leaveSteps,
    closures: seed % 4 === 3 ? [drawClosure(arcs, stream)] : [],
  };
}

/** Two to three rail heads on either side, places beside them, junctions between. */
function drawNodes(stream: Stream, dense: boolean): TinyNode[] {
  const nodes: TinyNode[] = [];
  let position = 0;
  for (const side of ['west', 'east'] as const) {
    const heads = 2 + stream.integer(2);
    for (let i = 0; i < heads; i++) {
      const ramps = stream.happens(0.8) ? 1 : 2;
      nodes.push({ id: `${side}-head-${i + 1}`, kind: 'railhead', position, ramps, side });
      if (dense && stream.happens(0.6)) {
        position++;
        nodes.push({ id: `${side}-place-${i + 1}`, kind: 'place', position, ramps: 0, side });
      }
      position += dense ? 1 + stream.integer(2) : 2;
    }
    position++;
  }
  for (const side of ['west', 'east'] as const) {
    const junctions = 2 + stream.integer(2);
    for (let i = 0; i < junctions; i++)
      nodes.push({ id: `${side}-junction-${i + 1}`, kind: 'junction', position: -1, ramps: 0, side });
  }
  return nodes;
}

/** Each rail head at one or two junctions of its side, junctions joined across and in a row. */
function drawArcs(nodes: readonly TinyNode[], stream: Stream): TinyArc[] {
  const arcs: TinyArc[] = [];
  const join = (from: number, to: number, least: number, most: number) => {
    if (from === to || arcs.some((arc) => (arc.from === from && arc.to === to) || (arc.from === to && arc.to === from))) return;
    const steps = least + stream.integer(most - least + 1);
    arcs.push({ id: `rail-${arcs.length + 1}`, from, to, steps, headwaySteps: 1 + stream.integer(3) });
  };
  const indexes = (kind: TinyNode['kind'], side: TinyNode['side']) =>
    nodes.flatMap((node, index) => (node.kind === kind && node.side === side ? [index] : []));
  const pick = (of: readonly number[]) => of[stream.integer(of.length)] as number;
  for (const side of ['west', 'east'] as const) {
    const junctions = indexes('junction', side);
    for (const head of indexes('railhead', side)) {
      join(head, pick(junctions), 1, 3);
      if (stream.happens(0.5)) join(head, pick(junctions), 1, 4);
    }
    for (let i = 1; i < junctions.length; i++) join(junctions[i - 1] as number, junctions[i] as number, 1, 3);
  }
  const [west, east] = [indexes('junction', 'west'), indexes('junction', 'east')];
  west.forEach((junction, i) => {
    join(junction, east[i % east.length] as number, 2, 5);
  });
  if (stream.happens(0.5)) join(pick(west), pick(east), 2, 5);
  return arcs;
}

function drawPackages(
  { nodes, arcs, itemsPerTrain }: Pick<TinyCase, 'nodes' | 'arcs' | 'itemsPerTrain'>,
  stream: Stream,
): TinyPackage[] {
  const places = (side: TinyNode['side']) =>
    nodes.flatMap((node, index) => (node.side === side && node.kind !== 'junction' ? [index] : []));
  const pick = (of: readonly number[]) => of[stream.integer(of.length)] as number;
  const [west, east] = [places('west'), places('east')];
  const count = 2 + stream.integer(7);
  let left = MOST_TRAINS - count;
  return Array.from({ length: count }, (_, i) => {
    const [origin, destination] = [pick(west), pick(east)];
    const trains = 1 + Math.min(left, stream.integer(3));
    left -= trains - 1;
    const items = itemsPerTrain * (trains - 1) + 1 + stream.integer(itemsPerTrain);
    const readyStep = stream.integer(13);
    const alone = aloneSteps(nodes, arcs, origin, destination) + LOAD_STEPS * (trains - 1);
    const hours = Math.round((alone * STEP_MINUTES * (1 + 0.7 * stream.uniform())) / 60);
    const priority = PRIORITIES[stream.integer(PRIORITIES.length)] as number;
    return {
      id: `package-${i + 1}`,
      origin,
      destination,
      trains,
      items,
      readyStep,
      requiredMinutes: readyStep * STEP_MINUTES + hours * 60,
      priority,
      weight: WEIGHTS[priority] as number,
    };
  });
}

/** Between two and three fifths of the trains, three at least, at one or two rail heads; some stand in the east. */
function drawSets(
  nodes: readonly TinyNode[],
  packages: readonly TinyPackage[],
  stream: Stream,
): { node: number; count: number }[] {
  const heads = nodes.flatMap((node, index) => (node.kind === 'railhead' ? [index] : []));
  const trains = packages.reduce((sum, row) => sum + row.trains, 0);
  const homes = new Map<number, number>();
  const count = Math.max(3, Math.round(trains * (0.4 + 0.2 * stream.uniform())));
  const among = [stream.integer(heads.length), stream.integer(heads.length)].map((index) => heads[index] as number);
  for (let i = 0; i < count; i++) {
    const home = among[stream.integer(2)] as number;
    homes.set(home, (homes.get(home) ?? 0) + 1);
  }
  return [...homes].map(([node, sets]) => ({ node, count: sets })).sort((a, b) => a.node - b.node);
}

function drawClosure(arcs: readonly TinyArc[], stream: Stream): { arc: number; from: number; to: number } {
  const from = 3 + stream.integer(10);
  return { arc: stream.integer(arcs.length), from, to: from + 3 + stream.integer(6) };
}

/** Rail heads in reach of a place, and the steps on local roads: those where it is, and one step away. */
export function headsNear(
  nodes: readonly TinyNode[],
  place: number,
): readonly { readonly node: number; readonly steps: number }[] {
  const here = (nodes[place] as TinyNode).position;
  return nodes.flatMap(({ kind, position }, node) =>
    kind === 'railhead' && Math.abs(position - here) <= 1 ? [{ node, steps: Math.abs(position - here) }] : [],
  );
}

/** Steps that an empty train set takes between two rail heads. */
export function emptySteps(nodes: readonly TinyNode[], from: number, to: number): number {
  return Math.abs((nodes[from] as TinyNode).position - (nodes[to] as TinyNode).position);
}

/** Steps under way by rail from a node to all others (Bellman and Ford). */
export function railSteps(nodes: readonly TinyNode[], arcs: readonly TinyArc[], from: number): number[] {
  const steps = nodes.map((_, node) => (node === from ? 0 : Number.POSITIVE_INFINITY));
  for (let round = 0; round < nodes.length; round++) {
    for (const { from: a, to: b, steps: takes } of arcs) {
      steps[b] = Math.min(steps[b] as number, (steps[a] as number) + takes);
      steps[a] = Math.min(steps[a] as number, (steps[b] as number) + takes);
    }
  }
  return steps;
}

/** From ready to there, for one train that nothing stands in the way of. */
function aloneSteps(nodes: readonly TinyNode[], arcs: readonly TinyArc[], origin: number, destination: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const start of headsNear(nodes, origin)) {
    const steps = railSteps(nodes, arcs, start.node);
    for (const end of headsNear(nodes, destination)) {
      least = Math.min(least, start.steps + LOAD_STEPS + (steps[end.node] as number) + UNLOAD_STEPS + end.steps);
    }
  }
  return least;
}

/** Would a loaded trip bring a train set sooner to where it is wanted than going there empty? */
function isShortcut(nodes: readonly TinyNode[], arcs: readonly TinyArc[]): boolean {
  return nodes.some(({ kind }, from) => {
    if (kind !== 'railhead') return false;
    const steps = railSteps(nodes, arcs, from);
    return nodes.some(
      (node, to) => node.kind === 'railhead' && (steps[to] as number) + LOAD_STEPS + UNLOAD_STEPS < emptySteps(nodes, from, to),
    );
  });
}

/** What a package costs in minutes of weighted lateness when it is closed after so many steps: what plans are judged by. */
export function costAt({ weight, requiredMinutes, readyStep }: TinyPackage, step: number): number {
  const closed = step * STEP_MINUTES;
  return weight * (Math.max(0, closed - requiredMinutes) + 0.05 * (closed - readyStep * STEP_MINUTES));
}

/** First step at which a package may be loaded, or set out for a rail head. */
export function beginStep({ leaveSteps }: TinyCase, { readyStep }: TinyPackage): number {
  return Math.max(readyStep, leaveSteps);
}

/** May an arc be entered at that step, its start being kept for the headway? */
export function isOpen({ closures, arcs }: TinyCase, arc: number, step: number): boolean {
  const { headwaySteps } = arcs[arc] as TinyArc;
  return closures.every((closed) => closed.arc !== arc || step + headwaySteps <= closed.from || step >= closed.to);
}

/** The first packages of a case, with so many trains in all. */
export function smallerCase(tiny: TinyCase, mostPackages: number, mostTrains: number): TinyCase {
  let left = mostTrains;
  const packages = tiny.packages.slice(0, mostPackages).flatMap((row) => {
    const trains = Math.min(row.trains, left);
    left -= trains;
    return trains > 0 ? [{ ...row, trains, items: Math.min(row.items, trains * tiny.itemsPerTrain) }] : [];
  });
  return { ...tiny, packages };
}
