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

/** Adds one more branch to a reason that grows event by event. */
function gather(id: string, says: string, branch: Reason, add: Add, known: ReadonlyMap<string, Reason>): void {
  add(id, { says, because: [...(known.get(id)?.because ?? []), branch] });
}

/** Events whose reasons are asked for under another name than the one they carry. */
function addNamed(event: CrisisEvent, add: Add, known: ReadonlyMap<string, Reason>): void {
  switch (event.type) {
    case 'EventReported':
      add(`event/${event.event.id}`, reasonOfReport(event.event));
      return;
    case 'IncidentProposed':
      add(`incident/${event.incident.id}`, {
        says: `Incident proposed from the report: ${event.incident.means ?? event.incident.id}`,
        because: event.reasons,
      });
      return;
    case 'CommitmentDetermined':
      add(`determination/${event.incidentId}/${event.treaty}`, event.reason);
      return;
    case 'ClauseAssessed':
      add(`clause/${event.clauseId}`, event.reason);
      return;
    case 'DemandAssessed':
      add(`demand/${event.demandId}`, event.reason);
      return;
    case 'ProposalTabled': {
      const { id, title } = event.proposal;
      const says = `${title.en}: tabled before ${event.members.length} members`;
      add(`decision/${id}`, {
        says,
        result: 'open',
        source: 'judgement',
        wouldChange: 'the body agreeing it, or the chair giving it up',
      });
      return;
    }
    case 'ReadingProposed': {
      const { text, span, reading, confidence, basis } = event.reading;
      const says = `read as: ${reading} (${confidence}; ${basis})`;
      const one: Reason = { says, source: 'judgement', evidence: [{ text, start: span[0], end: span[1] }] };
      gather('report/readings', 'Garbled phrases, kept as written, each with what it was probably meant to say', one, add, known);
      return;
    }
    case 'ContributionOffered': {
      add(`contribution/${event.unit}`, event.assignment.reason);
      const lead = event.assignment.role === 'lead';
      const says = lead ? 'Nations that lead in this run' : 'Nations that contribute in this run';
      gather(lead ? 'force/lead' : 'force/contributors', says, event.assignment.reason, add, known);
      return;
    }
    case 'ContingentReady':
      add(`ready/${event.contingent.id}`, event.reason);
      return;
    case 'MovementPlanned': {
      const ready = known.get(`ready/${event.contingent}`);
      add(`arrival/${event.contingent}`, {
        ...event.reason,
        because: [...(ready ? [ready] : []), ...(event.reason.because ?? [])],
      });
      return;
    }
    case 'SendersCounted':
      add(`senders/${event.target}/${event.basis}`, event.reason);
      return;
    case 'SupportOffered':
    case 'SupportUnavailable': {
      const before = known.get(`partner/${event.partner}`);
      const kind: Reason = { id: `partner/${event.partner}/${event.kind}`, says: event.kind, because: [event.reason] };
      add(`partner/${event.partner}`, {
        says: `What can be done for ${event.partner}`,
        because: [...(before?.because ?? []).filter((r) => r.id !== kind.id), kind],
      });
      return;
    }
    case 'IndicatorMeasured':
      for (const row of event.rows) if (row.reason.id !== undefined) add(row.reason.id, row.reason);
  }
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
