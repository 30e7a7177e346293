import type { MovingForce } from '../../src/formats/view/run-view.ts';
import { Opener } from './brief-lines.tsx';
import type { DeskProps } from './desk-props.ts';

const WIDTH = 240;
const HEIGHT = 16;

/** The plan as a Gantt chart: who goes, where to, when they leave and are complete, with the interval of completion. */
export function MovementTable({ run, address, go, words, say }: DeskProps) {
  const section = run.brief[address.language].sections.find(({ stage }) => stage === 'movement');
  const rows = new Map((section?.table?.rows ?? []).flatMap((row) => (row.explain ? [[row.explain, row.cells] as const] : [])));
  const towns = new Map(
    run.forces.flatMap((force) => [[endOf(force), rows.get(force.id)?.[1]] as const].filter(([, town]) => town)),
  );
  const forces = [...run.forces].sort((a, b) => a.arriveCompleteAt - b.arriveCompleteAt);
  const until = Math.max(1, ...forces.map((force) => Math.max(force.arriveCompleteAt, force.arriveComplete.p90)));
  const since = Math.min(0, ...forces.map((force) => Math.min(force.times[0] ?? 0, force.arriveComplete.p10)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={words.stages.movement}>
      <table className="gantt">
        <caption>{section?.table?.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.force}</th>
            <th scope="col">{words.columns.to}</th>
            <th scope="col" className="figure">
              {words.columns.people}
            </th>
            <th scope="col">{words.columns.plan}</th>
          </tr>
        </thead>
        <tbody>
          {forces.map((force) => {
            const cells = rows.get(force.id);
            return (
              <tr key={force.id} className={address.selected === force.id ? 'chosen' : undefined}>
                <td>
                  <Opener id={force.id} selected={address.selected} go={go}>
                    {cells?.[0] ?? `${force.nation} ${force.unit}`}
                  </Opener>
                </td>
                <td>{cells?.[1] ?? towns.get(endOf(force)) ?? ''}</td>
                <td className="figure">{say.count(force.personnel)}</td>
                <td>
                  <Bar force={force} since={since} until={until} />
                  <span className="mono">
                    {say.day(force.arriveCompleteAt)} ({say.days(force.arriveComplete.p10, force.arriveComplete.p90)})
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const endOf = (force: MovingForce): string => force.path[force.path.length - 1].join();

interface BarProps {
  readonly force: MovingForce;
  readonly since: number;
  readonly until: number;
}

function Bar({ force, since, until }: BarProps) {
  // square root: the first days are told apart although the last arrival is months later
  const x = (minutes: number) => Math.sqrt(Math.max(0, minutes - since) / (until - since)) * (WIDTH - 4) + 2;
  const [from, to] = [x(force.times[0] ?? 0), x(force.arriveCompleteAt)];
  const { p10, p90 } = force.arriveComplete;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="bar" aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={8} y2={8} className="lane-rule" />
      <line x1={x(0)} x2={x(0)} y1={1} y2={15} className="start" />
      <rect x={from} y={5} width={Math.max(2, to - from)} height={6} />
      <path d={`M${x(p10)} 3v10M${x(p10)} 8H${x(p90)}M${x(p90)} 3v10`} className="whisker" />
    </svg>
  );
}
