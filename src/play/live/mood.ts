import type { CrisisCommand } from '../../crisis.ts';
import type { Timed } from '../../kernel/stage.ts';
import type { SeatId, StateId } from '../../words/ids.ts';
import type { Minutes } from '../../words/time.ts';
import type { MessageText, Reach } from './journal.ts';

/** Points that a public item moves those who hear it. Ours, for the exercise: no survey stands behind it. */
const POINTS: Readonly<Record<Reach, number>> = { few: 5, many: 15, most: 30 };
const MOST = 100;
/** From here on a government that no person plays feels it. */
const FELT = 30;
const MINUTES_A_POINT_FADES = 60;
/** What one seat says again within a day is not heard again. */
const HEARD_FOR = 24 * 60;

interface Level {
  readonly value: number;
  readonly at: Minutes;
}

/**
 * What the public of each Ally thinks of acting together: from -100 (for restraint) to 100 (for action), 0 at first. Press, posts
 * and rumours with a tone move it, rumours half as far; it fades by a point an hour.
 */
export class PublicMood {
  readonly #states: readonly StateId[];
  readonly #levels = new Map<StateId, Level>();
  readonly #heard = new Map<SeatId, Minutes>();

  constructor(states: readonly StateId[]) {
    this.#states = states;
  }

  /** Gives the states whose mood has changed. */
  hear(from: SeatId, { channel, tone, reach = 'few', audience }: MessageText, at: Minutes): StateId[] {
    const isPublic = channel === 'press' || channel === 'social' || channel === 'rumour';
    const heardAt = this.#heard.get(from);
    if (tone === undefined || !isPublic || (heardAt !== undefined && at < heardAt + HEARD_FOR)) return [];
    this.#heard.set(from, at);
    const points = (tone === 'for-action' ? 1 : -1) * POINTS[reach] * (channel === 'rumour' ? 0.5 : 1);
    const moved = this.#states.filter((state) => audience === undefined || audience.includes(state));
    for (const state of moved) {
      const value = Math.max(-MOST, Math.min(MOST, this.of(state, at) + points));
      this.#levels.set(state, { value, at });
    }
    return moved;
  }

  of(state: StateId, at: Minutes): number {
    const level = this.#levels.get(state);
    if (!level) return 0;
    const faded = (at - level.at) / MINUTES_A_POINT_FADES;
    return level.value > 0 ? Math.max(0, level.value - faded) : Math.min(0, level.value + faded);
  }

  /**
   * A policy's command as a government gives it that feels its public: where that is against, it accepts with a reservation only;
   * where it is for, a reservation is let go. Nothing is broken and nothing brought about by mood alone.
   */
  feltBy(timed: Timed<CrisisCommand>, at: Minutes): Timed<CrisisCommand> {
    const given = timed.command;
    if (given.stage !== 'decision' || given.policyOf === undefined || given.command.type !== 'StatePosition') return timed;
    const { command } = given;
    const level = this.of(command.member, at);
    const position = feltPosition(command.position, level);
    if (position === command.position) return timed;
    const { clauses: _each, ...whole } = command;
    const why = `${command.why}; its public is ${level > 0 ? 'for it' : 'against it'}`;
    return { ...timed, command: { ...given, command: { ...whole, position, why } } };
  }
}

function feltPosition<Position extends string>(position: Position, level: number): Position | 'accept' | 'reserve' {
  if (position === 'accept' && level <= -FELT) return 'reserve';
  if (position === 'reserve' && level >= FELT) return 'accept';
  return position;
}
