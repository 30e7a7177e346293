import { moveStatus } from '../../../src/formats/seat-view/force-view.ts';
import { isPending } from '../../../src/formats/seat-view/text-view.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Why } from '../desk/live-inspector.tsx';
import { SeatOdds } from '../foresight/seat-odds.tsx';

/** What it has come to so far, in figures of what this seat knows. */
export function OutcomeStage() {
  const { view, words, say } = useDesk();
  const texts = [...view.texts.values()];
  const contingents = [...view.force.contingents.values()];
  const there = contingents.filter((row) => moveStatus(row) === 'closed');
  const people = (rows: typeof contingents) => rows.reduce((sum, { contingent }) => sum + contingent.personnel, 0);
  const imposed = view.measure.senders.find(({ basis }) => basis === 'imposed');
  const rows: readonly (readonly [string, string])[] = [
    [words.outcome.agreed, say.count(texts.filter(({ status }) => status === 'agreed' || status === 'conditional').length)],
    [words.outcome.pending, say.count(texts.filter(isPending).length)],
    [words.outcome.fell, say.count(texts.filter(({ status }) => status === 'blocked' || status === 'withdrawn').length)],
    [words.outcome.broken, say.count(texts.reduce((sum, { breaks }) => sum + breaks.length, 0))],
    [words.outcome.consultations, say.count([...view.concerns.values()].filter(({ held }) => held).length)],
    [words.outcome.there, `${say.count(there.length)} / ${say.count(contingents.length)}`],
    [words.outcome.peopleThere, `${say.count(people(there))} / ${say.count(people(contingents))}`],
    [words.outcome.missing, say.count(view.force.shortfalls.reduce((sum, { missing }) => sum + missing, 0))],
    [words.outcome.senders, say.count(imposed?.count ?? 0)],
    [words.outcome.messages, say.count(view.messages.length)],
  ];
  return (
    <>
      <p className="quiet">{words.outcome.soFar}</p>
      <table className="figures">
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="figure">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SeatOdds />
      {view.indicators.length > 0 ? (
        <section>
          <h3>{words.outcome.indicators}</h3>
          <ul className="lines" lang="en">
            {view.indicators.flatMap(({ indicator, rows: lines }) =>
              lines.map(({ key, reason }) => (
                <li key={`${indicator}/${key}`}>
                  <Why id={`indicator/${indicator}/${key}`}>{reason.says}</Why>
                </li>
              )),
            )}
          </ul>
        </section>
      ) : null}
    </>
  );
}
