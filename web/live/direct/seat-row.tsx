import { useRef, useState } from 'react';
import type { Invitation, SeatInfo } from '../../../src/formats/live-api/contract.ts';
import { seatPath } from '../client/routes.ts';
import { ActKey } from './act-key.tsx';
import type { ControlProps } from './control-props.ts';

interface SeatRowProps extends ControlProps {
  readonly seat: SeatInfo;
  readonly invitation: Invitation | undefined;
}

/** A seat: who holds it, its invitation, and what control may do with it. */
export function SeatRow(props: SeatRowProps) {
  const { seat, invitation, exercise, info, view, words, language } = props;
  const { id } = seat;
  const called = seat.name[language];
  const known = view.seats.get(id);
  const people = (known?.holders ?? []).map((holder) => holder.name).join(', ');
  const isHeld = known?.held === true;
  const isMine = info.mine.includes(id);
  const key = { words, language, className: 'press-link' };
  return (
    <tr data-held={isHeld}>
      <th scope="row">{called}</th>
      <td className="holders" data-label={words.room.columns.holders}>
        <span className="held-mark" aria-hidden="true" /> {isHeld ? people || words.room.held : words.room.free}
      </td>
      <td data-label={words.room.columns.code}>
        {invitation ? <InvitationKeys {...props} invitation={invitation} called={called} /> : null}
      </td>
      <td className="row-keys">
        {id === 'control' ? null : (
          <div>
            <a
              className="press-link"
              href={seatPath(exercise.id, id)}
              target="_blank"
              rel="noopener"
              aria-label={words.room.watch(called)}
            >
              {words.room.watchShort}
            </a>
            {isMine ? null : (
              <ActKey {...key} label={`${words.room.take}${words.colon}${called}`} act={() => exercise.take(id)}>
                {words.room.takeShort}
              </ActKey>
            )}
            {isHeld ? (
              <ActKey
                {...key}
                label={`${words.room.freeSeat}${words.colon}${called}`}
                consequence={words.room.freeConsequence(called, people)}
                act={async () => {
                  await exercise.send({ type: 'FreeSeat', of: id });
                  await exercise.reload();
                }}
              >
                {words.room.freeShort}
              </ActKey>
            ) : null}
          </div>
        )}
      </td>
    </tr>
  );
}

interface InvitationKeysProps extends Pick<ControlProps, 'words'> {
  readonly invitation: Invitation;
  readonly called: string;
}

function InvitationKeys({ invitation, called, words }: InvitationKeysProps) {
  const { code, link, qr } = invitation;
  const dialog = useRef<HTMLDialogElement>(null);
  const [isShown, setIsShown] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    setIsCopied(await copied(link));
    setTimeout(() => setIsCopied(false), 2000);
  };
  const show = () => {
    setIsShown(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <span className="mono code">{code}</span>{' '}
      <button type="button" className="press-link" onClick={copy} aria-label={`${words.room.copy}${words.colon}${called}`}>
        {words.room.copyShort}
      </button>{' '}
      <span aria-live="polite">{isCopied ? words.room.copied : null}</span>{' '}
      <button type="button" className="press-link" onClick={show} aria-label={`${words.room.qr}${words.colon}${called}`}>
        {words.room.qr}
      </button>
      <dialog ref={dialog} className="question qr" aria-label={words.room.qrOf(called)} onClose={() => setIsShown(false)}>
        {isShown ? (
          <>
            <h3>{called}</h3>
            <img src={pictureOf(qr)} alt={words.room.qrOf(called)} />
            <p className="mono big-code">{code}</p>
            <p className="mono address">{link}</p>
          </>
        ) : null}
        <form method="dialog" className="question-keys">
          <button type="submit" className="press">
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  );
}

export const pictureOf = (svg: string): string => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

/** Pages that come over plain HTTP from another machine have no clipboard of their own: the old way serves there. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    return isDone;
  }
}
