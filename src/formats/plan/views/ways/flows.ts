import type { CompiledNetwork, MovementMode } from '../../../../movement/index.ts';
import type { Minutes } from '../../../../words/time.ts';
import { type CourseLeg, tripOf } from '../ways/leg-courses.ts';

/** All that goes from one node to the next by a mode: along an arc, by air, or on local roads. */
export interface Flow {
  readonly mode: MovementMode;
  /** Index of the arc; null by air and on local roads. */
  readonly arc: number | null;
  /** Of the network, 0 or 1 for an arc: its number among the resources is `2 * arc + direction`. */
  readonly direction: number;
  readonly from: string;
  readonly to: string;
  readonly course: CourseLeg['course'];
  readonly packages: readonly string[];
  readonly serials: number;
  /** Trains, ships, flights, columns: serials of one package may share one. */
  readonly trips: number;
  readonly tonnes: number;
  readonly personnel: number;
  /** When the first enters and the last departs or clears the start; null by sea under way, where nothing is held. */
  readonly firstAt: Minutes | null;
  readonly lastAt: Minutes | null;
}

/** Adds up what goes where, in the order of nodes and arcs met. */
export function sumFlows(legs: readonly CourseLeg[], network: CompiledNetwork): Flow[] {
  const sums = new Map<string, Sum>();
  for (const leg of legs) {
    const { planned, steps, course } = leg;
    const { mode, from, to } = planned;
    if (course !== 'arcs') {
      const sum = sumFor(sums, `${mode} ${from} ${to}`, { mode, arc: null, direction: 0, from, to, course });
      sum.add(leg, { from: planned.departAt, to: planned.departAt });
      continue;
    }
    for (const { arc, direction, held } of steps) {
      const row = network.arcs[arc];
      if (!row) continue;
      const ends = direction === 0 ? { from: row.from, to: row.to } : { from: row.to, to: row.from };
      sumFor(sums, `${arc} ${direction}`, { mode, arc, direction, ...ends, course }).add(leg, held);
    }
  }
  return [...sums.values()].map((sum) => sum.flow());
}

type Place = Pick<Flow, 'mode' | 'arc' | 'direction' | 'from' | 'to' | 'course'>;

function sumFor(sums: Map<string, Sum>, key: string, place: Place): Sum {
  const known = sums.get(key);
  if (known) return known;
  const sum = new Sum(place);
  sums.set(key, sum);
  return sum;
}

class Sum {
  readonly #place: Place;
  readonly #packages = new Set<string>();
  readonly #serials = new Set<number>();
  readonly #trips = new Set<string>();
  #tonnes = 0;
  #personnel = 0;
  #firstAt = Infinity;
  #lastAt = -Infinity;

  constructor(place: Place) {
    this.#place = place;
  }

  add({ serial, load, planned }: CourseLeg, at: { readonly from: Minutes; readonly to: Minutes } | null): void {
    this.#packages.add(load.contingent);
    this.#serials.add(serial);
    this.#trips.add(planned.asset === null ? `serial ${serial}` : tripOf(planned));
    this.#tonnes += load.tonnes;
    this.#personnel += load.personnel;
    if (at === null) return;
    this.#firstAt = Math.min(this.#firstAt, at.from);
    this.#lastAt = Math.max(this.#lastAt, at.to);
  }

  flow(): Flow {
    return {
      ...this.#place,
      packages: [...this.#packages],
      serials: this.#serials.size,
      trips: this.#trips.size,
      tonnes: Math.round(this.#tonnes * 10) / 10,
      personnel: this.#personnel,
      firstAt: Number.isFinite(this.#firstAt) ? this.#firstAt : null,
      lastAt: Number.isFinite(this.#lastAt) ? this.#lastAt : null,
    };
  }
}
