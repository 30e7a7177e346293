import type { Requirement } from '../../../src/words/scenario.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Why } from '../desk/live-inspector.tsx';
import { Open } from './now-page.tsx';

/** The statement of requirements, line by line: who offered what, what is missing; then what is ready. */
export function ForceStage() {
  const { view, words } = useDesk();
  const { requirements, notes, contingents } = view.force;
  if (requirements.length + contingents.size + notes.length === 0) return <p className="quiet">{words.force.none}</p>;
  return (
    <>
      {requirements.length > 0 ? (
        <section>
          <h3>{words.force.requirements}</h3>
          <ol className="requirements">
            {requirements.map((row) => (
              <OneRequirement key={row.id} row={row} />
            ))}
          </ol>
        </section>
      ) : null}
      <Steps />
      <National />
      <Open to={{ page: 'order' }}>{words.pages.order}</Open>
    </>
  );
}

function OneRequirement({ row }: { readonly row: Requirement }) {
  const { view, words, say, common } = useDesk();
  const offers = view.force.offers.filter(({ requirement }) => requirement === row.id);
  const missing = view.force.shortfalls.find(({ requirement }) => requirement === row.id);
  return (
    <li>
      <p>
        <strong>{row.title}</strong> · {words.force.people(say.count(row.personnel))} → {say.place(row.destination)}
      </p>
      <ul>
        {offers.map((offer) => (
          <li key={offer.unit}>
            <Why id={`offer/${row.id}/${offer.unit}`}>
              {say.seat(offer.nation)}
              {common.colon}
              {offer.name}
            </Why>{' '}
            <span className="figure">{say.count(offer.personnel)}</span>
            {offer.caveats.length > 0 ? <small> {words.force.caveats(offer.caveats.join('; '))}</small> : null}
          </li>
        ))}
        {missing ? (
          <li className="missing">
            <Why id={`shortfall/${row.id}`}>{words.force.missing(say.count(missing.missing), say.count(missing.required))}</Why>
          </li>
        ) : null}
      </ul>
    </li>
  );
}

function Steps() {
  const { view, words, say } = useDesk();
  const { notes } = view.force;
  if (notes.length === 0) return null;
  return (
    <section>
      <h3>{words.force.steps}</h3>
      <ul className="lines">
        {notes.map(({ kind, at }, index) => (
          <li key={`${kind}/${at}`} data-status={kind === 'refused' ? 'open' : 'reported'}>
            <Why id={`note/${index}`}>
              {words.force.notes[kind]}, {say.time(at)}
            </Why>
          </li>
        ))}
      </ul>
    </section>
  );
}

function National() {
  const { view, words, say } = useDesk();
  const rows = [...view.force.contingents.values()].filter(({ origin }) => origin === 'reinforcement');
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{words.force.national}</h3>
      <ul className="lines">
        {rows.map(({ id, name, contingent }) => (
          <li key={id}>
            <Why id={`ready/${id}`}>
              {say.seat(contingent.nation)}, {name}
            </Why>{' '}
            · {words.force.people(say.count(contingent.personnel))} · {words.force.readyAt(say.time(contingent.readyAt))}
          </li>
        ))}
      </ul>
    </section>
  );
}
