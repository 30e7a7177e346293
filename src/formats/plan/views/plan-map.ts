import { isoTime } from '../../../kernel/calendar.ts';
import type { CompiledNetwork } from '../../../movement/index.ts';
import { isSeen, type Pixel } from '../../area-map/drawing/paths.ts';
import { escapeHtml } from '../../brief/html-text.ts';
import { drawGround } from '../../network-map/draw-ground.ts';
import { FRAME, frameFor, SIZE } from '../../network-map/map-frame.ts';
import { EXERCISE } from '../../network-map/network-words.ts';
import type { CertifiedPlan } from '../certified-plan.ts';
import { markBinding } from './map/draw-binding.ts';
import { drawFlows, layFlows } from './map/draw-flows.ts';
import { drawNodeNames, drawUsedNodes, type PlacedNode } from './map/draw-used-nodes.ts';
import { liesOnLand } from './map/lies-on-land.ts';
import { boxAround } from './map/plan-frame.ts';
import { legendOf, type Shown } from './map/plan-legend.ts';
import { planMapStyle } from './map/plan-map-style.ts';
import { listBinding } from './ways/binding-places.ts';
import { sumFlows } from './ways/flows.ts';
import { greatCircle } from './ways/great-circle.ts';
import { listCourses } from './ways/leg-courses.ts';
import { listUsedNodes } from './ways/used-nodes.ts';

const TITLE_LETTERS = 92;
const LARGEST_SYMBOLS = 1.1;

/**
 * What goes which way, as one SVG document that needs nothing else, readable in grey: modes differ by the form of the line, tonnes
 * by its width, what binds most is numbered. Land lies below where the network lies on it. Same plan, same text.
 */
export function planToMap(certified: CertifiedPlan, network: CompiledNetwork): string {
  const legs = listCourses(certified, network);
  const flows = sumFlows(legs, network);
  const used = listUsedNodes(certified, legs, network);
  const ways = flows.flatMap(({ course, from, to }) => {
    const [a, b] = [from, to].map((id) => network.nodes[network.nodeIndex.get(id) ?? -1]);
    return a && b && course === 'great-circle' ? greatCircle(a, b) : [];
  });
  // of a plan in which nothing moves the whole network is shown
  const places = used.length > 0 ? used.map(({ node }) => node) : network.nodes;
  const isReal = liesOnLand(places);
  const box = boxAround([...places.map(({ lon, lat }) => [lon, lat] as const), ...ways]);
  const map = frameFor(box);
  const scale = Math.min(map.symbolScale, LARGEST_SYMBOLS);
  const nodes = used.map((row): PlacedNode => ({ ...row, at: map.place([row.node.lon, row.node.lat]) }));
  const drawn = layFlows(flows, network, map);
  const binding = listBinding(certified, network);
  const nodeAt = (index: number): Pixel | undefined => {
    const node = network.nodes[index];
    const at = node && map.place([node.lon, node.lat]);
    return at && isSeen([at], FRAME) ? at : undefined;
  };
  const marks = markBinding(binding, drawn, nodeAt);
  const shown: Shown = { legs, flows, nodes, binding, onMap: marks.shown };
  const title = `Who goes which way: ${certified.instance.title}`;
  const notes = notesOf(certified, isReal);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" role="img" aria-labelledby="title description" xml:lang="en">
<title id="title">${escapeHtml(title)}</title>
<desc id="description">${escapeHtml(`${EXERCISE}. ${describe(certified, shown)} ${notes.join(' ')}`)}</desc>
<style>${planMapStyle}</style>
<defs><clipPath id="frame"><rect x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/></clipPath></defs>
<rect class="paper" width="${SIZE.width}" height="${SIZE.height}"/>
<text class="exercise" x="${SIZE.width / 2}" y="24">${EXERCISE}</text>
<text class="title" x="${FRAME.x}" y="64">${escapeHtml(title.length > TITLE_LETTERS ? `${title.slice(0, TITLE_LETTERS - 1)}…` : title)}</text>
<text class="subtitle" x="${FRAME.x}" y="92">${escapeHtml(subtitleOf(certified))}</text>
<g clip-path="url(#frame)">
${drawGround(box, map, isReal)}
${marks.halos}
${drawFlows(drawn)}
${drawUsedNodes(nodes, scale)}
${drawNodeNames(nodes, marks.taken, scale)}
${marks.badges}
</g>
<rect class="frame" x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/>
${legendOf(shown, map)}
${notes.map((note, index) => `<text class="note" x="${FRAME.x}" y="${FRAME.y + FRAME.height + 18 + index * 15}">${escapeHtml(note)}</text>`).join('\n')}
<text class="exercise" x="${SIZE.width / 2}" y="${SIZE.height - 8}">${EXERCISE}</text>
</svg>
`;
}

function subtitleOf({ instance, plan, objective }: CertifiedPlan): string {
  const tonnes = plan.serials.reduce((sum, serial) => sum + serial.tonnes, 0);
  const first = Math.min(objective.lastArrival, ...plan.arrivals.map((arrival) => arrival.departFirstAt));
  const span = [first, objective.lastArrival].map((at) => isoTime(instance.start, at).replace('T', ' '));
  return `${counting(plan.arrivals.length)} packages in ${counting(plan.serials.length)} serials, ${counting(tonnes)} t; from ${span[0]} to ${span[1]} (UTC)`;
}

function notesOf({ plan }: CertifiedPlan, isReal: boolean): string[] {
  const left = plan.unreachable.length;
  return [
    'Loaded ways only. Arcs are drawn straight between their nodes, flights along the great circle, local roads (which the network does not show) straight. Arrows: where it goes, both ways where it goes both.',
    'Both directions of an arc count in its width. Numbers mark what serials waited for longest; lift is marked at its home.',
    ...(left > 0 ? [`${left === 1 ? '1 package' : `${left} packages`} that cannot go: not on the map.`] : []),
    isReal
      ? 'Land and borders of today as the allies see them in law: Natural Earth through world-atlas. Equal area: lengths are true at the middle.'
      : 'The network does not lie where its countries do, so no land is drawn: only degrees. Equal area: lengths are true at the middle.',
  ];
}

/** The heaviest ways and what binds, for those who do not see the picture. */
function describe(certified: CertifiedPlan, { flows, nodes, binding }: Shown): string {
  const names = new Map(nodes.map(({ node }) => [node.id, node.name]));
  const heaviest = [...flows]
    .sort((a, b) => b.tonnes - a.tonnes)
    .slice(0, 5)
    .map(({ mode, from, to, tonnes }) => `${mode} ${names.get(from) ?? from} to ${names.get(to) ?? to} ${counting(tonnes)} t`);
  const waits = binding.slice(0, 5).map(({ says, hours }) => `${says} ${counting(hours)} h`);
  const ways = heaviest.length > 0 ? ` Heaviest: ${heaviest.join('; ')}.` : '';
  const bind = waits.length > 0 ? ` Waited for longest: ${waits.join('; ')}.` : '';
  return `${subtitleOf(certified)}.${ways}${bind}`;
}

const counting = (amount: number): string => Math.round(amount).toLocaleString('en-US');
