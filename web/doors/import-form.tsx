import { useState } from 'react';
import { ask } from '../live/client/ask-server.ts';
import { navigate, seatPath } from '../live/client/routes.ts';
import type { DoorsProps } from './doors-frame.tsx';
import { ProblemNote } from './problem-note.tsx';

/** Goes on with an exercise from its archive. */
export function ImportForm({ words }: DoorsProps) {
  const [problem, setProblem] = useState<unknown>(null);
  const [isReading, setIsReading] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file || isReading) return;
    setIsReading(true);
    setProblem(null);
    try {
      const text = await file.text();
      const { exercise } = await ask<{ exercise: string }>('/api/import', { method: 'POST', text });
      navigate(`${seatPath(exercise, 'control')}#page=room`);
    } catch (error) {
      setProblem(error);
      setIsReading(false);
    }
  };
  return (
    <section className="import">
      <h3>{words.direct.import}</h3>
      <p className="quiet">{words.direct.importSays}</p>
      <label className="field">
        <span>{words.direct.importFile}</span>
        <input type="file" accept=".jsonl,.ndjson,.txt" onChange={(event) => read(event.target.files?.[0])} />
      </label>
      <p aria-live="polite">{isReading ? words.direct.importing : null}</p>
      <ProblemNote of={problem} words={words} />
    </section>
  );
}
