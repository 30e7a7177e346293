import type { CompiledNetwork, MovementMode } from '../../../../movement/index.ts';
import { type Pixel, tenths } from '../../../area-map/drawing/paths.ts';
import { escapeHtml } from '../../../brief/html-text.ts';
import type { MapFrame } from '../../../network-map/map-frame.ts';
import type { Flow } from '../ways/flows.ts';
import { greatCircle } from '../ways/great-circle.ts';

export type FlowLook = MovementMode | 'local';
/** From the bottom up. */
export const LOOKS: readonly FlowLook[] = ['local', 'sea', 'air', 'road', 'rail'];

/** What goes between two nodes by one mode, both ways together. */
export interface DrawnFlow {
  readonly look: FlowLook;
  readonly line: readonly Pixel[];
  readonly width: number;
  /** Index of the arc, null by air and on local roads. */
  readonly arc: number | null;
  /** Against the line where more goes that way; both where it goes both ways. */
  readonly arrows: readonly ('along' | 'against')[];
  readonly tip: string;
}

const THINNEST = 1.6;
const THICKEST = 10;
/** Between lines that join the same two nodes, pixels. */
const GAP = 1.6;

/** Pixels for so many tonnes: areas of a line stand for tonnes only along it, so that small flows are still seen. */
export const widthOf = (tonnes: number, most: number): number =>
  tenths(THINNEST + (THICKEST - THINNEST) * Math.sqrt(most > 0 ? tonnes / most : 0));

export const lookOf = ({ mode, course }: Flow): FlowLook => (course === 'local-road' ? 'local' : mode);

interface Pair {
  readonly ahead: Flow;
  readonly back: Flow | undefined;
  readonly tonnes: number;
}

/** Lines with their widths and places; those between the same two nodes lie side by side. */
export function layFlows(flows: readonly Flow[], network: CompiledNetwork, { place }: MapFrame): DrawnFlow[] {
  const pairs = pairUp(flows);
  const most = Math.max(0, ...pairs.map(({ tonnes }) => tonnes));
  const beside = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const ends = endsOf(pair.ahead).join(' ');
    beside.set(ends, [...(beside.get(ends) ?? []), pair]);
  }
  const pixelsOf = (id: string) => network.nodes[network.nodeIndex.get(id) ?? -1];
  return [...beside.values()].flatMap((row) => {
    const widths = row.map(({ tonnes, ahead }) => (lookOf(ahead) === 'local' ? THINNEST : widthOf(tonnes, most)));
    const all = widths.reduce((sum, width) => sum + width + GAP, -GAP);
    let aside = -all / 2;
    return row.flatMap((pair, index): DrawnFlow[] => {
      const width = widths[index] as number;
      const middle = aside + width / 2;
      aside += width + GAP;
      const { ahead, back } = pair;
      const [a, b] = endsOf(ahead).map(pixelsOf);
      if (!a || !b) return [];
      const course =
        ahead.course === 'great-circle' ? greatCircle(a, b) : ([a, b] as const).map(({ lon, lat }) => [lon, lat] as const);
      const isAlong = ahead.from === a.id;
      const arrows = back ? (['along', 'against'] as const) : ([isAlong ? 'along' : 'against'] as const);
      const line = movedAside(course.map(place), middle);
      return [{ look: lookOf(ahead), line, width, arc: ahead.arc, arrows, tip: tipOf(pair, network) }];
    });
  });
}

/** Both directions of what joins the same nodes. */
function pairUp(flows: readonly Flow[]): Pair[] {
  const pairs = new Map<string, Flow[]>();
  for (const flow of flows) {
    const key = flow.arc === null ? `${lookOf(flow)} ${endsOf(flow).join(' ')}` : `${flow.arc}`;
    pairs.set(key, [...(pairs.get(key) ?? []), flow]);
  }
  return [...pairs.values()].map((both): Pair => {
    const [ahead, back] = both as [Flow, Flow?];
    return { ahead, back, tonnes: ahead.tonnes + (back?.tonnes ?? 0) };
  });
}

/** The same order whichever way it goes. */
const endsOf = ({ from, to }: Flow): [string, string] => (from < to ? [from, to] : [to, from]);

function movedAside(line: readonly Pixel[], aside: number): Pixel[] {
  const [first, last] = [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]];
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]) || 1;
  const [right, down] = [(-(last[1] - first[1]) / length) * aside, ((last[0] - first[0]) / length) * aside];
  return line.map(([x, y]) => [x + right, y + down]);
}

export function drawFlows(flows: readonly DrawnFlow[]): string {
  const inOrder = LOOKS.flatMap((look) => flows.filter((flow) => flow.look === look).sort((a, b) => a.width - b.width));
  return inOrder.map((flow) => `<g><title>${escapeHtml(flow.tip)}</title>${strokes(flow)}${arrowsOn(flow)}</g>`).join('\n');
}

const pathOf = (line: readonly Pixel[]): string => `M${line.map(([x, y]) => `${tenths(x)} ${tenths(y)}`).join('L')}`;

/** The line of a mode at a width. */
export function strokes({ look, line, width }: Pick<DrawnFlow, 'look' | 'line' | 'width'>): string {
  const path = `d="${pathOf(line)}" stroke-width="${width}"`;
  const dashed = (dashes: readonly number[]) => ` stroke-dasharray="${dashes.map(tenths).join(' ')}"`;
  if (look === 'sea') return `<path class="flow by-sea" ${path}${dashed([0.1, width * 1.9])}/>`;
  if (look === 'air') return `<path class="flow by-air" ${path}${dashed([9 + width, 4, 2, 4])}/>`;
  if (look !== 'rail') return `<path class="flow by-${look}" ${path}/>`;
  const inner = `d="${pathOf(line)}" stroke-width="${tenths(Math.max(0.7, width * 0.45))}"${dashed([4 + width / 2, 4 + width / 2])}`;
  return `<path class="flow by-rail" ${path}/><path class="flow by-rail inner" ${inner}/>`;
}

/** A line shorter than this has no arrow, pixels. */
const SHORT = 22;

function arrowsOn({ look, line, width, arrows }: DrawnFlow): string {
  const [a, b] = [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < SHORT) return '';
  return arrows
    .map((way) => {
      const share = arrows.length === 1 ? 0.5 : way === 'along' ? 0.62 : 0.38;
      const at = share * (line.length - 1);
      const [from, to] = [
        line[Math.min(line.length - 2, Math.floor(at))] ?? a,
        line[Math.min(line.length - 1, Math.floor(at) + 1)] ?? b,
      ];
      const rest = at - Math.min(line.length - 2, Math.floor(at));
      const tip: Pixel = [from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest];
      const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI + (way === 'along' ? 0 : 180);
      const half = tenths(3.4 + width / 2);
      return `<path class="arrow by-${look}" transform="translate(${tenths(tip[0])} ${tenths(tip[1])}) rotate(${tenths(turn)})" d="M${half} 0L${-half} ${half}v${-2 * half}z"/>`;
    })
    .join('');
}

/** The middle of a line, for what is marked on it. */
export function middleOf(line: readonly Pixel[]): Pixel {
  const [a, b] = [line[Math.floor((line.length - 1) / 2)] ?? [0, 0], line[Math.ceil((line.length - 1) / 2)] ?? [0, 0]];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function tipOf({ ahead, back }: Pair, { nodes, nodeIndex, arcs }: CompiledNetwork): string {
  const name = (id: string) => nodes[nodeIndex.get(id) ?? -1]?.name ?? id;
  const told = [ahead, back].flatMap((flow) => {
    if (!flow) return [];
    const shown = flow.packages.slice(0, 6).join(', ');
    const more = flow.packages.length > 6 ? ` and ${flow.packages.length - 6} more` : '';
    const amounts = `${flow.serials} serials, ${Math.round(flow.tonnes).toLocaleString('en-US')} t, ${flow.personnel.toLocaleString('en-US')} people`;
    return [`${name(flow.from)} to ${name(flow.to)}: ${amounts} (${shown}${more})`];
  });
  const by = lookOf(ahead) === 'local' ? 'local roads' : ahead.mode;
  return `${arcs[ahead.arc ?? -1]?.id ?? `by ${by}`}. ${told.join('. ')}`;
}
