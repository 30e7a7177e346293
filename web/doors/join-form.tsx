import { type FormEvent, useState } from 'react';
import type { Joining } from '../../src/formats/live-api/contract.ts';
import { ask, Refused } from '../live/client/ask-server.ts';
import { findKept, keep } from '../live/client/kept.ts';
import { navigate, seatPath } from '../live/client/routes.ts';
import type { DoorsWords } from '../messages/doors-english.ts';
import type { DoorsProps } from './doors-frame.tsx';
import { NameField } from './name-field.tsx';
import { ProblemNote } from './problem-note.tsx';

/** `invited`: the code of the invitation link that was opened. */
export function JoinForm({ words, invited }: DoorsProps & { readonly invited?: string }) {
  const [code, setCode] = useState(invited ?? '');
  const [name, setName] = useState(findKept('name') ?? '');
  const [problem, setProblem] = useState<unknown>(null);
  const [isTaking, setIsTaking] = useState(false);

  const join = async (event: FormEvent) => {
    event.preventDefault();
    if (isTaking) return;
    setIsTaking(true);
    setProblem(null);
    keep('name', name.trim());
    try {
      const body: Joining = { code, name };
      const { exercise, seat } = await ask<{ exercise: string; seat: string }>('/api/join', { method: 'POST', body });
      navigate(seatPath(exercise, seat), { replace: invited !== undefined });
    } catch (error) {
      setProblem(inWords(error, words));
      setIsTaking(false);
    }
  };

  return (
    <form className="join-form" onSubmit={join}>
      <label className="field">
        <span>{words.join.code}</span>
        <input
          className="mono code-input"
          value={code}
          onChange={(event) => setCode(event.target.value.toUpperCase())}
          required
          minLength={4}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </label>
      <NameField words={words} name={name} setName={setName} isRequired />
      <button type="submit" className="press" aria-disabled={isTaking}>
        {isTaking ? words.join.taking : words.join.open}
      </button>
      <ProblemNote of={problem} words={words} />
    </form>
  );
}

/** The server does not say more of a code than that it fits nothing. */
function inWords(error: unknown, words: DoorsWords): unknown {
  const isUnknown = error instanceof Refused && (error.status === 409 || error.status === 404 || error.status === 422);
  return isUnknown ? new Refused({ problem: words.join.unknown, remedy: words.join.unknownRemedy }, error.status) : error;
}
