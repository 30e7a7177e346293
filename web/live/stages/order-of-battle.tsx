import { type ContingentView, moveStatus } from '../../../src/formats/seat-view/force-view.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Why } from '../desk/live-inspector.tsx';

/** Who is under whose command at the minute that is shown: command, then nation, then unit. */
export function OrderOfBattle() {
  const { view, words, say, now } = useDesk();
  const rows = [...view.force.contingents.values()];
  const commands = groupBy(rows, ({ command }) => command);
  return (
    <article className="document">
      <h2>{words.pages.order}</h2>
      <p className="question">{words.order.asOf(say.longTime(now))}</p>
      {rows.length === 0 ? <p className="quiet">{words.order.none}</p> : null}
      <ul className="tree">
        {commands.map(([command, units]) => (
          <li key={command}>
            <details open>
              <summary>
                <strong>{command === 'national' ? words.order.national : command.toUpperCase().replaceAll('-', ' ')}</strong>{' '}
                <Sum rows={units} />
              </summary>
              <ul>
                {groupBy(units, ({ contingent }) => contingent.nation)
                  .sort(([a], [b]) => say.seat(a).localeCompare(say.seat(b)))
                  .map(([nation, own]) => (
                    <li key={nation}>
                      <details open={commands.length < 4}>
                        <summary>
                          {say.seat(nation)} <Sum rows={own} />
                        </summary>
                        <ul>
                          {own.map((row) => (
                            <UnitLine key={row.id} row={row} />
                          ))}
                        </ul>
                      </details>
                    </li>
                  ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </article>
  );
}

function Sum({ rows }: { readonly rows: readonly ContingentView[] }) {
  const { words, say } = useDesk();
  const people = rows.reduce((sum, { contingent }) => sum + contingent.personnel, 0);
  return <small className="quiet">{words.order.sum(rows.length, say.count(people))}</small>;
}

function UnitLine({ row }: { readonly row: ContingentView }) {
  const { words, say } = useDesk();
  const status = moveStatus(row);
  const { personnel, component, destination, readyAt } = row.contingent;
  return (
    <li className="unit">
      <Why id={`arrival/${row.id}`}>{row.name}</Why>
      <small>
        {words.order.components[component] ?? component} · {words.force.people(say.count(personnel))} · {words.moves[status]} →{' '}
        {say.place(destination)}
        {status === 'ordered' || status === 'planned' ? ` · ${words.force.readyAt(say.time(readyAt))}` : ''}
        {row.transferredAt === null ? '' : ` · ${words.order.transferred(say.time(row.transferredAt))}`}
      </small>
    </li>
  );
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): (readonly [string, T[]])[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups];
}
