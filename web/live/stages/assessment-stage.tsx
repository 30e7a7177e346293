import type { ConcernView, VerdictView } from '../../../src/formats/seat-view/concern-view.ts';
import type { Verdict } from '../../../src/words/verdict.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Why } from '../desk/live-inspector.tsx';

/** Concern by concern, which commitments are engaged, and what was learnt of it. */
export function AssessmentStage() {
  const { view, words, say, common } = useDesk();
  const concerns = [...view.concerns.values()].filter(({ verdicts, evidence }) => verdicts.length + evidence.length > 0);
  if (concerns.length + view.demands.length + view.clauses.length === 0) {
    return <p className="quiet">{words.assessment.none}</p>;
  }
  return (
    <>
      {concerns.map((concern) => (
        <Concern key={concern.id} concern={concern} />
      ))}
      {view.demands.length + view.clauses.length > 0 ? (
        <section>
          <h3>{words.assessment.demands}</h3>
          <ul className="verdicts">
            {view.demands.map(({ id, allies, members }) => (
              <li key={id}>
                <Result verdict="contested" />
                <Why id={`demand/${id}`}>{words.log.demand(allies.length, members)}</Why>
              </li>
            ))}
            {view.clauses.map(({ id, verdict, treaty }) => (
              <li key={id}>
                <Result verdict={verdict} />
                <Why id={`clause/${id}`}>
                  {say.treaty(treaty)}
                  {common.colon}
                  {id.replaceAll('-', ' ')}
                </Why>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Result({ verdict }: { readonly verdict: Verdict }) {
  const { common } = useDesk();
  return (
    <span className="reason">
      <b data-result={verdict}>{common.results[verdict]}</b>
    </span>
  );
}

function Verdicts({ rows }: { readonly rows: readonly VerdictView[] }) {
  const { words, say, common } = useDesk();
  return (
    <ul className="verdicts">
      {rows.map((row) => (
        <li key={row.treaty}>
          <Result verdict={row.verdict} />
          <Why id={row.id}>{say.treaty(row.treaty)}</Why>
          {row.before && row.before !== row.verdict ? (
            <small>{words.assessment.before(common.results[row.before] ?? row.before, say.time(row.at))}</small>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const ORDER: Readonly<Record<Verdict, number>> = { engaged: 0, contested: 1, 'not-engaged': 2 };

function Concern({ concern }: { readonly concern: ConcernView }) {
  const { words, say } = useDesk();
  const parties = [concern.attacker ? say.seat(concern.attacker) : null, concern.victims.map(say.seat).join(', ')];
  const verdicts = [...concern.verdicts].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
  const idle = verdicts.filter(({ verdict, before }) => verdict === 'not-engaged' && (before === null || before === verdict));
  const changed = concern.history.filter(({ before, verdict }) => before !== null && before !== verdict);
  return (
    <section>
      <h3>{parties.filter(Boolean).join(' → ') || words.assessment.concern}</h3>
      {concern.concern ? <p lang="en">{concern.concern.about}</p> : null}
      <Verdicts rows={verdicts.filter((row) => !idle.includes(row))} />
      {idle.length > 0 ? (
        <details className="rest" open={idle.length === verdicts.length}>
          <summary>{words.assessment.notEngaged(idle.length)}</summary>
          <Verdicts rows={idle} />
        </details>
      ) : null}
      {changed.length > 0 ? <p className="quiet">{words.assessment.changed(changed.length)}</p> : null}
      {concern.evidence.length > 0 ? (
        <>
          <h4>{words.assessment.learnt}</h4>
          <ul className="evidence">
            {concern.evidence.map((row) => (
              <li key={`${row.id}/${row.at}`} data-withdrawn={row.withdrawn !== null || undefined}>
                <span className="mono">{say.time(row.at)}</span>{' '}
                {row.withdrawn ? <del>{say.pick(row.says)}</del> : say.pick(row.says)}
                {row.withdrawn ? (
                  <small>{words.assessment.withdrawn(say.time(row.withdrawn.at), say.pick(row.withdrawn.why))}</small>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
