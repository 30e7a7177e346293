import type { Pixel } from '../area-map/drawing/paths.ts';
import { escapeHtml } from '../brief/html-text.ts';
import { describeNetwork } from './describe-network.ts';
import { drawArcs } from './draw-arcs.ts';
import { drawGround } from './draw-ground.ts';
import { drawNodes } from './draw-nodes.ts';
import { boxPath, FRAME, frameFor, type MapFrame, SIZE } from './map-frame.ts';
import { legendOf } from './network-legend.ts';
import { networkStyle } from './network-style.ts';
import type { NetworkView, ViewBox } from './network-view.ts';
import { EXERCISE, NOTES, subtitleOf } from './network-words.ts';

/**
 * The network over land as one SVG document that needs nothing else, readable in grey: modes and gauges differ by the form of the
 * line, kinds of node by their symbol; each node has a tooltip. Same view, same text.
 */
export function drawNetwork(view: NetworkView): string {
  const map = frameFor(view.box);
  const pixels = new Map(view.nodes.map((node): [string, Pixel] => [node.id, map.place([node.lon, node.lat])]));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" role="img" aria-labelledby="title description" xml:lang="en">
<title id="title">${escapeHtml(view.title)}</title>
<desc id="description">${escapeHtml(`${EXERCISE}. ${describeNetwork(view).join(' ')}`)}</desc>
<style>${networkStyle}</style>
<defs><clipPath id="frame"><rect x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/></clipPath></defs>
<rect class="paper" width="${SIZE.width}" height="${SIZE.height}"/>
<text class="exercise" x="${SIZE.width / 2}" y="24">${EXERCISE}</text>
<text class="title" x="${FRAME.x}" y="64">${escapeHtml(view.title)}</text>
<text class="subtitle" x="${FRAME.x}" y="92">${escapeHtml(subtitleOf(view))}</text>
<g clip-path="url(#frame)">
${drawGround(view.box, map, true)}
${drawBeyond(view.box, map)}
${drawArcs(view, pixels, map.symbolScale)}
${drawNodes(view, pixels, map)}
</g>
<rect class="frame" x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/>
${legendOf(view, map)}
${NOTES.map((note, index) => `<text class="note" x="${FRAME.x}" y="${FRAME.y + FRAME.height + 18 + index * 15}">${escapeHtml(note)}</text>`).join('\n')}
<text class="exercise" x="${SIZE.width / 2}" y="${SIZE.height - 8}">${EXERCISE}</text>
</svg>
`;
}

/** What lies outside the box that was asked for is paler. */
const drawBeyond = (box: ViewBox, map: MapFrame): string =>
  `<path class="beyond" fill-rule="evenodd" d="M${FRAME.x} ${FRAME.y}h${FRAME.width}v${FRAME.height}h${-FRAME.width}z${boxPath(box, map)}"/>`;
