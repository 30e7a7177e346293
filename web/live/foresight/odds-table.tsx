import '../../styles/odds.css';
import type { ShownOdds } from '../../../src/play/live/journal.ts';
import { oddsLanguages } from '../../messages/live/odds-languages.ts';
import { useDesk } from '../desk/desk-context.ts';

type Row = ShownOdds['rows'][number];

/** Outcomes that are told: what may be decided or fall, and whether silences hold. What is certain and past is left out. */
export function openRows(rows: readonly Row[], now: number): Row[] {
  return rows.filter(({ id, share, interval }) => {
    const isTold = /^(decision|broken|blocked|forum|condition|consultation)\/|^silence\/ever-broken$/.test(id);
    return isTold && share > 0 && !(interval !== null && share === 1 && interval.p90 <= now);
  });
}

/** Shares of continuations with their intervals: a bar for the eye, figures beside it. */
export function OddsTable({ rows }: { readonly rows: readonly Row[] }) {
  const { view, say, reader } = useDesk();
  const words = oddsLanguages[reader.language];
  const percent = (share: number) => `${Math.round(share * 100)}`;
  const labelOf = (id: string) => {
    const whole = words.kinds[id];
    if (whole !== undefined) return whole;
    const [kind = '', ...rest] = id.split('/');
    const text = view.texts.get(rest.join('/'));
    const title = text ? say.pick(text.title) : rest.join('/').replaceAll('-', ' ');
    return `${title}: ${words.kinds[kind] ?? kind}`;
  };
  return (
    <table className="odds">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.share}</th>
          <th scope="col">{words.when}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, share, shareFrom, shareTo, interval }) => (
          <tr key={id}>
            <th scope="row">{labelOf(id)}</th>
            <td>
              <svg viewBox="0 0 100 10" className="odds-bar" aria-hidden="true" preserveAspectRatio="none">
                <rect x="0" y="3" width={share * 100} height="4" />
                <path d={`M${shareFrom * 100} 5H${shareTo * 100}M${shareFrom * 100} 1v8M${shareTo * 100} 1v8`} />
              </svg>
              <b>{percent(share)} %</b> <small>({words.range(percent(shareFrom), percent(shareTo))})</small>
            </td>
            <td className="mono">
              {interval && id !== 'silence/ever-broken' ? (
                <>
                  {say.dtg(interval.p50)}{' '}
                  <small>
                    ({say.dtg(interval.p10)} – {say.dtg(interval.p90)})
                  </small>
                </>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
