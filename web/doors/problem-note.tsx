import { Refused } from '../live/client/ask-server.ts';
import type { DoorsWords } from '../messages/doors-english.ts';

/** What went wrong and what to do, read out when it appears. */
export function ProblemNote({ of, words }: { readonly of: unknown; readonly words: DoorsWords }) {
  const said = problemIn(of, words);
  return (
    <div role="alert" className="problem-note">
      {said ? (
        <>
          <p>
            <strong>{said.problem}</strong>
          </p>
          {said.remedy ? <p>{said.remedy}</p> : null}
        </>
      ) : null}
    </div>
  );
}

function problemIn(of: unknown, words: DoorsWords): { problem: string; remedy?: string | undefined } | null {
  if (of === null || of === undefined) return null;
  if (of instanceof Refused && of.status !== 0) return of;
  return of instanceof Refused ? { problem: words.unreached, remedy: words.unreachedRemedy } : { problem: String(of) };
}
