import type { ReportedEvent } from '../../../words/reported.ts';
import type { Evidence } from '../../../words/verdict.ts';
import type { BriefLine, BriefSection } from '../brief.ts';
import type { BriefContext } from '../context.ts';

/** What the text says: force first, then demands and threats, then the rest in the order of the text. */
const ORDER = ['ASSAULT', 'COERCE', 'DEMAND', 'THREATEN'];

export function reportSection(context: BriefContext): BriefSection {
  const { picture, words } = context;
  const rank = (event: ReportedEvent) => {
    const found = ORDER.indexOf(event.type);
    return found === -1 ? ORDER.length : found;
  };
  const events = [...picture.report.events].sort((a, b) => rank(a) - rank(b) || a.span[0] - b.span[0]);
  const lines = mergeLines(events.map((event) => lineOf(event, context)));
  if (lines.length === 0) lines.push({ text: words.nothingReported, evidence: [], status: 'open' });
  const garbled = picture.report.readings;
  if (garbled.length > 0) {
    const evidence = garbled.map(({ text, span }) => ({ text, start: span[0], end: span[1] }));
    lines.push({ text: words.garbled(garbled.length), evidence, explain: 'report/readings', status: 'open' });
  }
  return { stage: 'report', heading: words.headings.report, lines };
}

function lineOf(event: ReportedEvent, { words, namesOf }: BriefContext): BriefLine {
  const actors = event.actor.length > 0 ? namesOf(event.actor) : words.unknownActor;
  const recipients = namesOf(event.recipient);
  const isWords = event.type === 'THREATEN' || event.type === 'DEMAND';
  const text =
    event.type === 'DEMAND' && event.mode === 'yield'
      ? words.demand(actors, recipients)
      : event.type === 'THREATEN'
        ? words.threat(actors, recipients)
        : event.mode === 'x-commit'
          ? words.pledge(actors, event.status)
          : words.reported(actors, event.type, event.mode, event.status, recipients);
  return {
    text,
    explain: `event/${event.id}`,
    evidence: evidenceOf(event),
    status: event.status === 'happened' && !isWords ? 'reported' : 'open',
  };
}

/** A text that says one thing twice gives one line with both its words. */
function mergeLines(lines: readonly BriefLine[]): BriefLine[] {
  const merged = new Map<string, BriefLine>();
  for (const line of lines) {
    const known = merged.get(line.text);
    merged.set(line.text, known ? { ...known, evidence: [...known.evidence, ...line.evidence] } : line);
  }
  return [...merged.values()];
}

export function evidenceOf(event: ReportedEvent): Evidence[] {
  const all = [{ text: event.evidence, span: event.span }, ...event.evidenceAlso];
  return all.map(({ text, span }) => ({ text, start: span[0], end: span[1] }));
}
