import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { ProblemNote } from '../../doors/problem-note.tsx';
import { doorsLanguages } from '../../messages/doors-languages.ts';
import type { ControlProps } from './control-props.ts';

interface ActKeyProps extends Pick<ControlProps, 'words' | 'language'> {
  readonly children: ReactNode;
  /** Named by whoever cannot see where the key stands. */
  readonly label?: string;
  readonly className?: string;
  /** Asked about before: what follows from it. Without it the key acts at once. */
  readonly consequence?: string;
  /** Asked for with the consequence: why it is done. */
  readonly asksWhy?: boolean;
  readonly isOff?: boolean;
  readonly act: (why: string) => Promise<unknown>;
}

/** A key that does something on the record: one clear question before what cannot be undone, and a word where it is refused. */
export function ActKey(props: ActKeyProps) {
  const { children, label, className, consequence, asksWhy = false, isOff = false, act, words, language } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);

  const go = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(null);
    try {
      await act(why.trim());
      dialog.current?.close();
      setWhy('');
    } catch (error) {
      setProblem(error);
    } finally {
      setIsBusy(false);
    }
  };
  const press = () => {
    if (isOff) return;
    setProblem(null);
    if (consequence === undefined) void go();
    else dialog.current?.showModal();
  };
  const note = <ProblemNote of={problem} words={doorsLanguages[language]} />;

  return (
    <>
      <button type="button" className={className} aria-label={label} aria-disabled={isOff || isBusy} onClick={press}>
        {children}
      </button>
      {consequence === undefined ? (
        note
      ) : (
        <dialog ref={dialog} className="question" aria-labelledby={heading}>
          <h3 id={heading}>{label ?? children}</h3>
          <p>{consequence}</p>
          <Answer {...{ words, asksWhy, why, setWhy, isBusy, note, go }} leave={() => dialog.current?.close()}>
            {children}
          </Answer>
        </dialog>
      )}
    </>
  );
}

interface AnswerProps extends Pick<ActKeyProps, 'words' | 'children'> {
  readonly asksWhy: boolean;
  readonly why: string;
  readonly setWhy: (why: string) => void;
  readonly isBusy: boolean;
  readonly note: ReactNode;
  readonly go: () => Promise<void>;
  readonly leave: () => void;
}

/** The two answers to what would follow, with the reason where one is asked for. */
function Answer({ words, asksWhy, why, setWhy, isBusy, note, go, leave, children }: AnswerProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void go();
  };
  return (
    <form onSubmit={submit}>
      {asksWhy ? (
        <label className="field">
          <span>{words.why}</span>
          <input value={why} onChange={(event) => setWhy(event.target.value)} required maxLength={200} pattern=".*\S.*" />
        </label>
      ) : null}
      {note}
      <p className="question-keys">
        <button type="button" onClick={leave}>
          {words.cancel}
        </button>
        <button type="submit" className="press" aria-disabled={isBusy}>
          {children}
        </button>
      </p>
    </form>
  );
}
