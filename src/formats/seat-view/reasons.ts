import type { Reason } from '../../words/verdict.ts';
import type { SeatView } from './seat-view.ts';

/** Why: every reason that a seat was given, by the id under which the time line and the pages select it. */
export function reasonsOf(view: SeatView): ReadonlyMap<string, Reason> {
  const reasons = new Map<string, Reason>();
  const put = (id: string, reason: Reason | null) => {
    if (reason) reasons.set(id, reason);
  };
  for (const { at: _at, value } of view.events) put(`event/${value.id}`, reasonOfEvent(value));
  for (const { id, reason } of view.clauses) put(`clause/${id}`, reason);
  for (const { id, reason } of view.demands) put(`demand/${id}`, reason);
  for (const { id, verdicts, held, assistance } of view.concerns.values()) {
    for (const verdict of verdicts) put(verdict.id, verdict.reason);
    put(`consultation/${id}`, held?.reason ?? null);
    for (const { member, treaty, reason } of assistance) put(`assistance/${id}/${treaty}/${member.toLowerCase()}`, reason);
  }
  for (const { id, reason, steps } of view.texts.values()) {
    put(`decision/${id}`, reason);
    for (const step of steps) put(`activation/${id}/${step.step.toLowerCase()}`, step.reason);
  }
  putForces(view, put);
  for (const { package: imposed, reason } of view.measure.sanctions) put(`sanctions/${imposed.id}`, reason);
  for (const { id, reason } of view.measure.senders) put(id, reason);
  for (const { id, reason } of view.measure.effects) put(id, reason);
  for (const { id, reason } of view.measure.support) put(id, reason);
  for (const { indicator, rows } of view.indicators) {
    for (const { key, reason } of rows) put(`indicator/${indicator}/${key}`, reason);
  }
  // a pointer names a reason by its own id
  for (const reason of [...reasons.values()]) if (reason.id !== undefined && !reasons.has(reason.id)) put(reason.id, reason);
  return reasons;
}

function putForces({ force }: SeatView, put: (id: string, reason: Reason | null) => void): void {
  for (const { id, readyReason, arrivalReason, transferReason } of force.contingents.values()) {
    put(`ready/${id}`, readyReason);
    put(`arrival/${id}`, arrivalReason);
    put(`transfer/${id}`, transferReason);
  }
  for (const { requirement, unit, reason } of force.offers) put(`offer/${requirement}/${unit}`, reason);
  for (const { requirement, reason } of force.shortfalls) put(`shortfall/${requirement}`, reason);
  for (const [index, { reason }] of force.notes.entries()) put(`note/${index}`, reason);
}

/** Of what is reported, the words of the report are the reason. */
function reasonOfEvent({ type, status, evidence, span, evidenceAlso }: SeatView['events'][number]['value']): Reason {
  return {
    says: type,
    result: status,
    evidence: [
      { text: evidence, start: span[0], end: span[1] },
      ...evidenceAlso.map(({ text, span: [start, end] }) => ({ text, start, end })),
    ],
  };
}
