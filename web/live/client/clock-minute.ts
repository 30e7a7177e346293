import type { ClockView } from '../../../src/formats/live-api/contract.ts';

export const STANDING_CLOCK: ClockView = { phase: 'before', minute: 0, realTime: 0, minutesPerSecond: 0 };

/** The exercise minute at a real time (ms since 1970), as the clock last said it. Never before what it said. */
export function minuteAt({ phase, minute, realTime, minutesPerSecond }: ClockView, now: number): number {
  if (phase !== 'running' || minutesPerSecond <= 0) return minute;
  return minute + Math.floor((Math.max(0, now - realTime) / 1000) * minutesPerSecond);
}

/**
 * This machine's real time beside the server's. Each clock comes with the server's time of sending; the one that took least on
 * its way says best how far this machine's clock is ahead.
 */
export class RealTime {
  #aheadMs = Number.POSITIVE_INFINITY;

  /** A clock that has just come, in this machine's real time. */
  own(clock: ClockView, now: number): ClockView {
    this.#aheadMs = Math.min(this.#aheadMs, now - clock.realTime);
    const { realTime, turnEndsAt } = clock;
    return {
      ...clock,
      realTime: realTime + this.#aheadMs,
      ...(turnEndsAt === undefined ? {} : { turnEndsAt: turnEndsAt + this.#aheadMs }),
    };
  }
}
