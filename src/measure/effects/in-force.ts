import type { StateId } from '../../words/ids.ts';
import type { SanctionsPackage } from '../../words/measures.ts';
import type { Interval } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { MeasureFacts } from '../facts.ts';
import { findCoverage, holdersAmong, sourceOf } from '../facts.ts';
import { findInstrument } from '../kinds/catalogue.ts';
import type { Bite, Channel } from '../kinds/define.ts';
import { statesOf } from '../senders/count-senders.ts';
import { capAt, sumTogether } from './spread.ts';

/** What the packages come to, taken together: who uses what, and whether it bites. */
export interface InForce {
  /** Every sender, once, in code-unit order. */
  readonly senders: readonly StateId[];
  readonly bites: ReadonlyMap<string, Bite>;
  /** Share of a channel, 0 to 1, that one state's instruments stop. */
  coverage(state: StateId, channel: Channel): Interval;
  /** Share of the target's energy revenue, 0 to 1, that is lost wherever it sells. */
  readonly revenueCut: Interval;
  readonly reasons: readonly Reason[];
}

type InForceFacts = Pick<MeasureFacts, 'trade' | 'effects' | 'memberships'>;

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Packages of any senders against one target. Instruments outside the closed list throw: they are an error in the data. */
export function takeTogether(packages: readonly SanctionsPackage[], facts: InForceFacts): InForce {
  const users = new Map<string, Set<StateId>>();
  const senders = new Set<StateId>();
  const resolved = new Map<string, readonly StateId[]>();
  for (const each of packages) {
    const key = `${each.sender} ${each.adopted}`;
    const states = resolved.get(key) ?? statesOf(each.sender, each.adopted, facts.memberships);
    resolved.set(key, states);
    for (const state of states) senders.add(state);
    for (const instrument of each.instruments) {
      const of = users.get(instrument) ?? new Set<StateId>();
      for (const state of states) of.add(state);
      users.set(instrument, of);
    }
  }
  const target = packages[0]?.target;
  const buyers = new Set(facts.trade.filter((row) => row.partner === target && row.importsShare > 0).map((row) => row.state));
  const bites = new Map<string, Bite>();
  const stopping: { readonly instrument: string; readonly channel: Channel; readonly range: Interval }[] = [];
  const reasons: Reason[] = [];
  for (const instrument of [...users.keys()].sort(byCodeUnit)) {
    const found = findInstrument(instrument);
    if (found === undefined)
      throw new Error(`unknown instrument "${instrument}"; see src/measure/kinds/catalogue.ts for the closed list`);
    const states = [...(users.get(instrument) ?? [])].sort(byCodeUnit);
    const bite = found.kind.bites({
      instrument,
      senders: states,
      buyers: states.filter((state) => buyers.has(state)),
      among: (role) => holdersAmong(facts.effects, role, states),
    });
    bites.set(instrument, bite);
    const range = findCoverage(facts.effects, instrument)?.range;
    if (range !== undefined && bite.verdict !== 'not-engaged') {
      // Contested: it may also stop nothing.
      stopping.push({ instrument, channel: found.channel, range: bite.verdict === 'contested' ? { ...range, p10: 0 } : range });
    }
    reasons.push({
      says: `${instrument}, ${states.length} ${states.length === 1 ? 'sender' : 'senders'}: ${bite.says}`,
      result: bite.verdict,
      source: bite.source,
      ...(bite.wouldChange === undefined ? {} : { wouldChange: bite.wouldChange }),
    });
  }
  const stops = (channel: Channel, uses: (instrument: string) => boolean): Interval => {
    const ranges = stopping.filter((each) => each.channel === channel && uses(each.instrument)).map((each) => each.range);
    return capAt(sumTogether(ranges), 1);
  };
  return {
    senders: [...senders].sort(byCodeUnit),
    bites,
    coverage: (state, channel) => stops(channel, (instrument) => users.get(instrument)?.has(state) ?? false),
    revenueCut: stops('revenue', () => true),
    reasons,
  };
}

/** Where the shares that instruments stop come from, as leaves. */
export function explainCoverage(together: InForce, facts: Pick<MeasureFacts, 'effects'>): readonly Reason[] {
  const leaves: Reason[] = [];
  for (const instrument of together.bites.keys()) {
    const row = findCoverage(facts.effects, instrument);
    if (row === undefined) continue;
    const { p10, p50, p90 } = row.range;
    leaves.push({ says: `${instrument} stops ${p50} (${p10} to ${p90}) of its channel`, source: sourceOf(row) });
  }
  return leaves;
}
