import type { World } from '../chain/world.ts';
import { crisisModel } from '../crisis.ts';
import { wilsonInterval } from '../kernel/wilson.ts';
import type { SeatId } from '../words/ids.ts';
import type { Minutes } from '../words/time.ts';
import { type Spread, spreadOf } from './fan.ts';
import { actsOf } from './live/hand-back.ts';
import { type CrisisModel, type CrisisSimulation, endOf } from './once.ts';
import { type Output, outputsOf } from './outputs.ts';

/** How an output comes out over continuations. What has happened already has a share of 1. */
export interface Odds extends Spread {
  /** 95 percent interval (Wilson) of the share of continuations in which it happens: 0 to 1. */
  readonly shareFrom: number;
  readonly shareTo: number;
}

/**
 * What may come of a moment of a run: continuations that share its past, with policies in every seat and chance of their own.
 * Under the declared assumptions only: shares of runs, no forecast.
 */
export class Foresight {
  readonly #world: World;
  readonly #past: CrisisSimulation;
  readonly #held: readonly SeatId[];
  readonly #until: Minutes;
  readonly #model: CrisisModel;

  /** `held`: seats that persons hold at that moment; their policies take up what lies open. */
  constructor(world: World, past: CrisisSimulation, held: readonly SeatId[] = [], until: Minutes = endOf(world)) {
    this.#world = world;
    this.#past = past;
    this.#held = held;
    this.#until = until;
    this.#model = crisisModel(world);
  }

  /** Plays continuation 0, 1, 2 …: the same number is the same continuation, whoever plays it. */
  play(continuation: number): Output[] {
    // the run itself has a replicate of its own
    const key = { seed: this.#past.key.seed, replicate: this.#past.key.replicate + 1 + continuation };
    const run = this.#past.fork({ model: this.#model, key });
    for (const seat of this.#held) for (const timed of actsOf(seat, run, this.#world)) run.give(timed);
    run.advance(this.#until);
    return outputsOf(this.#world, run.state);
  }
}

/** Counts what continuations came to, in whatever order they are added. */
export class OddsCount {
  readonly #values = new Map<string, { unit: Output['unit']; seen: number[] }>();
  #continuations = 0;

  add(outputs: readonly Output[]): void {
    this.#continuations++;
    for (const { id, unit, value } of outputs) {
      const known = this.#values.get(id) ?? { unit, seen: [] };
      if (value !== null) known.seen.push(value);
      this.#values.set(id, known);
    }
  }

  get continuations(): number {
    return this.#continuations;
  }

  odds(): Odds[] {
    return [...this.#values].map(([id, { unit, seen }]) => {
      const { low, high } = wilsonInterval(seen.length, this.#continuations);
      return { ...spreadOf(id, unit, seen, this.#continuations), shareFrom: low, shareTo: high };
    });
  }
}
