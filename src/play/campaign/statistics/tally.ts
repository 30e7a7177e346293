import { wilsonInterval } from '../../../kernel/wilson.ts';
import { type Spread, spreadOf } from '../../fan.ts';
import { student95 } from './student.ts';

const Z95 = 1.959963984540054;
const SMALL_BUFFER = 256;

/**
 * How often each value of one output was seen: exact whatever the order of adding, in twelve bytes a distinct value and a
 * buffer of new ones. Outputs are whole minutes and counts, so a million replicates share some ten thousand values.
 */
export class Tally {
  #values = new Float64Array(0);
  #counts = new Uint32Array(0);
  #buffer = new Float64Array(0);
  #waiting = 0;
  /** Replicates looked at, those included in which the thing did not happen. */
  runs = 0;
  seen = 0;

  add(value: number): void {
    this.runs++;
    if (Number.isNaN(value)) return;
    this.seen++;
    if (this.#waiting === this.#buffer.length) this.#makeRoom();
    this.#buffer[this.#waiting++] = value;
  }

  /** What several tallies of one output saw together. */
  static sum(tallies: readonly Tally[]): Tally {
    const sum = new Tally();
    for (const tally of tallies) {
      tally.#merge();
      const [values, counts] = merged(sum.#values, sum.#counts, tally.#values, tally.#counts);
      sum.#values = values;
      sum.#counts = counts;
      sum.runs += tally.runs;
      sum.seen += tally.seen;
    }
    return sum;
  }

  /** Share of runs and 10th, 50th and 90th percentile (nearest rank) of those seen, as a fan gives them. */
  spread(id: string, unit: Spread['unit']): Spread {
    if (this.seen === 0) return spreadOf(id, unit, [], this.runs);
    this.#merge();
    const at = (p: number) => this.#rank(Math.max(0, Math.ceil(p * this.seen) - 1));
    return { id, unit, share: this.seen / this.runs, interval: { p10: at(0.1), p50: at(0.5), p90: at(0.9) } };
  }

  /** Half the width of a 95 % interval; infinite where too little was seen to say. */
  halfWidth(measure: 'mean' | 'median' | 'share'): number {
    if (measure === 'share') {
      if (this.runs === 0) return Number.POSITIVE_INFINITY;
      const { low, high } = wilsonInterval(this.seen, this.runs);
      return (high - low) / 2;
    }
    if (this.seen < 2) return Number.POSITIVE_INFINITY;
    this.#merge();
    if (measure === 'median') {
      const half = (Z95 * Math.sqrt(this.seen)) / 2;
      const [low, high] = [Math.floor(this.seen / 2 - half), Math.ceil(this.seen / 2 + half)];
      if (low < 0 || high >= this.seen) return Number.POSITIVE_INFINITY;
      return (this.#rank(high) - this.#rank(low)) / 2;
    }
    let [sum, squares] = [0, 0];
    this.#values.forEach((value, at) => {
      sum += value * this.#counts[at];
    });
    const mean = sum / this.seen;
    this.#values.forEach((value, at) => {
      squares += square(value - mean) * this.#counts[at];
    });
    return student95(this.seen - 1) * Math.sqrt(squares / (this.seen - 1) / this.seen);
  }

  /** A buffer that is a part of what is held already is merged seldom enough to cost little. */
  #makeRoom(): void {
    this.#merge();
    const wanted = Math.max(SMALL_BUFFER, this.#values.length >> 2);
    if (wanted > this.#buffer.length) this.#buffer = new Float64Array(wanted);
  }

  #merge(): void {
    if (this.#waiting === 0) return;
    const fresh = this.#buffer.slice(0, this.#waiting).sort();
    const [values, counts] = merged(this.#values, this.#counts, fresh, new Uint32Array(fresh.length).fill(1));
    this.#values = values;
    this.#counts = counts;
    this.#waiting = 0;
  }

  #rank(rank: number): number {
    let before = 0;
    for (let at = 0; at < this.#values.length; at++) {
      before += this.#counts[at];
      if (before > rank) return this.#values[at];
    }
    return this.#values[this.#values.length - 1];
  }
}

type Counted = [values: Float64Array<ArrayBuffer>, counts: Uint32Array<ArrayBuffer>];

/** Two sorted lists of values with their counts as one, each value once. */
function merged(a: Float64Array, countsA: Uint32Array, b: Float64Array, countsB: Uint32Array): Counted {
  const values = new Float64Array(a.length + b.length);
  const counts = new Uint32Array(a.length + b.length);
  let [i, j, used] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const fromA = j >= b.length || (i < a.length && a[i] <= b[j]);
    const value = fromA ? a[i] : b[j];
    const count = fromA ? countsA[i++] : countsB[j++];
    if (used > 0 && values[used - 1] === value) counts[used - 1] += count;
    else {
      values[used] = value;
      counts[used++] = count;
    }
  }
  return [values.slice(0, used), counts.slice(0, used)];
}

const square = (value: number) => value * value;
