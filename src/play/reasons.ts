import type { CrisisEvent } from '../crisis.ts';
import type { Entry } from '../kernel/log.ts';
import type { ReportedEvent } from '../words/reported.ts';
import type { Reason } from '../words/verdict.ts';

/**
 * Every reason of a run by its id, from the log alone: what events carry, under their own ids and under those of the
 * trees inside them, and what the brief's lines ask for.
 */
export function reasonsOf(log: readonly Entry<CrisisEvent>[]): Map<string, Reason> {
  const reasons = new Map<string, Reason>();
  const add = (id: string, reason: Reason) => reasons.set(id, { ...reason, id });
  const addTree = (reason: Reason): void => {
    if (reason.id !== undefined) reasons.set(reason.id, reason);
    for (const part of reason.because ?? []) addTree(part);
  };
  for (const { event } of log) {
    if ('reason' in event && event.reason) addTree(event.reason);
    addNamed(event, add, reasons);
  }
  return reasons;
}

type Add = (id: string, reason: Reason) => void;
type Known = ReadonlyMap<string, Reason>;
type Name<Type extends CrisisEvent['type']> = (event: Extract<CrisisEvent, { type: Type }>, add: Add, known: Known) => void;

/** Adds one more branch to a reason that grows event by event. */
function gather(id: string, says: string, branch: Reason, add: Add, known: Known): void {
  add(id, { says, because: [...(known.get(id)?.because ?? []), branch] });
}

interface Support {
  readonly partner: string;
  readonly kind: string;
  readonly reason: Reason;
}

function nameSupport({ partner, kind, reason }: Support, add: Add, known: Known): void {
  const branch: Reason = { id: `partner/${partner}/${kind}`, says: kind, because: [reason] };
  const others = (known.get(`partner/${partner}`)?.because ?? []).filter((other) => other.id !== branch.id);
  add(`partner/${partner}`, { says: `What can be done for ${partner}`, because: [...others, branch] });
}

/** Events whose reasons are asked for under another name than the one they carry. */
const names: { readonly [Type in CrisisEvent['type']]?: Name<Type> } = {
  EventReported: ({ event }, add) => add(`event/${event.id}`, reasonOfReport(event)),

  IncidentProposed: ({ incident, reasons }, add) =>
    add(`incident/${incident.id}`, {
      says: `Incident proposed from the report: ${incident.means ?? incident.id}`,
      because: reasons,
    }),

  ReadingProposed: ({ reading: { text, span, reading, confidence, basis } }, add, known) => {
    const says = `read as: ${reading} (${confidence}; ${basis})`;
    const one: Reason = { says, source: 'judgement', evidence: [{ text, start: span[0], end: span[1] }] };
    gather('report/readings', 'Garbled phrases, kept as written, each with what it was probably meant to say', one, add, known);
  },

  EvidenceReported: ({ item: { id, kind, says, source } }, add) =>
    add(`evidence/${id}`, { says: `${says.en} (${kind})`, result: 'stands', source }),
  EvidenceWithdrawn: ({ item, why, source }, add, known) => {
    const because = [{ says: `withdrawn: ${why.en}`, source: source ?? 'judgement' }];
    const reported = known.get(`evidence/${item}`);
    add(`evidence/${item}`, { ...reported, says: reported?.says ?? item, result: 'withdrawn', because });
  },
  EvidenceIgnored: ({ item, why }, add, known) => {
    const id = `evidence/${item}`;
    if (!known.has(id)) add(id, { says: why, result: 'ignored', source: 'judgement' });
  },

  CommitmentDetermined: ({ incidentId, treaty, reason }, add) => add(`determination/${incidentId}/${treaty}`, reason),
  ClauseAssessed: ({ clauseId, reason }, add) => add(`clause/${clauseId}`, reason),
  DemandAssessed: ({ demandId, reason }, add) => add(`demand/${demandId}`, reason),

  ProposalTabled: ({ proposal: { id, title }, members }, add) => {
    const wouldChange = 'the body agreeing it, or the chair giving it up';
    add(`decision/${id}`, {
      says: `${title.en}: tabled before ${members.length} members`,
      result: 'open',
      source: 'judgement',
      wouldChange,
    });
  },

  ContributionOffered: ({ unit, assignment }, add, known) => {
    add(`contribution/${unit}`, assignment.reason);
    const lead = assignment.role === 'lead';
    const says = lead ? 'Nations that lead in this run' : 'Nations that contribute in this run';
    gather(lead ? 'force/lead' : 'force/contributors', says, assignment.reason, add, known);
  },

  ContingentReady: ({ contingent, reason }, add) => add(`ready/${contingent.id}`, reason),

  MovementPlanned: ({ contingent, reason }, add, known) => {
    const ready = known.get(`ready/${contingent}`);
    add(`arrival/${contingent}`, { ...reason, because: [...(ready ? [ready] : []), ...(reason.because ?? [])] });
  },

  SendersCounted: ({ target, basis, reason }, add) => add(`senders/${target}/${basis}`, reason),
  SupportOffered: nameSupport,
  SupportUnavailable: nameSupport,

  IndicatorMeasured: ({ rows }, add) => {
    for (const { reason } of rows) if (reason.id !== undefined) add(reason.id, reason);
  },
};

function addNamed(event: CrisisEvent, add: Add, known: Known): void {
  const name = names[event.type] as Name<CrisisEvent['type']> | undefined;
  name?.(event, add, known);
}

function reasonOfReport(event: ReportedEvent): Reason {
  const evidence = [{ text: event.evidence, start: event.span[0], end: event.span[1] }];
  for (const { text, span } of event.evidenceAlso) evidence.push({ text, start: span[0], end: span[1] });
  const who = `${event.actor.join(', ') || 'UNK'}${event.recipient.length > 0 ? ` → ${event.recipient.join(', ')}` : ''}`;
  return {
    says: `${event.type}${event.mode ? `/${event.mode}` : ''}, ${event.status}: ${who}`,
    result: event.status,
    evidence,
    because: [
      ...(event.attribution ? [{ says: `said by ${event.attribution}; the reporter does not vouch for it` }] : []),
      { says: event.date ? `date of the act: ${event.date}` : 'the text gives no date' },
    ],
  };
}
