import { type ContingentView, moveStatus } from '../../../src/formats/seat-view/force-view.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Why } from '../desk/live-inspector.tsx';

const WIDTH = 240;

/** When the last of it is there, as planned, and between which days it may be. A point alone says why it has no interval. */
export function ArrivalTime({ row }: { readonly row: ContingentView }) {
  const { movements, say, words } = useDesk();
  if (!row.arrival) return null;
  const interval = movements.get(row.id)?.complete;
  return (
    <span className="arrival-time">
      <span className="mono">{say.time(row.arrival.arriveCompleteAt)}</span>{' '}
      <small>{interval ? `(${say.interval(interval)})` : row.closedAt === null ? words.movement.noInterval : null}</small>
    </span>
  );
}

/** Who moves where: as planned, with the interval, and what was reported since. */
export function MovementStage() {
  const { view, words, common, say } = useDesk();
  const rows = [...view.force.contingents.values()]
    .filter(({ arrival, isUnreachable }) => arrival !== null || isUnreachable)
    // who is still to come stands first
    .sort(
      (a, b) =>
        Number(a.closedAt !== null) - Number(b.closedAt !== null) ||
        (a.arrival?.arriveCompleteAt ?? 0) - (b.arrival?.arriveCompleteAt ?? 0),
    );
  if (rows.length === 0) return <p className="quiet">{words.movement.none}</p>;
  const ends = rows.flatMap(({ arrival }) => (arrival ? [arrival.departFirstAt, arrival.arriveCompleteAt] : []));
  const [since, until] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={common.stages.movement}>
      <table className="gantt">
        <caption>{words.movement.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{common.columns.force}</th>
            <th scope="col">{common.columns.to}</th>
            <th scope="col" className="figure">
              {common.columns.people}
            </th>
            <th scope="col">{words.movement.status}</th>
            <th scope="col">{common.columns.plan}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Why id={`arrival/${row.id}`}>
                  {say.seat(row.contingent.nation)}, {row.name}
                </Why>
              </td>
              <td>{say.place(row.contingent.destination)}</td>
              <td className="figure">{say.count(row.contingent.personnel)}</td>
              <td>
                <MoveState row={row} />
              </td>
              <td>
                <MoveBar row={row} since={since} until={until} />
                <ArrivalTime row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MoveState({ row }: { readonly row: ContingentView }) {
  const { words, say } = useDesk();
  const status = moveStatus(row);
  const at = row.closedAt ?? row.arrivedFirstAt ?? row.departedAt;
  return (
    <span className="move-state" data-status={status}>
      {words.moves[status]}
      {at === null ? null : <small className="mono"> {say.time(at)}</small>}
    </span>
  );
}

function MoveBar({ row, since, until }: { readonly row: ContingentView; readonly since: number; readonly until: number }) {
  const { now, movements } = useDesk();
  if (!row.arrival) return null;
  // square root: the first days are told apart although the last arrival is months later
  const x = (minute: number) => Math.sqrt(Math.max(0, minute - since) / (until - since)) * (WIDTH - 4) + 2;
  const [from, to] = [x(row.arrival.departFirstAt), x(row.arrival.arriveCompleteAt)];
  const interval = movements.get(row.id)?.complete;
  const done = Math.min(to, Math.max(from, x(now)));
  return (
    <svg viewBox={`0 0 ${WIDTH} 16`} className="bar" aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={8} y2={8} className="lane-rule" />
      <line x1={x(now)} x2={x(now)} y1={1} y2={15} className="start" />
      <rect x={from} y={5} width={Math.max(2, to - from)} height={6} className="whole" />
      {done > from ? <rect x={from} y={5} width={done - from} height={6} className="done" /> : null}
      {interval ? (
        <path
          d={`M${x(interval.p10)} 3v10M${x(interval.p10)} 8H${x(interval.p90)}M${x(interval.p90)} 3v10`}
          className="whisker"
        />
      ) : null}
    </svg>
  );
}
