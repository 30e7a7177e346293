import type { ItemForm, LaneItem } from '../../src/formats/view/run-view.ts';
import type { Cluster, Group, Plot } from './lay-out.ts';

interface GroupProps {
  readonly group: Group;
  readonly top: number;
  readonly rowHeight: number;
  readonly plot: Plot;
  readonly at: number;
  readonly selected: boolean;
  readonly select: () => void;
  readonly title: string;
}

/** One decision or movement: its bars, whiskers and marks on one row. The same things are buttons on the stage's page. */
export function GroupMarks({ group, top, rowHeight, plot, at, selected, select, title }: GroupProps) {
  const y = top + group.row * rowHeight + 8.5;
  const first = group.items.reduce((least, item) => Math.min(least, item.at), Number.POSITIVE_INFINITY);
  const { label } = group;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons on the stage's page
    <g className={`group${selected ? ' selected' : ''}${first > at ? ' later' : ''}`} onClick={select}>
      <title>{title}</title>
      {group.items.map((item) => (
        <g key={`${item.at}/${item.form}`} className={`item ${item.form}`}>
          {item.interval ? <Whisker interval={item.interval} y={y} plot={plot} /> : null}
          {item.until === undefined ? (
            <Mark form={item.form} x={plot.x(item.at)} y={y} />
          ) : (
            <Bar item={item} y={y} plot={plot} at={at} />
          )}
        </g>
      ))}
      {label ? (
        <text x={label.x} y={y + 3.5} className="item-label" textAnchor={label.flip ? 'end' : 'start'}>
          {label.text}
        </text>
      ) : null}
    </g>
  );
}

/** A silence fills towards its deadline as time passes, a movement towards its last arrival. */
function Bar({ item, y, plot, at }: { readonly item: LaneItem; readonly y: number; readonly plot: Plot; readonly at: number }) {
  const [from, to] = [plot.x(item.at), plot.x(Math.min(item.until ?? item.at, plot.until))];
  const done = Math.min(to, Math.max(from, plot.x(at)));
  return (
    <>
      <rect x={from} y={y - 3} width={Math.max(2, to - from)} height={6} className="whole" />
      {done > from ? <rect x={from} y={y - 3} width={done - from} height={6} className="done" /> : null}
    </>
  );
}

/** From the 10th to the 90th percentile; no cap where the interval goes on beyond the window. */
function Whisker({
  interval,
  y,
  plot,
}: {
  readonly interval: { p10: number; p90: number };
  readonly y: number;
  readonly plot: Plot;
}) {
  if (interval.p10 > plot.until) return null;
  const [from, to] = [plot.x(interval.p10), plot.x(Math.min(interval.p90, plot.until))];
  const cap = interval.p90 <= plot.until ? `M${to} ${y - 4}v8` : `M${to - 4} ${y - 3}l4 3l-4 3`;
  return <path className="whisker" d={`M${from} ${y - 4}v8M${from} ${y}H${to}${cap}`} />;
}

interface ClusterProps {
  readonly cluster: Cluster;
  readonly y: number;
  readonly at: number;
  readonly selected: boolean;
  readonly select: () => void;
}

export function ClusterMark({ cluster, y, at, selected, select }: ClusterProps) {
  const { form, x, ids } = cluster;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons on the stage's page
    <g className={`group${selected ? ' selected' : ''}${cluster.at > at ? ' later' : ''}`} onClick={select}>
      <title>{cluster.label}</title>
      <g className={`item ${form}`}>
        <Mark form={form} x={x} y={y} />
      </g>
      {ids.length > 1 ? (
        <text x={x + 8} y={y + 3.5} className="item-label">
          {ids.length}
        </text>
      ) : null}
    </g>
  );
}

function Mark({ form, x, y }: { readonly form: ItemForm; readonly x: number; readonly y: number }) {
  if (form === 'decided') return <path d={`M${x - 5} ${y + 4}L${x} ${y - 5}L${x + 5} ${y + 4}Z`} />;
  if (form === 'broken' || form === 'blocked')
    return <path d={`M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}`} />;
  if (form === 'step') return <rect x={x - 1.5} y={y - 5} width={3} height={10} />;
  if (form === 'not-engaged' || form === 'engaged') return <rect x={x - 4} y={y - 4} width={8} height={8} className="square" />;
  if (form === 'contested') {
    return (
      <>
        <rect x={x - 4} y={y - 4} width={8} height={8} className="square" />
        <path className="hatching" d={`M${x - 4} ${y}l4 -4M${x - 4} ${y + 4}l8 -8M${x} ${y + 4}l4 -4`} />
      </>
    );
  }
  return <circle cx={x} cy={y} r={4.5} />;
}
