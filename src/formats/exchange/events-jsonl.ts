import type { CodedReport } from '../coded-report/coded-report.ts';
import type { Act } from '../merge-reports/act.ts';
import { ploverName } from './plover-names.ts';

/** Every line says so, since lines are taken apart. */
export const EXERCISE = 'EXERCISE EXERCISE EXERCISE';

/**
 * JSON Lines: an event a line, in the order of the documents and their texts, by the names of PLOVER 2.0 and with what they were coded as
 * here. Spans count UTF-16 code units of the document's text. Lines of different documents that tell of one act carry its id in `act`.
 */
export function eventsToJsonLines(reports: readonly CodedReport[], acts: readonly Act[]): string {
  const actOf = new Map(acts.flatMap(({ id, tellings }) => tellings.map((one) => [`${one.report} ${one.event}`, id] as const)));
  return reports
    .flatMap((report, index) =>
      report.events.map((event) => {
        const { document } = report;
        const name = ploverName(event);
        const line = {
          exercise: EXERCISE,
          id: reports.length > 1 ? `d${index + 1}-${event.id}` : event.id,
          act: actOf.get(`${index} ${event.id}`) ?? null,
          document: { name: document.name, kind: document.kind, title: document.title, date: report.day },
          type: name.type,
          mode: name.mode,
          codedAs: { type: event.type, mode: event.mode },
          status: event.status,
          actor: event.actor,
          recipient: event.recipient,
          date: event.date,
          location: event.location,
          context: event.context,
          attribution: event.attribution,
          evidence: [
            { text: event.evidence, start: event.span[0], end: event.span[1] },
            ...event.evidenceAlso.map(({ text, span }) => ({ text, start: span[0], end: span[1] })),
          ],
          by: event.by,
          ...(event.disagreements ? { disagreements: event.disagreements } : {}),
          ...(event.needsReview ? { needsReview: event.needsReview } : {}),
        };
        return `${JSON.stringify(line)}\n`;
      }),
    )
    .join('');
}
