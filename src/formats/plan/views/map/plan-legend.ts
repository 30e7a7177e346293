import { escapeHtml } from '../../../brief/html-text.ts';
import { FRAME, type MapFrame, SIZE, scaleBarKm } from '../../../network-map/map-frame.ts';
import { NODE_KINDS, symbolOf } from '../../../network-map/node-symbols.ts';
import type { BindingPlace } from '../ways/binding-places.ts';
import type { Flow } from '../ways/flows.ts';
import type { CourseLeg } from '../ways/leg-courses.ts';
import type { Role } from '../ways/used-nodes.ts';
import { badge } from './draw-binding.ts';
import { type FlowLook, LOOKS, lookOf, strokes, widthOf } from './draw-flows.ts';
import { type PlacedNode, ringsOf } from './draw-used-nodes.ts';

const LEFT = FRAME.x + FRAME.width + 14;
const WIDTH = SIZE.width - LEFT - 24;
const ROW = 24;
const TEXT = LEFT + 62;
const LETTERS_A_LINE = 33;

const MODES: Readonly<Record<FlowLook, string>> = { road: 'Road', rail: 'Rail', sea: 'Sea', air: 'Air', local: 'Local roads' };

/** What the legend tells. */
export interface Shown {
  readonly legs: readonly CourseLeg[];
  readonly flows: readonly Flow[];
  readonly nodes: readonly PlacedNode[];
  readonly binding: readonly BindingPlace[];
  /** Of the binding ones, by index: those with a place in the frame. */
  readonly onMap: ReadonlySet<number>;
}

/** The key beside the map; only what this map has. */
export function legendOf(shown: Shown, map: MapFrame): string {
  const parts: string[] = [];
  let y = FRAME.y + 26;
  const heading = (text: string) => {
    parts.push(`<text class="key-title" x="${LEFT + 12}" y="${y}">${text}</text>`);
    y += ROW;
  };
  const row = (sample: string, says: string, amount = '') => {
    const end = `<text class="key-row end" x="${LEFT + WIDTH - 10}" y="${y + 4}">${amount}</text>`;
    parts.push(`${sample}<text class="key-row" x="${TEXT}" y="${y + 4}">${escapeHtml(says)}</text>${end}`);
    y += ROW;
  };
  heading('Tonnes by mode');
  for (const [look, tonnes] of carriedBy(shown.legs)) row(sample(look, y, 4), MODES[look], `${counting(tonnes)} t`);
  y += 8;
  heading('Width: tonnes in all');
  for (const [tonnes, width] of samplesOf(shown.flows)) row(sample('road', y, width), `${counting(tonnes)} t`);
  y += 8;
  heading('Places');
  for (const [role, says] of ROLE_WORDS) {
    if (shown.nodes.some(({ roles }) => roles.includes(role))) row(ringsOf([role], LEFT + 32, y, 3), says);
  }
  for (const { kind, says } of NODE_KINDS) {
    if (shown.nodes.some(({ node, roles }) => node.kind === kind && roles[0] !== 'passed')) {
      row(symbolOf({ kind, runwayMetres: 2500 }, LEFT + 32, y, 1.1), says);
    }
  }
  if (shown.nodes.some(({ roles }) => roles[0] === 'passed')) {
    row(`<circle class="passed" cx="${LEFT + 32}" cy="${y}" r="2.2"/>`, 'passed through');
  }
  y += 8;
  heading('What serials waited for longest');
  if (shown.binding.length === 0) row('', 'nothing: no serial had to wait');
  shown.binding.forEach(({ says, hours }, index) => {
    const lines = wrapped(`${says}, ${hoursInWords(hours)}\u00a0h${shown.onMap.has(index) ? '' : ' (not on the map)'}`);
    parts.push(badge(index + 1, LEFT + 22, y));
    for (const line of lines) {
      parts.push(`<text class="key-small" x="${LEFT + 40}" y="${y + 4}">${escapeHtml(line)}</text>`);
      y += 14;
    }
    y += 9;
  });
  parts.push(scaleBar(map, y + 4));
  y += 50;
  return `<g class="legend"><rect class="key" x="${LEFT}" y="${FRAME.y}" width="${WIDTH}" height="${y - FRAME.y}"/>\n${parts.join('\n')}</g>`;
}

const ROLE_WORDS: readonly (readonly [Role, string])[] = [
  ['origin', 'packages start here'],
  ['destination', 'packages end here'],
];

const sample = (look: FlowLook, y: number, width: number): string =>
  strokes({
    look,
    width: look === 'local' ? 1.6 : width,
    line: [
      [LEFT + 12, y],
      [LEFT + 50, y],
    ],
  });

/** Tonnes of each mode that there is; each serial counts once a mode. */
function carriedBy(legs: readonly CourseLeg[]): (readonly [FlowLook, number])[] {
  return LOOKS.toReversed().flatMap((look) => {
    const loads = new Map(legs.filter((leg) => lookOfLeg(leg) === look).map(({ serial, load }) => [serial, load.tonnes]));
    const tonnes = [...loads.values()].reduce((sum, amount) => sum + amount, 0);
    return loads.size === 0 ? [] : [[look, tonnes] as const];
  });
}

const lookOfLeg = ({ planned, course }: CourseLeg): FlowLook => (course === 'local-road' ? 'local' : planned.mode);

/** Round amounts with the widths that stand for them, the largest first. */
function samplesOf(flows: readonly Flow[]): (readonly [number, number])[] {
  const sums = new Map<string, number>();
  for (const flow of flows) {
    const [a, b] = flow.from < flow.to ? [flow.from, flow.to] : [flow.to, flow.from];
    const key = flow.arc === null ? `${lookOf(flow)} ${a} ${b}` : `${flow.arc}`;
    sums.set(key, (sums.get(key) ?? 0) + flow.tonnes);
  }
  const most = Math.max(0, ...sums.values());
  const amounts = [...new Set([1, 0.3, 0.05].map((share) => rounded(most * share)))];
  return amounts.filter((tonnes) => tonnes > 0).map((tonnes) => [tonnes, widthOf(tonnes, most)] as const);
}

/** To one or two digits, downwards. */
function rounded(amount: number): number {
  if (amount < 1) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(amount)));
  return Math.floor(amount / unit) * unit;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LETTERS_A_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function scaleBar(map: MapFrame, y: number): string {
  const km = scaleBarKm(map);
  const width = Math.round(km * map.pixelsPerKm * 10) / 10;
  const x = LEFT + 12;
  return `<path class="bar" d="M${x} ${y}v8h${width}v-8"/><text class="key-row" x="${x}" y="${y + 26}">${counting(km)} km at the middle of the map</text>`;
}

/** With a tenth where it tells something. */
const hoursInWords = (hours: number): string => (hours < 100 ? String(hours) : counting(hours));

const counting = (amount: number): string => Math.round(amount).toLocaleString('en-US');
