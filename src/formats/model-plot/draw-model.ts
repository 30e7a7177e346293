import type { Figure, Solution } from '../../models/index.ts';
import { breadthOf } from '../area-map/drawing/place-labels.ts';
import { escapeHtml } from '../brief/html-text.ts';
import { figureInWords, inWords, type Language, type ModelReport } from './model-report.ts';
import { type ModelWords, modelWords } from './model-words.ts';
import { type Curve, drawPlotPanel } from './plot-panel.ts';
import { plotScale } from './plot-scale.ts';

const WIDTH = 900;
const EDGE = 24;
const PANEL = { top: 166, left: 84, width: 780, height: 210, between: 92 };
const NOTE = { size: 12, line: 16 };
const MOST_MARKS = 10;
const LIGHT = ['#0b5394', '#b45f06', '#38761d', '#7a1f5c', '#1b2127', '#0b7285'];
const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 4', '1 2'];

const style = `text{font-family:'IBM Plex Sans',system-ui,'Helvetica Neue',Arial,sans-serif;fill:#1b2127;font-size:12px}
.paper{fill:#fff}.exercise{font-size:14px;font-weight:600;letter-spacing:.06em;text-anchor:middle}
.title{font:600 22px 'IBM Plex Serif',Georgia,Cambria,'Times New Roman',serif}.subtitle{font-size:13px}
.heading{font-size:13.5px;font-weight:600}.note{fill:#48525b}.notes{font-weight:600}
.field{fill:#fbfaf7;stroke:#8d979f;stroke-width:.8}.grid{fill:none;stroke:#1b2127;stroke-opacity:.14;stroke-width:.8}
.mark{font-size:11px;text-anchor:middle;fill:#48525b}.end{text-anchor:end}.set{stroke:#1b2127;stroke-width:1;stroke-dasharray:2 2}
.curve{fill:none;stroke-width:2;stroke-linejoin:round}.band{fill-opacity:.13;stroke:none}
${LIGHT.map((colour, index) => `.curve.look${index}{stroke:${colour};stroke-dasharray:${DASHES[index]}}.band.look${index}{fill:${colour}}`).join('')}`;

/**
 * The sensitivity of a model as one SVG document: a panel for each group of figures, a curve for each figure and each value of the
 * compared parameter, and below them what is assumed and who objects. Same report, same text.
 */
export function drawModel(report: ModelReport, language: Language): string {
  const words = modelWords[language];
  const { model, varied } = report;
  const { panels } = model.sensitivity;
  const notesTop = PANEL.top + panels.length * (PANEL.height + PANEL.between) - 18;
  const notes = notesOf(report, language, words);
  const height = notesTop + notes.length * NOTE.line + 40;
  const title = inWords(model.title, language);
  const moved = model.parameters.find(({ id }) => id === varied.parameter);
  const name = moved === undefined ? varied.parameter : `${varied.parameter}: ${inWords(moved.says, language)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description" xml:lang="${language}">
<title id="title">${escapeHtml(title)}</title>
<desc id="description">${escapeHtml(`${words.exercise}. ${words.caution} ${describe(report, language)}`)}</desc>
<style>${style}</style>
<rect class="paper" width="${WIDTH}" height="${height}"/>
<text class="exercise" x="${WIDTH / 2}" y="22">${words.exercise}</text>
<text class="title" x="${EDGE}" y="56">${escapeHtml(title)}</text>
<text class="subtitle" x="${EDGE}" y="78">${escapeHtml(words.caution)}</text>
<text class="subtitle" x="${EDGE}" y="97">${escapeHtml(words.sensitivity(name))}</text>
${panels.map((_, index) => drawOne(report, index, language)).join('\n')}
${notes.map(({ text, isHeading }, index) => `<text class="${isHeading ? 'notes' : 'note'}" x="${EDGE}" y="${notesTop + index * NOTE.line}">${escapeHtml(text)}</text>`).join('\n')}
<text class="exercise" x="${WIDTH / 2}" y="${height - 10}">${words.exercise}</text>
</svg>
`;
}

function drawOne({ model, values, varied, solution }: ModelReport, index: number, language: Language): string {
  const { says, figures } = model.sensitivity.panels[index] ?? { says: { en: '', fr: '' }, figures: [] };
  const places = varied.series.flatMap(({ rows }) => rows.map(({ at }) => at));
  const ends = [Math.min(...places), Math.max(...places)] as const;
  const ticks = plotScale(ends[0], ends[1], MOST_MARKS).ticks.filter((tick) => tick >= ends[0] && tick <= ends[1]);
  const at = values[varied.parameter];
  const curves = figures.flatMap((id) => curvesOf(id, varied.series, solution, figures.length > 1, language));
  return drawPlotPanel(
    {
      frame: { x: PANEL.left, y: PANEL.top + index * (PANEL.height + PANEL.between), width: PANEL.width, height: PANEL.height },
      heading: inWords(says, language),
      curves,
      isShare: solution.figures.some(({ id, kind }) => id === figures[0] && kind === 'share'),
      across: { from: ends[0], to: ends[1], ticks },
      mark: at !== undefined && at >= ends[0] && at <= ends[1] ? at : null,
    },
    language,
  );
}

function curvesOf(
  id: string,
  series: ModelReport['varied']['series'],
  solution: Solution,
  isNamed: boolean,
  language: Language,
): Curve[] {
  const figure = findFigure(solution, id);
  const says = figure === undefined ? id : inWords(figure.says, language);
  return series.map(({ compared, rows }) => ({
    says: compared === null ? says : `${isNamed ? `${says}, ` : ''}${compared.parameter}=${compared.value}`,
    points: rows.map(({ at, solution: then }) => {
      const found = then === null ? undefined : findFigure(then, id);
      return { at, value: found?.value ?? null, low: found?.interval?.low ?? null, high: found?.interval?.high ?? null };
    }),
  }));
}

const findFigure = ({ figures }: Solution, id: string): Figure | undefined => figures.find((one) => one.id === id);

interface Note {
  readonly text: string;
  readonly isHeading: boolean;
}

function notesOf({ model, values, solution }: ModelReport, language: Language, words: ModelWords): Note[] {
  const changed = model.parameters.filter(({ id, usual }) => values[id] !== usual);
  const set = changed.length === 0 ? words.usual : changed.map(({ id }) => `${id}=${values[id]}`).join(', ');
  const critic = (source: string) =>
    source === 'judgement' ? words.judgement : source === 'unverified' ? words.unverified : source;
  const hasBands = solution.figures.some(({ interval }) => interval !== undefined);
  const paragraphs: Note[] = [
    { text: `${words.set}${words.colon}${set}. ${words.dotted}${hasBands ? ` ${words.interval}` : ''}`, isHeading: false },
    { text: `${words.origin}${words.colon}${inWords(model.origin, language)}`, isHeading: false },
    { text: words.assumes, isHeading: true },
    ...model.assumes.map((said) => ({ text: inWords(said, language), isHeading: false })),
    { text: words.critics, isHeading: true },
    ...model.critics.map(({ says, source }) => ({ text: `${inWords(says, language)} [${critic(source)}]`, isHeading: false })),
  ];
  return paragraphs.flatMap(({ text, isHeading }) => linesOf(text).map((line) => ({ text: line, isHeading })));
}

/** A paragraph in lines that fit between the edges. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || breadthOf(`${last} ${word}`, NOTE.size) > WIDTH - 2 * EDGE) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The ends of every curve in words, for those who do not see it. */
function describe({ model, varied }: ModelReport, language: Language): string {
  const shown = model.sensitivity.panels.flatMap(({ figures }) => figures);
  return varied.series
    .flatMap(({ compared, rows }) =>
      shown.map((id) => {
        const ends = [rows[0], rows.at(-1)].map((row) => {
          const figure = row?.solution ? findFigure(row.solution, id) : undefined;
          return `${varied.parameter}=${row?.at}: ${figure === undefined ? '-' : figureInWords(figure, language)}`;
        });
        return `${id}${compared === null ? '' : ` (${compared.parameter}=${compared.value})`}: ${ends.join('; ')}.`;
      }),
    )
    .join(' ');
}
