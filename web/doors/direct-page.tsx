import { type FormEvent, useState } from 'react';
import type { ExerciseView, NewExercise, ScenarioOffer } from '../../src/formats/live-api/contract.ts';
import { ask } from '../live/client/ask-server.ts';
import { findKept, keep } from '../live/client/kept.ts';
import { navigate, seatPath } from '../live/client/routes.ts';
import { DoorsFrame, type DoorsProps } from './doors-frame.tsx';
import { ImportForm } from './import-form.tsx';
import { NameField } from './name-field.tsx';
import { ProblemNote } from './problem-note.tsx';
import { ScenarioChoice } from './scenario-choice.tsx';
import { useAsked } from './use-asked.ts';

/** An exercise for a room: what it is called and marked; then the room itself. */
export function DirectPage() {
  const offers = useAsked<readonly ScenarioOffer[]>('/api/scenarios');
  return (
    <DoorsFrame heading={(words) => words.direct.heading}>
      {(props) => (
        <>
          <p className="lead">{props.words.direct.about}</p>
          {offers.state === 'asking' ? <p aria-busy="true">{props.words.loading}</p> : null}
          {offers.state === 'failed' ? <ProblemNote of={offers.problem} words={props.words} /> : null}
          {offers.state === 'here' ? <DirectForm {...props} offers={offers.value} /> : null}
          <ImportForm {...props} />
        </>
      )}
    </DoorsFrame>
  );
}

function DirectForm({ offers, words, language }: DoorsProps & { readonly offers: readonly ScenarioOffer[] }) {
  const [scenario, setScenario] = useState(offers[0]?.id ?? '');
  // null: as the scenario is called
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [marking, setMarking] = useState('');
  const [name, setName] = useState(findKept('name') ?? '');
  const [problem, setProblem] = useState<unknown>(null);
  const [isOpening, setIsOpening] = useState(false);
  const title = ownTitle ?? offers.find(({ id }) => id === scenario)?.title[language] ?? '';

  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (isOpening) return;
    setIsOpening(true);
    setProblem(null);
    keep('name', name.trim());
    try {
      const body: NewExercise = {
        ...{ scenario, title },
        ...(marking.trim() === '' ? {} : { marking: marking.trim() }),
        ...(name.trim() === '' ? {} : { name: name.trim() }),
      };
      const { id } = await ask<ExerciseView>('/api/exercises', { method: 'POST', body });
      navigate(`${seatPath(id, 'control')}#page=room`);
    } catch (error) {
      setProblem(error);
      setIsOpening(false);
    }
  };

  return (
    <form onSubmit={open} className="set-up">
      <ScenarioChoice offers={offers} chosen={scenario} choose={setScenario} words={words} language={language} />
      <div className="fields">
        <label className="field">
          <span>{words.direct.title}</span>
          <input value={title} onChange={(event) => setOwnTitle(event.target.value)} required maxLength={120} />
        </label>
        <label className="field">
          <span>{words.direct.marking}</span>
          <input value={marking} onChange={(event) => setMarking(event.target.value)} maxLength={80} />
          <small>{words.direct.markingHint}</small>
        </label>
        <NameField words={words} name={name} setName={setName} />
      </div>
      <button type="submit" className="press" aria-disabled={isOpening}>
        {isOpening ? words.direct.opening : words.direct.openRoom}
      </button>
      <ProblemNote of={problem} words={words} />
    </form>
  );
}
