import { type ReactNode, useMemo } from 'react';
import { isPending, type TextView } from '../../../src/formats/seat-view/text-view.ts';
import { isAskedToSpeak } from '../../../src/formats/seat-view/waiting.ts';
import { useDesk } from '../desk/desk-context.ts';
import { AgreementSheet, OfferAgreement } from './agreement-sheet.tsx';
import { ConcernSheet } from './concern-sheet.tsx';
import { DraftSheet } from './draft-sheet.tsx';
import { OpenDraft } from './open-draft.tsx';
import { TextDocument } from './text-document.tsx';

/** What lies on the table: texts, drafts, consultations and side agreements; one of them open as a page. */
export function TablePage() {
  const { words, view, exercise, seat, mayAct, go, address, live } = useDesk();
  const rows = useRows();
  const open = address.open ?? rows.pending[0]?.key ?? rows.drafts[0]?.key ?? rows.done[0]?.key ?? null;
  const isAtABody = exercise.bodies.some(({ chair, members }) => chair === seat || members.includes(seat));
  const isEmpty = view.texts.size + view.drafts.size + view.concerns.size + view.agreements.size === 0;
  return (
    <div className="table-page" data-open={address.open !== null}>
      <nav className="table-list" aria-label={words.pages.table}>
        <h2>{words.pages.table}</h2>
        {isEmpty ? <p className="quiet">{words.table.empty}</p> : null}
        <Group heading={words.table.pending} rows={rows.pending} open={open} />
        <Group heading={words.table.drafts} rows={rows.drafts} open={open}>
          {isAtABody && mayAct ? <NewRow id="new/draft" label={words.table.openDraft} open={open} /> : null}
        </Group>
        <Group heading={words.table.concerns} rows={rows.concerns} open={open} />
        <Group heading={words.table.agreements} rows={rows.agreements} open={open}>
          {mayAct ? <NewRow id="new/agreement" label={words.table.offerAgreement} open={open} /> : null}
        </Group>
        <Group heading={words.table.done} rows={rows.done} open={open} />
      </nav>
      <section className="table-sheet" aria-label={words.table.onTheTable}>
        <button type="button" className="do to-list" onClick={() => go({ open: null })}>
          ← {words.pages.table}
        </button>
        {mayAct && live.clock.phase !== 'running' ? <p className="stands-note">{words.table.clockStands}</p> : null}
        <OpenSheet open={open} />
      </section>
    </div>
  );
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  /** Something that this seat is asked. */
  readonly waits: boolean;
}

function useRows() {
  const { view, words, say, seat, now } = useDesk();
  const { pending, done, drafts, concerns, agreements } = useMemo(() => {
    const texts = [...view.texts.values()];
    const rowOf = (text: TextView): Row => ({
      key: `text/${text.id}`,
      title: say.pick(text.title),
      note: words.statuses[text.status],
      waits: isAskedToSpeak(text, seat),
    });
    return {
      pending: texts.filter(isPending),
      done: texts
        .filter((text) => !isPending(text))
        .sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))
        .map(rowOf),
      drafts: [...view.drafts.values()]
        .filter(({ draft }) => draft.status === 'drafting')
        .map(
          ({ draft }): Row => ({
            key: `draft/${draft.id}`,
            title: say.pick(draft.title),
            note: say.body(draft.body),
            waits: false,
          }),
        ),
      concerns: [...view.concerns.values()]
        .filter(({ concern }) => concern?.article4Available)
        .map(
          ({ id, concern, attacker, victims, held, meeting }): Row => ({
            key: `concern/${id}`,
            title: [attacker ? say.seat(attacker) : '', victims.map(say.seat).join(', ')].filter(Boolean).join(' → ') || id,
            note: `${held ? words.table.consulted : meeting ? words.table.meets(say.time(meeting.at)) : words.table.article4} · ${shortAbout(concern?.about ?? '')}`,
            waits: false,
          }),
        ),
      agreements: [...view.agreements.values()].map(
        ({ id, title, status, parties, signedBy }): Row => ({
          ...{ key: `agreement/${id}`, title, note: words.agreementStatus[status] },
          waits: status === 'offered' && parties.includes(seat) && !signedBy.includes(seat),
        }),
      ),
    };
  }, [view, words, say, seat]);
  return {
    ...{ done, drafts, concerns, agreements },
    pending: pending.map(
      (text): Row => ({
        key: `text/${text.id}`,
        title: say.pick(text.title),
        note: text.deadline === null ? words.statuses[text.status] : words.table.silenceLeft(say.span(text.deadline - now)),
        waits: isAskedToSpeak(text, seat),
      }),
    ),
  };
}

const ABOUT = 48;
const shortAbout = (about: string): string => (about.length > ABOUT ? `${about.slice(0, ABOUT - 1)}…` : about);

interface GroupProps {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly open: string | null;
  readonly children?: ReactNode;
}

function Group({ heading, rows, open, children }: GroupProps) {
  const { go, words } = useDesk();
  if (rows.length === 0 && !children) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {rows.map(({ key, title, note, waits }) => (
          <li key={key}>
            <button type="button" aria-current={open === key ? 'true' : undefined} onClick={() => go({ open: key })}>
              <span>{title}</span>
              <small>
                {waits ? <b className="waits">{words.table.waitsForYou}</b> : null} {note}
              </small>
            </button>
          </li>
        ))}
        {children}
      </ul>
    </>
  );
}

function NewRow({ id, label, open }: { readonly id: string; readonly label: string; readonly open: string | null }) {
  const { go } = useDesk();
  return (
    <li>
      <button type="button" className="new-row" aria-current={open === id ? 'true' : undefined} onClick={() => go({ open: id })}>
        + {label}
      </button>
    </li>
  );
}

function OpenSheet({ open }: { readonly open: string | null }) {
  const { view, words } = useDesk();
  const [kind, ...rest] = (open ?? '').split('/');
  const id = rest.join('/');
  const text = kind === 'text' ? view.texts.get(id) : undefined;
  if (text) return <TextDocument key={id} text={text} />;
  const draft = kind === 'draft' ? view.drafts.get(id) : undefined;
  if (draft) return <DraftSheet key={id} view={draft} />;
  const concern = kind === 'concern' ? view.concerns.get(id) : undefined;
  if (concern) return <ConcernSheet key={id} concern={concern} />;
  const agreement = kind === 'agreement' ? view.agreements.get(id) : undefined;
  if (agreement) return <AgreementSheet key={id} agreement={agreement} />;
  if (open === 'new/draft') return <OpenDraft />;
  if (open === 'new/agreement') return <OfferAgreement />;
  return <p className="quiet sheet">{open === null ? words.table.chooseOne : words.table.notThere}</p>;
}
