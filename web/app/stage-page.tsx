import type { LaneItem, StageName } from '../../src/formats/view/run-view.ts';
import { Texts } from '../brief/texts.tsx';
import { Lines, Opener, Table } from './brief-lines.tsx';
import type { DeskProps } from './desk-props.ts';
import { MovementTable } from './movement-table.tsx';

/** The stage's own lines of the brief, then everything on its lane of the time line as a table. */
export function StagePage(props: DeskProps & { readonly stage: StageName }) {
  const { run, stage, address, go, words } = props;
  const items = run.lanes.find((lane) => lane.stage === stage)?.items ?? [];
  const section = run.brief[address.language].sections.find((candidate) => candidate.stage === stage);
  const table = stage === 'movement' ? undefined : section?.table;
  const { selected } = address;
  return (
    <article className="document">
      <h2>{words.stages[stage]}</h2>
      <p className="question">{words.questions[stage]}</p>
      {section ? <Lines lines={section.lines} run={run} selected={selected} go={go} words={words} limit={8} /> : null}
      {table && table.rows.length > 0 ? <Table table={table} run={run} selected={selected} go={go} /> : null}
      {section?.texts && section.texts.length > 0 ? (
        <section>
          <h3>{words.texts}</h3>
          <Texts texts={section.texts} run={run} selected={selected} go={go} words={words} />
        </section>
      ) : null}
      {stage === 'movement' ? <MovementTable {...props} /> : items.length > 0 ? <LaneTable {...props} items={items} /> : null}
      {items.length === 0 && !section ? <p>{words.nothing}</p> : null}
    </article>
  );
}

function LaneTable({ run, address, go, words, say, items }: DeskProps & { readonly items: readonly LaneItem[] }) {
  const hasIntervals = items.some((item) => item.interval);
  const interval = (item: LaneItem) => (item.interval ? `${say.time(item.interval.p10)} – ${say.time(item.interval.p90)}` : '');
  return (
    <section>
      <h3>{words.onTheLine}</h3>
      <table className="lane-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.when}</th>
            <th scope="col">{words.columns.what}</th>
            {hasIntervals ? <th scope="col">{words.columns.interval}</th> : null}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.id}/${item.at}/${item.form}`} className={address.selected === item.id ? 'chosen' : undefined}>
              <td className="mono">{say.time(item.at)}</td>
              <td data-form={item.form}>
                {run.reasons[item.id] ? (
                  <Opener id={item.id} selected={address.selected} go={(change) => go({ ...change, at: item.until ?? item.at })}>
                    {say.item(item)}
                  </Opener>
                ) : (
                  say.item(item)
                )}
              </td>
              {hasIntervals ? <td className="mono">{interval(item)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
