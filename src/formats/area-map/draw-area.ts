import type { AreaPiece } from '../../assessment/index.ts';
import type { FoedusData } from '../../facts/index.ts';
import { escapeHtml } from '../brief/html-text.ts';
import { graticule } from '../geography/equal-area.ts';
import type { AreaMap } from './area-map.ts';
import { subtitleOf } from './describe-area.ts';
import { drawView } from './drawing/draw-view.ts';
import { legendOf } from './drawing/map-legend.ts';
import { namesOf } from './drawing/map-marks.ts';
import type { Language } from './drawing/map-names.ts';
import { mapPatterns, mapStyle } from './drawing/map-style.ts';
import { type Frame, tenths } from './drawing/paths.ts';
import { boxesAlong, breadthOf } from './drawing/place-labels.ts';
import { FRAME, type Inset, insetsOf, mainView, SIZE } from './drawing/views.ts';
import { type MapWords, mapWords } from './map-words.ts';
import { landNames, whyInWords } from './piece-words.ts';
import type { Ring } from './shapes/rings.ts';

type Names = Pick<FoedusData, 'states' | 'territories'>;

const TROPIC_OF_CANCER = 23.436;
const TROPIC: Ring = [
  [-130, TROPIC_OF_CANCER],
  [75, TROPIC_OF_CANCER],
];

/**
 * The map as one SVG document that needs nothing else: 1400 by 1184 pixels, readable in grey, each piece with its reason as a
 * tooltip. `names` gives the words for codes of states and territories. Same map, same text.
 */
export function drawArea(map: AreaMap, names: Names, language: Language = 'en'): string {
  const words = mapWords[language];
  const named = landNames(names, language);
  const tip = (piece: AreaPiece) => `${named(piece)}: ${words.standing[piece.standing]}. ${whyInWords(piece.why).why}`;
  const insets = insetsOf(map);
  const enlarged = insets.map(({ box }) => box);
  const mainNames = namesOf(map, mainView, enlarged, language, names.states);
  const drawInset = (inset: Inset) => drawEnlarged(map, inset, tip, namesOf(map, inset, [], language, names.states), language);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" role="img" aria-labelledby="title description" xml:lang="${language}">
<title id="title">${escapeHtml(words.title(map.date))}</title>
<desc id="description">${escapeHtml(`${words.exercise}. ${subtitleOf(map, words)}. ${describe(map, words, named)}`)}</desc>
<style>${mapStyle}</style>
<defs>${mapPatterns}
${[FRAME, ...insets.map(({ frame }) => frame)].map(clipOf).join('\n')}</defs>
<rect class="paper" width="${SIZE.width}" height="${SIZE.height}"/>
${headOf(map, words)}
<g clip-path="url(#frame-0)">
${drawMain(map, insets, tip, mainNames, words)}
</g>
${frameOf(FRAME)}
${insets.map((inset, index) => `<g clip-path="url(#frame-${index + 1})">\n${drawInset(inset)}\n</g>\n${frameOf(inset.frame)}`).join('\n')}
${footOf(words)}
</svg>
`;
}

const clipOf = ({ x, y, width, height }: Frame, index: number) =>
  `<clipPath id="frame-${index}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath>`;

const frameOf = ({ x, y, width, height }: Frame) => `<rect class="frame" x="${x}" y="${y}" width="${width}" height="${height}"/>`;

function drawMain(
  map: AreaMap,
  insets: readonly Inset[],
  tip: (piece: AreaPiece) => string,
  names: ReturnType<typeof namesOf>,
  words: MapWords,
): string {
  const legend = legendOf(map, words, FRAME);
  const [tropicX, tropicY] = mainView.place([-33, TROPIC_OF_CANCER]);
  const windows = insets.map(windowOf);
  const tropic = `<text class="name" text-anchor="middle" font-size="13" x="${tenths(tropicX)}" y="${tenths(tropicY - 6)}">${escapeHtml(words.tropic)} 23°26′ N</text>`;
  return drawView(map, {
    view: mainView,
    names,
    taken: [
      legend.box,
      { x: tropicX - 90, y: tropicY - 20, width: 180, height: 22 },
      ...insets.map(({ frame }) => frame),
      ...windows.flatMap(({ taken }) => taken),
    ],
    lines: [
      { look: 'graticule', lines: graticule([15, 10]), over: 'sea' },
      { look: 'tropic', lines: [TROPIC], over: 'all' },
    ],
    tip,
    more: [...windows.map(({ svg }) => svg), tropic, legend.svg].join('\n'),
  });
}

/** Where on the large map an enlarged part lies: its outline, and its letter at the corner farthest to the right. */
function windowOf({ box, letter }: Inset): { readonly svg: string; readonly taken: readonly Frame[] } {
  const { west, east, south, north } = box;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;
  const pixels = corners.map(mainView.place);
  const path = `M${pixels.map(([x, y]) => `${tenths(x)} ${tenths(y)}`).join('L')}Z`;
  const [right] = [...pixels].sort(([a], [b]) => b - a);
  const [x, y] = right ?? [0, 0];
  return {
    svg: `<path class="window" d="${path}"/><text class="name letter" text-anchor="middle" font-size="14" x="${tenths(x + 10)}" y="${tenths(y + 5)}">${letter}</text>`,
    taken: [
      { x: x + 3, y: y - 8, width: 14, height: 16 },
      ...pixels.flatMap((from, index) => boxesAlong([from, pixels[(index + 1) % pixels.length] ?? from])),
    ],
  };
}

function drawEnlarged(
  map: AreaMap,
  { letter, name, ...view }: Inset,
  tip: (piece: AreaPiece) => string,
  names: ReturnType<typeof namesOf>,
  language: Language,
): string {
  const { x, y } = view.frame;
  const text = `${letter}  ${name[language]}`;
  const title = { x, y, width: breadthOf(text, 13.5, true) + 10, height: 20 };
  return drawView(map, {
    view,
    // it is there for its marks; the seas and states of the large map would only fill it
    names: [...names.filter(({ mark }) => mark !== null), ...names.filter(({ mark, face }) => mark === null && face === 'place')],
    taken: [title],
    lines: [{ look: 'graticule', lines: graticule([1, 1]), over: 'sea' }],
    tip,
    more: `<rect class="key" x="${x}" y="${y}" width="${title.width}" height="20"/><text class="key-title" x="${x + 7}" y="${y + 15}">${escapeHtml(text)}</text>`,
  });
}

function headOf(map: AreaMap, words: MapWords): string {
  return `<text class="exercise" x="${SIZE.width / 2}" y="24">${escapeHtml(words.exercise)}</text>
<text class="title" x="${FRAME.x}" y="66">${escapeHtml(words.title(map.date))}</text>
<text class="subtitle" x="${FRAME.x}" y="94">${escapeHtml(subtitleOf(map, words))}</text>`;
}

function footOf(words: MapWords): string {
  const bottom = FRAME.y + FRAME.height;
  const notes = words.notes.map(
    (note, index) => `<text class="note" x="${FRAME.x}" y="${bottom + 19 + index * 16}">${escapeHtml(note)}</text>`,
  );
  return `${notes.join('\n')}\n<text class="exercise" x="${SIZE.width / 2}" y="${SIZE.height - 8}">${escapeHtml(words.exercise)}</text>`;
}

function describe(map: AreaMap, words: MapWords, named: (piece: AreaPiece) => string): string {
  const list = (standing: AreaPiece['standing']) => {
    const found = map.pieces.filter((piece) => piece.standing === standing).map(named);
    return [...new Set(found)].join(', ') || '–';
  };
  return words.describes({ inside: list('inside'), contested: list('contested') });
}
