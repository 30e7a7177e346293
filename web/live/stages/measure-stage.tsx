import { useDesk } from '../desk/desk-context.ts';
import { Why } from '../desk/live-inspector.tsx';

/** Sanctions with each sending state counted once, what they cost, and what can be done for partners. */
export function MeasureStage() {
  const { view, words } = useDesk();
  const { sanctions, senders, support } = view.measure;
  if (sanctions.length + senders.length + support.length === 0) return <p className="quiet">{words.measure.none}</p>;
  const partners = [...new Set(support.map(({ partner }) => partner))];
  return (
    <>
      {senders.length > 0 ? <Senders /> : null}
      {sanctions.length > 0 ? <Packages /> : null}
      {partners.map((partner) => (
        <Support key={partner} partner={partner} />
      ))}
    </>
  );
}

function Senders() {
  const { view, words, say } = useDesk();
  const { senders, effects } = view.measure;
  return (
    <section>
      <h3>{words.measure.senders}</h3>
      <ul className="lines">
        {senders.map((row) => (
          <li key={row.id} data-status={row.basis === 'imposed' ? 'reported' : 'modelled'}>
            <Why id={row.id}>{words.measure.count(row.count, say.seat(row.target), row.basis)}</Why>
            {row.overlap.length > 0 ? (
              <small> {words.measure.overlap(row.overlap.map(({ state }) => say.seat(state)).join(', '))}</small>
            ) : null}
          </li>
        ))}
        {effects.map((row) => (
          <li key={row.id} data-status="modelled">
            <Why id={row.id}>{words.measure.effect(say.seat(row.who), row.interval.p10, row.interval.p90)}</Why>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Packages() {
  const { view, words, say, common } = useDesk();
  const { sanctions } = view.measure;
  return (
    <section>
      <h3>{words.measure.packages}</h3>
      <ul className="text-lines">
        {sanctions.map((row) => (
          <li key={row.package.id} data-status={row.liftedAt === null ? 'agreed' : 'lapsed'}>
            <span className="text-status">{row.liftedAt === null ? words.measure.inForce : words.measure.lifted}</span>
            <span>
              <Why id={`sanctions/${row.package.id}`}>
                {say.seat(row.package.sender)} → {say.seat(row.package.target)}
                {common.colon}
                <span lang="en">{row.package.title}</span>
              </Why>
              <small>
                {say.time(row.at)} · {row.package.instruments.map((name) => name.replaceAll('-', ' ')).join(', ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Support({ partner }: { readonly partner: string }) {
  const { view, words, say } = useDesk();
  const { support } = view.measure;
  return (
    <section>
      <h3>{words.measure.support(say.seat(partner))}</h3>
      <ul className="verdicts">
        {support
          .filter((row) => row.partner === partner)
          .map((row) => (
            <li key={row.id}>
              <span className="reason">
                <b data-result={row.available}>{words.measure.available[row.available]}</b>
              </span>
              <Why id={row.id}>{row.kind.replaceAll('-', ' ')}</Why>
              {row.leadDays ? <small>{words.measure.lead(row.leadDays.p10, row.leadDays.p90)}</small> : null}
            </li>
          ))}
      </ul>
    </section>
  );
}
