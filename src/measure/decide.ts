import { isoDate } from '../kernel/calendar.ts';
import { remember } from '../kernel/remember.ts';
import type { Moment } from '../kernel/stage.ts';
import type { ActorId, StateId } from '../words/ids.ts';
import type { SanctionsPackage } from '../words/measures.ts';
import type { IsoDate } from '../words/time.ts';
import type { ImposeSanctions, LiftSanctions, MeasureCommand, OfferSupport, ReportSanctions } from './commands.ts';
import { costToSenders } from './effects/sender-cost.ts';
import { effectOnTarget } from './effects/target-effect.ts';
import type { EffectEstimated, MeasureEvent, SanctionsRefused, SendersCounted } from './events.ts';
import type { MeasureFacts } from './facts.ts';
import { findInstrument, listInstruments } from './kinds/catalogue.ts';
import { partnerSupport } from './kinds/partner-support.ts';
import { countSenders } from './senders/count-senders.ts';
import type { MeasureState } from './state.ts';

/** What happens on a measure command. Wrong input becomes `SanctionsRefused` with what to do; nothing is half done. */
export function decide(
  command: MeasureCommand,
  state: MeasureState,
  facts: MeasureFacts,
  moment: Moment,
): readonly MeasureEvent[] {
  const date = isoDate(facts.start, moment.at);
  switch (command.type) {
    case 'ImposeSanctions':
      return imposeSanctions(command, state, facts, date);
    case 'LiftSanctions':
      return liftSanctions(command, state, facts, date);
    case 'ReportSanctions':
      return reportSanctions(command, state, facts, date);
    case 'OfferSupport':
      return offerSupport(command, facts, date);
    case 'EstimateEffects':
      return estimateEffects(command.target, state, facts, date);
  }
}

function refuse(sender: ActorId, says: string, wouldChange: string): readonly [SanctionsRefused] {
  return [{ type: 'SanctionsRefused', sender, reason: { says, result: 'not-met', source: 'judgement', wouldChange } }];
}

function imposeSanctions(
  command: ImposeSanctions,
  state: MeasureState,
  facts: MeasureFacts,
  date: IsoDate,
): readonly MeasureEvent[] {
  const { sender } = command;
  const found = packageOf(command, state, facts, date);
  if ('refusal' in found) return found.refusal;
  const imposed = found.imposed;
  const own = countOnce(facts.memberships, [sender], date);
  if (own.count === 0)
    return refuse(sender, `${sender} is no state and has no members on ${date}`, 'name a state or an organisation with members');
  const before = state.imposed.map((each) => each.package).filter((each) => each.target === imposed.target);
  const all = [...before, imposed];
  const senders = [...new Set(all.map((each) => each.sender))];
  return [
    {
      type: 'SanctionsImposed',
      package: imposed,
      senders: own.states,
      reason: { says: `${imposed.title} (${sender})`, source: imposed.source, because: [own.reason] },
    },
    count('imposed', imposed.target, senders, facts, date),
  ];
}

/** A package that is not imposed cannot end: nothing happens. */
function liftSanctions({ packageId, why }: LiftSanctions, state: MeasureState, facts: MeasureFacts, date: IsoDate) {
  const ended = state.imposed.find((each) => each.package.id === packageId)?.package;
  if (ended === undefined) return [];
  const rest = state.imposed.map((each) => each.package).filter((each) => each.target === ended.target && each !== ended);
  const reason = { says: `${ended.title} (${ended.sender}) ends: ${why}`, source: ended.source };
  const lifted: MeasureEvent = { type: 'SanctionsLifted', packageId, sender: ended.sender, reason };
  return [lifted, count('imposed', ended.target, [...new Set(rest.map((each) => each.sender))], facts, date)];
}

/** The package to impose, or why not. */
function packageOf(
  command: ImposeSanctions,
  state: MeasureState,
  facts: MeasureFacts,
  date: IsoDate,
): { readonly imposed: SanctionsPackage } | { readonly refusal: readonly MeasureEvent[] } {
  const { sender } = command;
  if ('packageId' in command) {
    const known = facts.packages.find((each) => each.id === command.packageId);
    if (known === undefined)
      return { refusal: refuse(sender, `no package "${command.packageId}"`, 'use an id of data/measures/packages.json') };
    if (known.sender !== sender) {
      return {
        refusal: refuse(sender, `package "${known.id}" is of ${known.sender}, not of ${sender}`, `impose it as ${known.sender}`),
      };
    }
    if (state.imposed.some((each) => each.package.id === known.id)) {
      return { refusal: refuse(sender, `package "${known.id}" is imposed already`, 'impose another') };
    }
    return { imposed: { ...known, adopted: date } };
  }
  const unknown = command.instruments.filter((instrument) => findInstrument(instrument) === undefined);
  if (unknown.length > 0) {
    return {
      refusal: refuse(sender, `unknown instruments: ${unknown.join(', ')}`, `use some of: ${listInstruments().join(', ')}`),
    };
  }
  if (command.instruments.length === 0)
    return { refusal: refuse(sender, 'no instruments named', `use some of: ${listInstruments().join(', ')}`) };
  const id = `${sender}-${date}-${state.imposed.length + 1}`;
  const title = command.title ?? `${command.instruments.join(', ')} against ${command.target}`;
  const origin = { source: 'judgement', asOf: date, confidence: 'high', note: 'put together in the run' } as const;
  return {
    imposed: {
      id,
      sender,
      target: command.target,
      title,
      instruments: [...new Set(command.instruments)],
      proposed: null,
      adopted: date,
      ...origin,
    },
  };
}

/** A coalition of a day counts the same in every replicate. */
const countOnce = remember(
  (memberships: MeasureFacts['memberships'], senders: readonly ActorId[], date: IsoDate) =>
    countSenders(senders, date, memberships),
  (senders, date) => `${date} ${senders.join()}`,
);

function count(
  basis: SendersCounted['basis'],
  target: StateId,
  senders: readonly ActorId[],
  facts: MeasureFacts,
  date: IsoDate,
): SendersCounted {
  const { states, count: number, overlap, byOrganisation, reason } = countOnce(facts.memberships, senders, date);
  return { type: 'SendersCounted', basis, target, senders, states, count: number, overlap, byOrganisation, reason };
}

/** The target's estimate and that of every sender, where they differ from the last ones. */
function estimateEffects(target: StateId, state: MeasureState, facts: MeasureFacts, until: IsoDate): readonly EffectEstimated[] {
  const imposed = state.imposed.map((each) => each.package).filter((each) => each.target === target);
  if (imposed.length === 0) return [];
  return [effectOnTarget(imposed, facts, { until }), ...costToSenders(imposed, facts)].flatMap(
    ({ who, interval, reason }): EffectEstimated[] => {
      const last = state.effects[target]?.[who];
      if (interval === null) return [];
      if (last !== undefined && last.p10 === interval.p10 && last.p50 === interval.p50 && last.p90 === interval.p90) return [];
      return [{ type: 'EffectEstimated', who, target, interval, reason: { ...reason, id: `sanctions/${who}` } }];
    },
  );
}

function reportSanctions(
  command: ReportSanctions,
  state: MeasureState,
  facts: MeasureFacts,
  date: IsoDate,
): readonly MeasureEvent[] {
  // reports name senders one by one: the count is of all that were named so far
  const senders = [...new Set([...(state.reported[command.target]?.senders ?? []), ...command.senders])];
  const counted = count('reported', command.target, senders, facts, date);
  const reason = { ...counted.reason, says: `reported: ${counted.reason.says}`, evidence: command.evidence };
  return [{ ...counted, reason }];
}

const supportOn = remember(
  (facts: MeasureFacts, partner: StateId, date: IsoDate) => partnerSupport(partner, date, facts),
  (partner, date) => `${date} ${partner}`,
);

function offerSupport({ partner }: OfferSupport, facts: MeasureFacts, date: IsoDate): readonly MeasureEvent[] {
  return supportOn(facts, partner, date).map(({ kind, available, leadDays, reason }) =>
    available === 'not-engaged'
      ? { type: 'SupportUnavailable', partner, kind, reason }
      : { type: 'SupportOffered', partner, kind, available, leadDays, reason },
  );
}
