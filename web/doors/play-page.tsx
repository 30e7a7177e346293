import { type FormEvent, useState } from 'react';
import type { ExerciseView, NewExercise, ScenarioOffer, SeatInfo } from '../../src/formats/live-api/contract.ts';
import { ask } from '../live/client/ask-server.ts';
import { findKept, keep } from '../live/client/kept.ts';
import { navigate, seatPath } from '../live/client/routes.ts';
import { DoorsFrame, type DoorsProps } from './doors-frame.tsx';
import { NameField } from './name-field.tsx';
import { ProblemNote } from './problem-note.tsx';
import { ScenarioChoice } from './scenario-choice.tsx';
import { SeatChoice } from './seat-choice.tsx';
import { useAsked } from './use-asked.ts';

/** One seat for oneself, policies in all others. */
export function PlayPage() {
  const offers = useAsked<readonly ScenarioOffer[]>('/api/scenarios');
  return (
    <DoorsFrame heading={(words) => words.play.heading}>
      {(props) => (
        <>
          <p className="lead">{props.words.play.about}</p>
          {offers.state === 'asking' ? <p aria-busy="true">{props.words.loading}</p> : null}
          {offers.state === 'failed' ? <ProblemNote of={offers.problem} words={props.words} /> : null}
          {offers.state === 'here' ? <PlayForm {...props} offers={offers.value} /> : null}
        </>
      )}
    </DoorsFrame>
  );
}

function PlayForm({ offers, words, language }: DoorsProps & { readonly offers: readonly ScenarioOffer[] }) {
  const [scenario, setScenario] = useState(offers[0]?.id ?? '');
  const [seat, setSeat] = useState('SG');
  const [name, setName] = useState(findKept('name') ?? '');
  const [problem, setProblem] = useState<unknown>(null);
  const [isBeginning, setIsBeginning] = useState(false);
  const asked = useAsked<readonly SeatInfo[]>(scenario ? `/api/scenarios/${encodeURIComponent(scenario)}/seats` : null);
  const seats = asked.state === 'here' ? asked.value.filter(({ kind }) => kind !== 'control') : [];

  const mine = seats.find(({ id }) => id === seat);

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const offer = offers.find(({ id }) => id === scenario);
    if (isBeginning || !offer || !mine) return;
    setIsBeginning(true);
    setProblem(null);
    keep('name', name.trim());
    try {
      const body: NewExercise = {
        ...{ scenario, seat, title: offer.title[language] },
        ...(name.trim() === '' ? {} : { name: name.trim() }),
      };
      const { id } = await ask<ExerciseView>('/api/exercises', { method: 'POST', body });
      navigate(seatPath(id, seat));
    } catch (error) {
      setProblem(error);
      setIsBeginning(false);
    }
  };

  return (
    <form onSubmit={begin} className="set-up">
      <ScenarioChoice offers={offers} chosen={scenario} choose={setScenario} words={words} language={language} />
      {asked.state === 'failed' ? <ProblemNote of={asked.problem} words={words} /> : null}
      <SeatChoice seats={seats} chosen={seat} choose={setSeat} words={words} language={language} />
      <div className="fields">
        <NameField words={words} name={name} setName={setName} />
      </div>
      <div className="begin-bar">
        <p className="chosen-seat" aria-live="polite">
          {mine ? (
            <>
              <strong>{words.chosen(mine.name[language])}</strong> <span>{words.kinds[mine.kind]}</span>
            </>
          ) : null}
        </p>
        <button type="submit" className="press" aria-disabled={isBeginning || !mine}>
          {isBeginning ? words.play.beginning : words.play.begin}
        </button>
      </div>
      <ProblemNote of={problem} words={words} />
    </form>
  );
}
