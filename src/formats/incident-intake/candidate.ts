import { confirmIncident, proposeIncidents } from '../../report/index.ts';
import type { Incident } from '../../words/incident.ts';
import type { State } from '../../words/states.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { CodedReport } from '../coded-report/coded-report.ts';
import type { Act } from '../merge-reports/act.ts';

/** An incident that some reports propose, with all that a person needs to decide on it. */
export interface Candidate {
  readonly id: string;
  readonly incident: Incident;
  readonly acts: readonly Act[];
  readonly reasons: readonly Reason[];
  /** Whether the declared rule for runs that nobody attends would take it as fact. */
  readonly isMetByRule: boolean;
  /** Why it should not be taken as fact unseen. */
  readonly doubts: readonly string[];
}

export interface IntakeContext {
  readonly states: readonly State[];
  /** Last day of the scenario. */
  readonly lastDay: IsoDate;
  /** Which report is the scenario's own text, if any: a run reads it again and proposes the same under these ids. */
  readonly own: number | null;
}

/** Differences that put in question whether it happened or who did it. */
const GRAVE = new Set(['status', 'actor']);

/** What the acts of some reports propose, in order, each with an id that the same words always get. */
export function listCandidates(acts: readonly Act[], reports: readonly CodedReport[], context: IntakeContext): Candidate[] {
  const dayOf = (act: Act) => reports[act.report]?.day ?? context.lastDay;
  // where a text gives no day, the act is of the day of its document
  const events = acts.map((act) => ({ ...act.event, date: act.event.date ?? dayOf(act) }));
  const proposed = proposeIncidents({ events, quotes: [], readings: [] }, context.lastDay, context.states);
  const taken = new Set<string>();
  return proposed.map(({ incident, events: ids, reasons }) => {
    const own = acts.filter((act) => ids.includes(act.id));
    const id = unique(ownId(own, reports, context) ?? slug(incident), taken);
    return {
      id,
      incident: { ...incident, id },
      acts: own,
      reasons,
      isMetByRule: own.every((act) => isMetByRule(act, incident, reasons, reports)),
      doubts: [
        ...own.flatMap(doubtsOf),
        ...(incident.date > context.lastDay ? [`it lies after the scenario's end (${context.lastDay})`] : []),
      ],
    };
  });
}

function isMetByRule(act: Act, incident: Incident, reasons: readonly Reason[], reports: readonly CodedReport[]): boolean {
  const text = reports[act.report]?.document.text ?? '';
  const offered = { incident, events: [act.id], reasons: [...reasons] };
  return confirmIncident(offered, { events: [act.event], quotes: [], readings: [] }, text).decision === 'confirm';
}

function doubtsOf({ event, differences }: Act): string[] {
  const grave = differences.filter(({ of }) => GRAVE.has(of));
  return [
    ...grave.map(({ of, says }) => `the reports differ on the ${of}: ${says.map(({ value }) => value).join(' or ')}`),
    ...(event.by.includes('rules') ? [] : ['only a language model found it']),
    ...(event.needsReview ? [event.needsReview] : []),
    ...(event.disagreements ?? []).map(
      ({ field, by, says }) => `${by === 'llm' ? 'the model' : by} codes its ${field} as ${says || 'none'}`,
    ),
  ];
}

/** The id under which a run of the scenario proposes the same act: what stands under it in the scenario comes first there. */
function ownId(acts: readonly Act[], reports: readonly CodedReport[], { own, states }: IntakeContext): string | null {
  const report = own === null ? undefined : reports[own];
  if (!report) return null;
  const told = acts.flatMap(({ tellings }) => tellings.filter((one) => one.report === own).map((one) => one.event));
  const again = proposeIncidents(report, report.day, states, 1);
  return again.find(({ events }) => events.some((event) => told.includes(event)))?.incident.id ?? null;
}

function slug({ attacker, victim, means, date }: Incident): string {
  const parts = [
    attacker?.code ?? attacker?.name ?? 'unknown',
    victim[0]?.code ?? victim[0]?.name ?? 'nobody',
    means ?? 'act',
    date,
  ];
  return parts
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function unique(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  taken.add(free);
  return free;
}
