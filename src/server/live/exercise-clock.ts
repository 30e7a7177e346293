import type { ClockView } from '../../formats/live-api/contract.ts';
import type { Phase } from '../../play/live/feed.ts';
import type { ClockSetting } from '../../play/live/journal.ts';
import type { Minutes } from '../../words/time.ts';

const MILLISECONDS_AN_HOUR = 3_600_000;

/** Where an exercise stands, as far as the clock must know. */
interface Standing {
  readonly now: Minutes;
  readonly end: Minutes;
  readonly phase: Phase;
  readonly clock: ClockSetting;
}

/** Real time beside exercise time. `anchor` is to be called whenever somebody has done something to the clock. */
export class ExerciseClock {
  readonly #exercise: Standing;
  readonly #realTime: () => number;
  #at: Minutes;
  #since: number;
  #turnEndsAt: number | undefined;
  /** Of the sitting: the clock does not go past it. */
  #stopAt: Minutes | undefined;

  /** `realTime`: milliseconds since 1970. */
  constructor(exercise: Standing, realTime: () => number) {
    this.#exercise = exercise;
    this.#realTime = realTime;
    this.#at = exercise.now;
    this.#since = realTime();
  }

  /** From here on time goes as the exercise says now. Started where a sitting has ended, it goes on past that. */
  anchor(isStarted = false): void {
    const { clock, now, phase } = this.#exercise;
    this.#at = now;
    this.#since = this.#realTime();
    const stopAt = clock.kind === 'flow' ? clock.stopAt : undefined;
    this.#stopAt = stopAt !== undefined && (stopAt > now || (stopAt === now && !isStarted)) ? stopAt : undefined;
    const deadline = clock.kind === 'turns' && phase === 'running' ? clock.deadlineHours : undefined;
    this.#turnEndsAt = deadline === undefined ? undefined : this.#since + deadline * MILLISECONDS_AN_HOUR;
  }

  /** Whole minutes; never past the end of the scenario or of the sitting. */
  minute(): Minutes {
    const { now, end } = this.#exercise;
    const passed = ((this.#realTime() - this.#since) / 1000) * this.#minutesPerSecond();
    return Math.max(now, Math.min(end, this.#stopAt ?? end, Math.floor(this.#at + passed)));
  }

  /** Is it time to pause? */
  isSittingOver(): boolean {
    return this.#stopAt !== undefined && this.minute() >= this.#stopAt;
  }

  /** Where time goes by turns: has this one's deadline passed? */
  isTurnOver(): boolean {
    return this.#turnEndsAt !== undefined && this.#realTime() >= this.#turnEndsAt;
  }

  view(): ClockView {
    const { phase } = this.#exercise;
    const shown = { phase, minute: this.minute(), realTime: this.#realTime(), minutesPerSecond: this.#minutesPerSecond() };
    return this.#turnEndsAt === undefined ? shown : { ...shown, turnEndsAt: this.#turnEndsAt };
  }

  #minutesPerSecond(): number {
    const { phase, clock } = this.#exercise;
    return phase === 'running' && clock.kind === 'flow' ? clock.minutesPerSecond : 0;
  }
}
