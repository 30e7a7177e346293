import type { ItemForm, Lane, LaneItem, StageName } from '../../src/formats/view/run-view.ts';

/** Height of a row: decisions have more to say than movements. */
export const rowOf = (stage: StageName): number => (stage === 'decision' ? 12 : 10.5);
const LANE_MIN = 18;
const MARK = 6;
const CHARACTER = 5.5;
const LEAST_LABEL = 64;
const MOST_LABEL = 300;

export interface Plot {
  readonly left: number;
  readonly right: number;
  /** The minute at the right edge. */
  readonly until: number;
  readonly x: (minutes: number) => number;
}

/** Items of one id on one row, with a label where there is room for it. */
export interface Group {
  readonly id: string;
  readonly items: readonly LaneItem[];
  readonly row: number;
  readonly label: { readonly x: number; readonly text: string; readonly flip: boolean } | null;
}

/** Marks that coincide, drawn as one a form with a count. */
export interface Cluster {
  readonly x: number;
  readonly at: number;
  readonly form: ItemForm;
  readonly ids: readonly string[];
  readonly label: string;
}

export interface LaidLane {
  readonly stage: StageName;
  readonly top: number;
  readonly height: number;
  readonly groups: readonly Group[];
  readonly clusters: readonly Cluster[];
}

const ROWED: ReadonlySet<StageName> = new Set(['decision', 'movement']);

/** Decisions and movements get rows and labels, those of `foremost` first; elsewhere marks that coincide are counted. Pixels. */
export function layOut(
  lanes: readonly Lane[],
  plot: Plot,
  nameHeight: number,
  say: (item: LaneItem) => string,
  foremost: ReadonlySet<string>,
): readonly LaidLane[] {
  let top = 20;
  return lanes.map(({ stage, items }) => {
    const shown = items.filter((item) => item.at <= plot.until);
    const groups = ROWED.has(stage) ? groupsOf(shown, plot, say, foremost) : [];
    const clusters = ROWED.has(stage) ? [] : clustersOf(shown, plot, say);
    const rows = groups.reduce((most, group) => Math.max(most, group.row + 1), 0);
    const height = nameHeight + Math.max(LANE_MIN, rows > 0 ? rows * rowOf(stage) + 5 : 0);
    const laid = { stage, top, height, groups, clusters };
    top += height;
    return laid;
  });
}

interface Extent {
  readonly id: string;
  readonly items: readonly LaneItem[];
  readonly from: number;
  readonly to: number;
}

function groupsOf(
  items: readonly LaneItem[],
  plot: Plot,
  say: (item: LaneItem) => string,
  foremost: ReadonlySet<string>,
): readonly Group[] {
  const byId = new Map<string, LaneItem[]>();
  for (const item of items) byId.set(item.id, [...(byId.get(item.id) ?? []), item]);
  const extents = [...byId].map(([id, list]) => extentOf(id, list, plot)).sort((a, b) => a.from - b.from);
  const ends: number[] = [];
  const rows = extents.map(({ id, from, to, items: list }) => {
    const free = ends.findIndex((end) => end + 4 <= from);
    const row = free === -1 ? ends.length : free;
    // what the brief's summary names keeps the room for its label
    const label = foremost.has(id) ? Math.min(MOST_LABEL, say(list[list.length - 1]).length * CHARACTER + 12) : 0;
    ends[row] = to + label;
    return row;
  });
  return extents.map(({ id, items: list, from, to }, index) => {
    const next = extents.findIndex((_, later) => later > index && rows[later] === rows[index]);
    const room = (next === -1 ? plot.right : extents[next].from) - to - 8;
    const text = say(list[list.length - 1]);
    const before = extents.findLastIndex((_, earlier) => earlier < index && rows[earlier] === rows[index]);
    const roomBefore = from - (before === -1 ? plot.left : plot.right) - 8;
    const flip = room < LEAST_LABEL && roomBefore > LEAST_LABEL;
    const fitted = shorten(text, Math.min(MOST_LABEL, flip ? roomBefore : room));
    const label = fitted === null ? null : { x: flip ? from - 4 : to + 4, text: fitted, flip };
    return { id, items: list, row: rows[index], label };
  });
}

function extentOf(id: string, items: readonly LaneItem[], plot: Plot): Extent {
  const times = items.flatMap(({ at, until, interval }) => [at, until ?? at, interval?.p10 ?? at, interval?.p90 ?? at]);
  const [from, to] = [Math.min(...times), Math.max(...times)].map((minutes) => plot.x(Math.min(minutes, plot.until)));
  return { id, items, from: from - MARK, to: to + MARK };
}

function shorten(text: string, room: number): string | null {
  if (room < Math.min(LEAST_LABEL, text.length * CHARACTER)) return null;
  const most = Math.floor(room / CHARACTER);
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function clustersOf(items: readonly LaneItem[], plot: Plot, say: (item: LaneItem) => string): readonly Cluster[] {
  const clusters: { x: number; at: number; form: ItemForm; ids: string[]; label: string }[] = [];
  for (const item of items) {
    const near = clusters.find((cluster) => cluster.form === item.form && Math.abs(plot.x(cluster.at) - plot.x(item.at)) < 14);
    if (near) {
      near.ids.push(item.id);
      near.label += `\n${say(item)}`;
    } else clusters.push({ x: 0, at: item.at, form: item.form, ids: [item.id], label: say(item) });
  }
  let free = Number.NEGATIVE_INFINITY;
  for (const cluster of clusters.sort((a, b) => a.at - b.at)) {
    cluster.x = Math.max(plot.x(cluster.at), free);
    free = cluster.x + 12 + (cluster.ids.length > 1 ? 6 + String(cluster.ids.length).length * 7 : 0);
  }
  return clusters;
}
