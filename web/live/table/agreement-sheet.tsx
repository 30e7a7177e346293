import { useState } from 'react';
import type { Agreement } from '../../../src/play/live/agreements.ts';
import { ActButton, type SentCommand } from '../desk/act.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { SeatChoice } from '../letters/seat-choice.tsx';
import { idFrom } from './title-id.ts';

/** A paper between a few seats: who signed, and what this seat does about it. */
export function AgreementSheet({ agreement }: { readonly agreement: Agreement }) {
  const { words, say, seat, mayAct } = useDesk();
  const { id, title, text, parties, offeredBy, at, signedBy, status } = agreement;
  const isAsked = mayAct && status === 'offered' && parties.includes(seat) && !signedBy.includes(seat);
  const answer = (type: 'SignAgreement' | 'DeclineAgreement') => (): SentCommand => ({
    ...{ type: 'Agreement', seat, agreement: { type, id } },
  });
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <p className="sheet-kind">
        <span className="text-status">{words.agreementStatus[status]}</span> {words.table.sideAgreement}
      </p>
      <h2 id="sheet-title">{title}</h2>
      <p className="sheet-about">{words.table.offeredBy(say.seat(offeredBy), say.dtg(at))}</p>
      <div className="prose">{text}</div>
      <ul className="signatures">
        {parties.map((party) => (
          <li key={party} data-signed={signedBy.includes(party)}>
            <span aria-hidden="true">{signedBy.includes(party) ? '✓' : '—'}</span> {say.seat(party)}{' '}
            <small>{signedBy.includes(party) ? words.table.signed : words.table.notSigned}</small>
          </li>
        ))}
      </ul>
      {isAsked ? (
        <section className="actions choices-row">
          <ActButton isMain label={words.table.sign} consequence={words.consequences.sign} command={answer('SignAgreement')} />
          <ActButton label={words.table.decline} consequence={words.consequences.decline} command={answer('DeclineAgreement')} />
        </section>
      ) : null}
    </article>
  );
}

export function OfferAgreement() {
  const { words, seat, go, view } = useDesk();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [parties, setParties] = useState<readonly string[]>([]);
  const isWhole = title.trim() !== '' && text.trim() !== '' && parties.length > 0;
  const id = idFrom(title, new Set(view.agreements.keys()));
  return (
    <section className="sheet form" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{words.table.offerAgreement}</h2>
      <label>
        <span>{words.table.title}</span>
        <input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label>
        <span>{words.table.agreementText}</span>
        <textarea rows={8} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <SeatChoice label={words.table.parties} chosen={parties} choose={setParties} />
      {isWhole ? (
        <ActButton
          isMain
          label={words.table.offer}
          command={() => ({
            ...{ type: 'Agreement', seat },
            agreement: { type: 'OfferAgreement', id, title: title.trim(), text: text.trim(), parties: [...parties] },
          })}
          onDone={() => go({ open: `agreement/${id}` })}
        />
      ) : (
        <p className="quiet">{words.table.fillAll}</p>
      )}
    </section>
  );
}
