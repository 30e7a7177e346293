import type { CodedEvent, CodedReport } from '../coded-report/coded-report.ts';
import { sentenceAround } from '../coded-report/sentence-around.ts';
import type { Act, Difference, Telling } from './act.ts';
import { countedKinds, findNumbers } from './numbers-told.ts';
import { isSameAct } from './same-act.ts';

interface Member {
  readonly event: CodedEvent;
  readonly day: string;
  readonly report: number;
}

/**
 * The acts that some documents tell of, in the order in which they are first told. Each document tells of an act once, as its
 * own reading has folded what it repeats. An event joins an act only if it agrees with every telling of it.
 */
export function mergeReports(reports: readonly CodedReport[]): Act[] {
  const acts: Member[][] = [];
  reports.forEach((report, index) => {
    // acts that this document has not told of yet, by type; those it begins are never among them
    const open = new Map<string, Member[][]>();
    for (const act of acts) {
      const type = act[0]?.event.type ?? '';
      const list = open.get(type);
      if (list) list.push(act);
      else open.set(type, [act]);
    }
    for (const event of report.events) {
      const member: Member = { event, day: report.day, report: index };
      const candidates = open.get(event.type) ?? [];
      const at = candidates.findIndex((act) => act.every((other) => isSameAct(member, other)));
      if (at < 0) acts.push([member]);
      else candidates.splice(at, 1)[0]?.push(member);
    }
  });
  return acts.map((members, index) => toAct(members, reports, `act-${index + 1}`));
}

function toAct(members: readonly Member[], reports: readonly CodedReport[], id: string): Act {
  const tellings = members.map((member) => tellingOf(member, reports));
  const best = members.reduce((most, one) => (fullness(one.event) > fullness(most.event) ? one : most));
  const dated = members.find(({ event }) => event.date !== null);
  const placed = members.find(({ event }) => event.location !== null);
  const event: CodedEvent = {
    ...best.event,
    id,
    date: best.event.date ?? dated?.event.date ?? null,
    location: best.event.location ?? placed?.event.location ?? null,
    by: [...new Set(members.flatMap((member) => member.event.by))],
  };
  return { id, event, report: best.report, tellings, differences: differencesOf(tellings) };
}

/** The telling that says most stands for the act: a named author, a recipient, a day, a place; rules before a model. */
function fullness({ actor, recipient, date, location, status, by }: CodedEvent): number {
  const author = actor.some((code) => code !== 'UNK') ? 8 : 0;
  const told = status === 'happened' ? 16 : 0;
  return told + author + (by.includes('rules') ? 4 : 0) + (recipient.length > 0 ? 2 : 0) + (date ? 1 : 0) + (location ? 1 : 0);
}

function tellingOf({ event, day, report }: Member, reports: readonly CodedReport[]): Telling {
  const { document } = reports[report] as CodedReport;
  const spans = [event.span, ...event.evidenceAlso.map((one) => one.span)];
  const sentences = [...new Map(spans.map((span) => sentenceAround(document.text, span)).map((one) => [one[0], one])).values()];
  return {
    document: document.name,
    report,
    documentDay: day,
    event: event.id,
    status: event.status,
    actor: event.actor,
    recipient: event.recipient,
    date: event.date,
    place: event.location?.name ?? null,
    attribution: event.attribution,
    by: event.by,
    evidence: event.evidence,
    span: event.span,
    numbers: sentences.flatMap(([start, end]) => findNumbers(document.text.slice(start, end))),
  };
}

function differencesOf(tellings: readonly Telling[]): Difference[] {
  if (tellings.length < 2) return [];
  const list = (codes: readonly string[]) => [...codes].sort().join(', ');
  const fields: readonly (readonly [string, (telling: Telling) => string | null])[] = [
    ['status', (one) => one.status],
    ['actor', (one) => list(one.actor) || 'nobody named'],
    ['recipient', (one) => list(one.recipient) || null],
    ['date', (one) => one.date],
    ['place', (one) => one.place],
    ['attribution', (one) => one.attribution ?? 'the reporter'],
    ...countedKinds.map((kind) => [kind, (one: Telling) => numberSaid(one, kind)] as const),
  ];
  return fields.flatMap(([of, saidBy]) => differenceIn(of, tellings, saidBy));
}

function numberSaid({ numbers }: Telling, kind: string): string | null {
  const told = numbers.filter((one) => one.of === kind);
  return told.length === 0 ? null : told.map(({ bound, value }) => (bound === 'exactly' ? '' : `${bound} `) + value).join('; ');
}

/** Silence is no difference: only what two documents say otherwise. */
function differenceIn(of: string, tellings: readonly Telling[], saidBy: (telling: Telling) => string | null): Difference[] {
  const byValue = new Map<string, string[]>();
  for (const telling of tellings) {
    const value = saidBy(telling);
    if (value !== null) byValue.set(value, [...(byValue.get(value) ?? []), telling.document]);
  }
  return byValue.size < 2 ? [] : [{ of, says: [...byValue].map(([value, documents]) => ({ value, documents })) }];
}
