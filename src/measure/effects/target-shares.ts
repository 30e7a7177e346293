import type { StateId } from '../../words/ids.ts';
import type { TradeShare } from '../../words/measures.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { MeasureFacts } from '../facts.ts';
import { sourceOf } from '../facts.ts';
import { percent } from './explain.ts';

export interface PartnerShare {
  readonly exports: number;
  readonly imports: number;
}

export interface TargetShares {
  /** By sender: its share of the target's exports and imports, 0 to 1. */
  readonly byState: ReadonlyMap<StateId, PartnerShare>;
  readonly reasons: readonly Reason[];
}

/**
 * The senders' shares in the target's trade, no state twice. Where an organisation has a row of its own, its members'
 * shares are scaled to add up to it (members without a row share the remainder alike), whoever of them sends: so a
 * further sender never lowers the sum.
 */
export function sharesOfSenders(
  target: StateId,
  senders: readonly StateId[],
  facts: Pick<MeasureFacts, 'trade' | 'memberships'>,
  date: IsoDate,
): TargetShares {
  const rows = facts.trade.filter((row) => row.state === target);
  const own = new Map(rows.map((row) => [row.partner, row]));
  const byState = new Map<StateId, PartnerShare>();
  const reasons: Reason[] = [];
  const leaf = (row: TradeShare): Reason => ({
    says: `${row.partner}: ${percent(row.exportsShare)} of ${target}'s exports, ${percent(row.importsShare)} of its imports (${row.year})`,
    source: sourceOf(row),
  });
  for (const row of rows) {
    const members = facts.memberships
      .filter((each) => each.organisation === row.partner && each.from <= date && (each.to === null || date <= each.to))
      .map((each) => each.state)
      .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    if (!members.some((state) => senders.includes(state))) continue;
    const exports = scale(members, row.exportsShare, (state) => own.get(state)?.exportsShare);
    const imports = scale(members, row.importsShare, (state) => own.get(state)?.importsShare);
    const sending = members.filter((state) => senders.includes(state) && !byState.has(state));
    for (const state of sending) byState.set(state, { exports: exports(state), imports: imports(state) });
    const because = sending.flatMap((state) => own.get(state) ?? []).map(leaf);
    reasons.push({
      ...leaf(row),
      because: [{ says: `${sending.length} of ${members.length} members send; their shares are scaled to this row`, because }],
    });
  }
  for (const state of senders) {
    const row = own.get(state);
    if (row === undefined || byState.has(state)) continue;
    byState.set(state, { exports: row.exportsShare, imports: row.importsShare });
    reasons.push(leaf(row));
  }
  const missing = senders.filter((state) => !byState.has(state));
  if (missing.length > 0) {
    const says = `no row says what ${target} trades with ${missing.join(' ')}: not in the figure`;
    reasons.push({ says, result: 'unknown', source: 'unverified', wouldChange: 'with rows for them' });
  }
  return { byState, reasons };
}

/** Each member's part of `total`: in proportion to the known parts if all are known; else the unknown share the rest alike. */
function scale(
  members: readonly StateId[],
  total: number,
  known: (state: StateId) => number | undefined,
): (state: StateId) => number {
  let sum = 0;
  let unknown = 0;
  for (const state of members) {
    const part = known(state);
    if (part === undefined) unknown += 1;
    else sum += part;
  }
  if (unknown > 0 && sum < total) return (state) => known(state) ?? (total - sum) / unknown;
  if (sum === 0) return () => total / members.length;
  return (state) => ((known(state) ?? 0) * total) / sum;
}
