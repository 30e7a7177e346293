import { useState } from 'react';
import { oddsLanguages } from '../../messages/live/odds-languages.ts';
import { useDesk } from '../desk/desk-context.ts';
import { ActKey } from '../direct/act-key.tsx';
import type { ControlProps } from '../direct/control-props.ts';
import { SeatPicker } from '../direct/seat-picker.tsx';
import { OddsTable, openRows } from './odds-table.tsx';
import { useForesight } from './use-foresight.ts';

/** Control asks what may come of the moment, and may show the answer to seats. */
export function ForesightKeys(props: ControlProps) {
  const { exercise, info, language } = props;
  const { say, now } = useDesk();
  const words = oddsLanguages[language];
  const { soFar, state, ask, stop } = useForesight(info.id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [askedAt, setAskedAt] = useState(0);
  const rows = openRows(soFar?.odds ?? [], askedAt);
  const show = () => {
    const shown = rows.map(({ id, share, shareFrom, shareTo, interval }) => ({ id, share, shareFrom, shareTo, interval }));
    const continuations = soFar?.continuations ?? 0;
    return exercise.send({ type: 'ShowOdds', to: [...chosen], shown: { asOf: askedAt, continuations, rows: shown } });
  };
  return (
    <div className="foresight">
      <p className="quiet">{words.about}</p>
      <p className="key-row">
        <button
          type="button"
          className="press-plain"
          onClick={() => {
            if (state === 'playing') stop();
            else {
              setAskedAt(now);
              ask();
            }
          }}
        >
          {state === 'playing' ? words.stop : words.ask}
        </button>
        <span role="status">
          {state === 'failed' ? words.failed : null}
          {soFar ? words.soFar(say.count(soFar.continuations), say.count(soFar.of)) : null}
        </span>
      </p>
      {rows.length > 0 ? <OddsTable rows={rows} /> : null}
      {rows.length > 0 && state !== 'playing' ? (
        <>
          <SeatPicker {...props} chosen={chosen} choose={setChosen} />
          <ActKey {...props} className="press-plain" isOff={chosen.length === 0} act={show}>
            {words.show}
          </ActKey>
        </>
      ) : null}
    </div>
  );
}
