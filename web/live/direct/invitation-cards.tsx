import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Invitation, SeatInfo } from '../../../src/formats/live-api/contract.ts';
import { doorsLanguages } from '../../messages/doors-languages.ts';
import { languages } from '../../messages/languages.ts';
import type { ControlProps } from './control-props.ts';
import { pictureOf } from './seat-row.tsx';

interface CardsProps extends ControlProps {
  readonly seats: readonly SeatInfo[];
  readonly invitations: ReadonlyMap<string, Invitation>;
  readonly done: () => void;
}

/** A card a seat, seen on paper only: prints as soon as its pictures are there. */
export function InvitationCards({ seats, invitations, done, info, words, language }: CardsProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: printed once, when the cards stand
  useEffect(() => {
    let isGone = false;
    const pictures = [...(box.current?.querySelectorAll('img') ?? [])].map((picture) => picture.decode().catch(() => undefined));
    void Promise.all(pictures).then(() => {
      if (isGone) return;
      window.print();
      done();
    });
    return () => {
      isGone = true;
    };
  }, []);
  const { card } = words.room;
  return createPortal(
    <div ref={box} className="invitation-cards">
      {seats.map(({ id, kind, name }) => {
        const invitation = invitations.get(id);
        if (!invitation) return null;
        return (
          <section key={id} className="invitation-card">
            <p className="marking">
              <strong>{languages[language].exercise}</strong> <span>{info.marking}</span>
            </p>
            <p>{info.title}</p>
            <p>{card.invited}</p>
            <h2>{name[language]}</h2>
            <p className="role">{doorsLanguages[language].kinds[kind]}</p>
            <div className="way-in">
              <img src={pictureOf(invitation.qr)} alt="" />
              <div>
                <p>{card.open}</p>
                <p className="mono address">{invitation.link}</p>
                <p>{card.code}</p>
                <p className="mono big-code">{invitation.code}</p>
              </div>
            </div>
          </section>
        );
      })}
    </div>,
    document.body,
  );
}
