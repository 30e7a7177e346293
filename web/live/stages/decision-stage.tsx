import { isPending, type TextView } from '../../../src/formats/seat-view/text-view.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SilenceBar } from '../table/silence-bar.tsx';
import { Open } from './now-page.tsx';

/** Every text that the seat knows of, with what became of it; the table has the texts themselves. */
export function DecisionStage() {
  const { view, words, say } = useDesk();
  const texts = [...view.texts.values()].sort((a, b) => (b.endedAt ?? b.tabledAt) - (a.endedAt ?? a.tabledAt));
  const open = texts.filter(isPending);
  const done = texts.filter((text) => !isPending(text));
  const held = [...view.concerns.values()].filter(({ requests }) => requests.length > 0);
  if (texts.length + held.length === 0) return <p className="quiet">{words.decision.none}</p>;
  return (
    <>
      {held.length > 0 ? (
        <section>
          <h3>{words.decision.consultations}</h3>
          <ul className="lines">
            {held.map(({ id, requests, meeting, held: met }) => (
              <li key={id} data-status={met ? 'reported' : 'open'}>
                <Open to={met ? { selected: `consultation/${id}` } : { page: 'table', open: `concern/${id}` }}>
                  {met
                    ? words.decision.met(say.time(met.at), met.requesters.map(say.seat).join(', '))
                    : words.decision.willMeet(
                        meeting ? say.time(meeting.at) : '',
                        requests.map(({ member }) => say.seat(member)).join(', '),
                      )}
                </Open>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Texts heading={words.decision.open} texts={open} />
      <Texts heading={words.decision.done} texts={done} />
    </>
  );
}

function Texts({ heading, texts }: { readonly heading: string; readonly texts: readonly TextView[] }) {
  const { words, say } = useDesk();
  if (texts.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul className="text-lines">
        {texts.map((text) => (
          <li key={text.id} data-status={text.status}>
            <span className="text-status">{words.statuses[text.status]}</span>
            <span>
              <Open to={{ page: 'table', open: `text/${text.id}` }}>{say.pick(text.title)}</Open>
              <small>
                {say.body(text.body)} · {say.time(text.endedAt ?? text.tabledAt)}
                {text.breaks.length > 0 ? ` · ${words.table.brokenTimes(text.breaks.length)}` : ''}
                {text.isSeen ? '' : ` · ${words.table.announcedOnly}`}
              </small>
              {isPending(text) && text.deadline !== null ? <SilenceBar text={text} isShort /> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
