import { createQueue } from '../../../../kernel/queue.ts';
import type { ModeGraph } from '../../../network/mode-graph.ts';

/** Labels of one search: by label the minute, the cost, the label before (-1 at a source) and the edge taken (there: the source). */
export class Labels {
  readonly open = createQueue();
  /** By state: the label kept last; by label: the one kept before it at its state. */
  readonly top: Int32Array;
  under = new Int32Array(FIRST_LABELS);
  /** The same for those that no later one beats. */
  readonly front: Int32Array;
  behind = new Int32Array(FIRST_LABELS);
  at = new Float64Array(FIRST_LABELS);
  cost = new Float64Array(FIRST_LABELS);
  /** Minutes of rest owed. */
  owed = new Float64Array(FIRST_LABELS);
  entered = new Float64Array(FIRST_LABELS);
  state = new Int32Array(FIRST_LABELS);
  before = new Int32Array(FIRST_LABELS);
  by = new Int32Array(FIRST_LABELS);
  count = 0;

  constructor(states: number) {
    this.top = new Int32Array(states).fill(-1);
    this.front = new Int32Array(states).fill(-1);
  }

  clear(): void {
    this.top.fill(-1);
    this.front.fill(-1);
    this.count = 0;
  }

  add(state: number, at: number, cost: number, before: number, by: number): number {
    if (this.count === this.at.length) this.#grow();
    const label = this.count++;
    this.at[label] = at;
    this.cost[label] = cost;
    this.state[label] = state;
    this.before[label] = before;
    this.by[label] = by;
    this.open.push(at, 0, label);
    return label;
  }

  #grow(): void {
    const wider = <T extends Float64Array | Int32Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    const room = 2 * this.at.length;
    this.at = wider(this.at, new Float64Array(room));
    this.cost = wider(this.cost, new Float64Array(room));
    this.owed = wider(this.owed, new Float64Array(room));
    this.entered = wider(this.entered, new Float64Array(room));
    this.state = wider(this.state, new Int32Array(room));
    this.before = wider(this.before, new Int32Array(room));
    this.by = wider(this.by, new Int32Array(room));
    this.under = wider(this.under, new Int32Array(room));
    this.behind = wider(this.behind, new Int32Array(room));
  }
}

const FIRST_LABELS = 4096;
const LABELS = new WeakMap<ModeGraph, Labels>();

/** Empty labels for a search of a graph; those of its last search are gone. */
export function labelsFor(graph: ModeGraph): Labels {
  const known = LABELS.get(graph) ?? new Labels(graph.stateCount);
  LABELS.set(graph, known);
  known.clear();
  return known;
}
