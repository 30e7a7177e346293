import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Sending } from '../../../src/formats/live-api/contract.ts';
import type { LiveCommand } from '../../../src/play/live/journal.ts';
import { Refused } from '../client/use-exercise.ts';
import { useDesk } from './desk-context.ts';

export type SentCommand = Sending['command'];
export type Act = Extract<SentCommand, { type: 'Act' }>['command'];
export type DraftAct = Extract<LiveCommand, { type: 'Draft' }>['draft'];

export interface Acting {
  readonly isSending: boolean;
  readonly refusal: { readonly problem: string; readonly remedy: string | undefined } | null;
  /** True where it was carried out. */
  readonly send: (command: SentCommand) => Promise<boolean>;
  readonly clear: () => void;
}

/** Sends a command for this seat; what is refused is kept, to be said beside the action. */
export function useAct(): Acting {
  const { live } = useDesk();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Acting['refusal']>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const { send: sendLive } = live;
  const send = useCallback(
    async (command: SentCommand) => {
      setSending(true);
      setRefusal(null);
      try {
        await sendLive(command);
        return true;
      } catch (error) {
        const refused = error instanceof Refused ? error : new Refused({ problem: String(error) }, -1);
        if (!isGone.current) setRefusal({ problem: refused.problem, remedy: refused.remedy });
        return false;
      } finally {
        if (!isGone.current) setSending(false);
      }
    },
    [sendLive],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return { isSending, refusal, send, clear };
}

/** Why it was not done. The server words it in English. */
export function Refusal({ acting }: { readonly acting: Acting }) {
  const { words } = useDesk();
  if (!acting.refusal) return null;
  const { problem, remedy } = acting.refusal;
  return (
    <p className="refusal" role="alert">
      <strong>{words.act.refused}</strong> <span lang="en">{problem}</span>
      {remedy ? <span lang="en">. {remedy}</span> : null}
    </p>
  );
}

interface ActButtonProps {
  readonly label: ReactNode;
  readonly command: () => SentCommand;
  readonly onDone?: () => void;
  /** What follows, where it cannot be taken back: asked once before it is done. */
  readonly consequence?: ReactNode;
  readonly isMain?: boolean;
}

/** One act. Where a consequence is named, it is done by the second of two buttons. */
export function ActButton({ label, command, onDone, consequence, isMain = false }: ActButtonProps) {
  const { words } = useDesk();
  const acting = useAct();
  const [isAsked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const carryOut = async () => {
    if (!(await acting.send(command()))) return;
    setAsked(false);
    onDone?.();
  };
  const cancel = () => {
    setAsked(false);
    acting.clear();
    // it is there again after the next drawing
    setTimeout(() => first.current?.focus());
  };
  return (
    <span className="act">
      <button
        ref={first}
        type="button"
        className={isMain ? 'do main' : 'do'}
        hidden={isAsked}
        disabled={acting.isSending}
        onClick={consequence ? () => setAsked(true) : carryOut}
      >
        {label}
      </button>
      {isAsked ? (
        <Confirm label={label} consequence={consequence} isSending={acting.isSending} carryOut={carryOut} cancel={cancel} />
      ) : null}
      <Refusal acting={acting} />
      <span role="status" className="visually-hidden">
        {acting.isSending ? words.act.sending : ''}
      </span>
    </span>
  );
}

interface ConfirmProps {
  readonly label: ReactNode;
  readonly consequence: ReactNode;
  readonly isSending: boolean;
  readonly carryOut: () => void;
  readonly cancel: () => void;
}

/** The one confirmation: says what follows, and takes the focus. */
export function Confirm({ label, consequence, isSending, carryOut, cancel }: ConfirmProps) {
  const { words } = useDesk();
  const box = useRef<HTMLButtonElement>(null);
  useEffect(() => box.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the question, as its own button does
    <span className="confirm" onKeyDown={onKey}>
      <span className="consequence">{consequence}</span>
      <button ref={box} type="button" className="do main" disabled={isSending} onClick={carryOut}>
        {label}
      </button>
      <button type="button" className="do" onClick={cancel}>
        {words.act.cancel}
      </button>
    </span>
  );
}

/** An act of the seat in the crisis. */
export const acts = (seat: string, command: Act): SentCommand => ({ type: 'Act', seat, command });
export const drafts = (seat: string, draft: DraftAct): SentCommand => ({ type: 'Draft', seat, draft }) as SentCommand;
