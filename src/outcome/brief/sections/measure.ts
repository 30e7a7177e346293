import { countSenders, partnerSupport } from '../../../measure/index.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Interval } from '../../../words/time.ts';
import type { BriefLine, BriefSection, BriefTable } from '../brief.ts';
import type { BriefContext } from '../context.ts';
import { evidenceOf } from './report.ts';

export function measureSection(context: BriefContext): BriefSection {
  const { words } = context;
  const lines = [
    ...senderLines(context),
    ...costLines(context),
    ...partnersOf(context).flatMap((partner) => partnerLines(partner, context)),
  ];
  return { stage: 'measure', heading: words.headings.measure, lines, table: sanctionsTable(context) };
}

function sanctionsTable(context: BriefContext): BriefTable {
  const { picture, facts, words, language } = context;
  const agreed = facts.scenario.proposals.flatMap((proposal) => {
    const known = picture.decision.proposals[proposal.id];
    if (proposal.effect.kind !== 'sanctions' || known?.status !== 'agreed' || known.endedAt === null) return [];
    return [{ id: proposal.id, title: proposal.title[language], at: known.endedAt }];
  });
  return {
    ...words.sanctions,
    rows: agreed
      .sort((a, b) => a.at - b.at)
      .map(({ id, title, at }) => ({
        explain: `decision/${id}`,
        cells: [title, context.dayOf(at), context.within(`decision/${id}`, 'day') ?? ''],
      })),
  };
}

function senderLines(context: BriefContext): BriefLine[] {
  const { picture, words, namesOf, facts } = context;
  const target = facts.scenario.adversary;
  const explain = `senders/${target}`;
  const lines: BriefLine[] = [];
  const reported = picture.measure.reported[target];
  if (reported) {
    const events = picture.report.events.filter((event) => event.type === 'SANCTION' && event.status === 'happened');
    const text = words.senders(reported.states.length, namesOf(reported.senders));
    lines.push({ text, explain: `${explain}/reported`, evidence: events.flatMap(evidenceOf), status: 'reported' });
  }
  const imposing = picture.measure.imposing[target];
  if (imposing) {
    lines.push({
      text: words.sendersInRun(imposing.states.length, namesOf(imposing.senders)),
      explain: `${explain}/imposed`,
      evidence: [],
      status: 'modelled',
    });
  }
  const { overlap } = countSenders((reported ?? imposing)?.senders ?? [], facts.date, facts.measure.memberships);
  if (overlap.length > 0) {
    const names = overlap.map(({ state, through }) => `${context.nameOf(state)} (${words.list(through)})`);
    lines.push({
      text: words.overlap(words.list(names)),
      explain: `${explain}/${reported ? 'reported' : 'imposed'}`,
      evidence: [],
    });
  }
  return lines;
}

function costLines(context: BriefContext): BriefLine[] {
  const { words, nameOf, facts } = context;
  const rows = context.indicator('sanctions-cost').filter((row) => row.interval !== null);
  const target = rows.find((row) => row.key === facts.scenario.adversary);
  const senders = rows.filter((row) => row !== target).sort((a, b) => (b.interval?.p50 ?? 0) - (a.interval?.p50 ?? 0));
  const lines: BriefLine[] = [];
  if (target?.interval) {
    lines.push({
      text: words.costToTarget(nameOf(target.key), percentRange(target.interval, context)),
      explain: `sanctions/${target.key}`,
      evidence: [],
      status: 'modelled',
    });
  }
  const median = senders[Math.floor(senders.length / 2)]?.interval;
  const highest = senders[0];
  if (median && highest?.interval) {
    const text = words.costToSenders(percentRange(median, context), nameOf(highest.key), percentRange(highest.interval, context));
    lines.push({ text, explain: `sanctions/${highest.key}`, evidence: [], status: 'modelled' });
  }
  return lines;
}

/** `0.2 to 5.6 %`, to the digit that the declared ranges bear. */
function percentRange(interval: Interval, { words, language }: BriefContext): string {
  const digits = (value: number) => {
    const rounded = value < 0.1 ? value.toFixed(2) : value.toFixed(1);
    return language === 'fr' ? rounded.replace('.', ',') : rounded;
  };
  return `${words.range(digits(interval.p10), digits(interval.p90))}\u00a0%`;
}

/** Partners that the report or the scenario names. */
function partnersOf({ picture, facts }: BriefContext): StateId[] {
  return [...new Set([...Object.keys(picture.measure.support), ...facts.scenario.partners])];
}

function partnerLines(partner: StateId, context: BriefContext): BriefLine[] {
  const { words, nameOf, facts, picture } = context;
  const alpha3 = facts.states.find((state) => state.id === partner)?.alpha3;
  const told = picture.report.events.filter((event) => alpha3 !== undefined && event.recipient.includes(alpha3));
  const evidence = told.flatMap(evidenceOf);
  const kinds = partnerSupport(partner, facts.date, facts.measure);
  const open = kinds.filter((kind) => kind.available !== 'not-engaged').map((kind) => words.kind(kind.kind));
  const closed = kinds.filter((kind) => kind.available === 'not-engaged').map((kind) => words.kind(kind.kind));
  const explain = `partner/${partner}`;
  return [
    { text: words.partner(nameOf(partner), words.list(open)), explain, evidence },
    { text: words.partnerWithout(nameOf(partner), words.list(closed)), explain, evidence: [] },
    { text: words.partnerLaw(nameOf(partner)), explain, evidence: [], status: 'not-engaged' },
  ];
}
