import type { LaneItem, RunView, StageName } from '../../src/formats/view/run-view.ts';
import { isoTime } from '../../src/kernel/calendar.ts';
import type { Messages } from '../messages/messages.ts';
import type { Address } from './address.ts';
import type { Go } from './app.tsx';

interface Props {
  readonly run: RunView;
  readonly stage: StageName;
  readonly address: Address;
  readonly go: Go;
  readonly words: Messages;
}

/** Everything on one lane of the time line, as a table that a screen reader can read. */
export function StagePage({ run, stage, address, go, words }: Props) {
  const items = run.lanes.find((lane) => lane.stage === stage)?.items ?? [];
  const time = (at: number) => isoTime(run.scenario.start, at).replace('T', ' ').replace('Z', '');
  const interval = (item: LaneItem) => (item.interval ? `${time(item.interval.p10)} – ${time(item.interval.p90)}` : '');
  return (
    <article className="document">
      <h2>{words.stages[stage]}</h2>
      <p className="question">{words.questions[stage]}</p>
      {items.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <table className="lane-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.when}</th>
              <th scope="col">{words.columns.what}</th>
              <th scope="col">{words.columns.interval}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.id}/${item.at}`} aria-selected={address.selected === item.id}>
                <td className="mono">{time(item.at)}</td>
                <td>
                  <button
                    type="button"
                    data-form={item.form}
                    onClick={() => go({ selected: item.id, at: item.until ?? item.at })}
                  >
                    {item.label}
                  </button>
                </td>
                <td className="mono">{interval(item)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}
