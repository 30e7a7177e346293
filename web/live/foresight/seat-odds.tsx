import { oddsLanguages } from '../../messages/live/odds-languages.ts';
import { useDesk } from '../desk/desk-context.ts';
import { OddsTable } from './odds-table.tsx';

/** What control has shown of what may come, the last first, and the mood of the publics. */
export function SeatOdds() {
  const { view, say, reader } = useDesk();
  const words = oddsLanguages[reader.language];
  const moods = [...view.mood].sort(([one], [other]) => (one < other ? -1 : 1));
  return (
    <>
      {[...view.odds].reverse().map(({ at, value }) => (
        <section key={at}>
          <h3>{words.heading}</h3>
          <p className="quiet">{words.shown(say.dtg(value.asOf), say.count(value.continuations))}</p>
          <p className="quiet">{words.about}</p>
          <OddsTable rows={value.rows} />
        </section>
      ))}
      {moods.length > 0 ? (
        <section>
          <h3>{words.mood}</h3>
          <p className="quiet">{words.moodAbout}</p>
          <table className="figures">
            <tbody>
              {moods.map(([state, { level, at }]) => (
                <tr key={state}>
                  <th scope="row">{say.seat(state)}</th>
                  <td className="figure">
                    {level > 0 ? '+' : ''}
                    {Math.round(level)} <small>({say.dtg(at)})</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  );
}
