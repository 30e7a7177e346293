import type { Interval, Minutes } from '../../../words/time.ts';
import type { WarningCredit } from '../../facts.ts';

export interface NoticeCase {
  /** When the order (ACTORD or the national decision) is given. */
  readonly orderedAt: Minutes;
  /** From order to ready to move, without any warning. */
  readonly noticeMinutes: Minutes;
  /** Since when the nation prepares: ACTWARN, or force generation where there was none; null without either. */
  readonly preparesFrom: Minutes | null;
  /** When the nation's own gate opens; null where there is none. */
  readonly gateOpensAt: Minutes | null;
}

/**
 * The minute at which a unit is ready to move. The notice runs from the order or from the national gate, whichever is
 * later; of the time spent under warning before that, a declared share comes off the notice, up to a declared limit.
 * Never earlier than order and gate.
 */
export function readyAt(notice: NoticeCase, credit: WarningCredit): Minutes {
  const begins = Math.max(notice.orderedAt, notice.gateOpensAt ?? notice.orderedAt);
  return begins + notice.noticeMinutes - creditedMinutes(notice, begins, credit);
}

function creditedMinutes(notice: NoticeCase, begins: Minutes, credit: WarningCredit): Minutes {
  if (notice.preparesFrom === null) return 0;
  const prepared = Math.max(0, begins - notice.preparesFrom);
  return Math.floor(Math.min(prepared * credit.countsShare, notice.noticeMinutes * credit.mostShare));
}

/** A declared interval of hours as whole minutes. */
export function minutesInterval(hours: Interval): Interval {
  return { p10: Math.round(hours.p10 * 60), p50: Math.round(hours.p50 * 60), p90: Math.round(hours.p90 * 60) };
}
