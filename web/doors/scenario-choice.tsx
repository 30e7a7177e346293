import type { ScenarioOffer } from '../../src/formats/live-api/contract.ts';
import { localeOf } from '../app/run-words.ts';
import type { DoorsProps } from './doors-frame.tsx';

interface ScenarioChoiceProps extends DoorsProps {
  readonly offers: readonly ScenarioOffer[];
  readonly chosen: string;
  readonly choose: (scenario: string) => void;
}

export function ScenarioChoice({ offers, chosen, choose, words, language }: ScenarioChoiceProps) {
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <fieldset className="choice">
      <legend>{words.scenario}</legend>
      {offers.map(({ id, title, start, end, seats }) => (
        <label key={id} className="choice-line">
          <input type="radio" name="scenario" value={id} checked={id === chosen} onChange={() => choose(id)} />
          <span>
            {title[language]}
            <small>
              {day.formatRange(new Date(start), new Date(end))} · {words.seats(seats)}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
