import type { Model, Solution, Varied } from '../../models/index.ts';
import { figureInWords, inWords, type Language, type ModelReport, numberInWords } from './model-report.ts';
import { type ModelWords, modelWords } from './model-words.ts';

/** Rows of the sensitivity that people read; the CSV has them all. */
const MOST_ROWS = 11;

/** One line a model, for a list of them. */
export function describeModels(models: readonly Model[], language: Language): string {
  const longest = Math.max(...models.map(({ id }) => id.length));
  return models.map(({ id, title }) => `${id.padEnd(longest)}  ${inWords(title, language)}\n`).join('');
}

/** The report in plain text: values, equilibrium, figures, what changes, and beside them what is assumed and who objects. */
export function describeModel(report: ModelReport, language: Language): string {
  const { model, solution, varied } = report;
  const words = modelWords[language];
  const say = (said: { en: string; fr: string }) => inWords(said, language);
  const sections = [
    `${words.exercise}\n${say(model.title)} (${model.id})\n${words.caution}\n${words.origin}${words.colon}${say(model.origin)}`,
    section(words.set, valueLines(report, language, words)),
    section(words.equilibrium, [say(solution.equilibrium)]),
    section(
      words.figures,
      table(solution.figures.map((figure) => [figure.id, figureInWords(figure, language), say(figure.says)])),
    ),
    ...sensitivity(model, varied, language, words),
    ...published(report, language, words),
    section(words.assumes, model.assumes.map(say)),
    section(
      words.critics,
      model.critics.map(({ says, source }) => `${say(says)} [${sourceInWords(source, words)}]`),
    ),
    ...(report.sources.length === 0
      ? []
      : [
          section(
            words.sources,
            report.sources.map(({ title, url }) => `${title}, ${url}`),
          ),
        ]),
  ];
  return `${sections.join('\n\n')}\n\n${words.exercise}\n`;
}

function valueLines({ model, values }: ModelReport, language: Language, words: ModelWords): string[] {
  return table(
    model.parameters.map(({ id, says, least, most, usual, source, note }) => {
      const value = values[id] ?? usual;
      // the notes on usual values are in English only
      const why = language === 'en' ? `: ${note}` : '';
      const from = value === usual ? `${words.usual}${why} [${sourceInWords(source, words)}]` : `${words.usual} ${usual}`;
      return [id, String(value), `${inWords(says, language)} (${least}..${most}; ${from})`];
    }),
  );
}

function sensitivity(model: Model, varied: Varied, language: Language, words: ModelWords): string[] {
  const shown = model.sensitivity.panels.flatMap(({ figures }) => figures);
  return varied.series.map(({ compared, rows }) => {
    const every = Math.max(1, Math.ceil((rows.length - 1) / (MOST_ROWS - 1)));
    const kept = rows.filter((_, index) => index % every === 0 || index === rows.length - 1);
    const lines = table([
      [varied.parameter, ...shown],
      ...kept.map(({ at, solution }) => [numberInWords(at, language), ...figureCells(solution, shown, language, words)]),
    ]);
    const held = compared === null ? words.otherwise : `${compared.parameter}=${compared.value}, ${words.otherwise}`;
    return section(`${words.sensitivity(varied.parameter)} (${held})`, lines);
  });
}

function figureCells(solution: Solution | null, shown: readonly string[], language: Language, words: ModelWords): string[] {
  return shown.map((id) => {
    const figure = solution?.figures.find((one) => one.id === id);
    return figure === undefined ? words.unsolved : figureInWords(figure, language);
  });
}

function published({ published: rates }: ModelReport, language: Language, words: ModelWords): string[] {
  if (rates.length === 0) return [];
  const names = rates[0]?.figures.map(({ id }) => id) ?? [];
  const rows = rates.map(({ rate, figures }) => [
    `${rate.says} [${sourceInWords(rate.source, words)}]`,
    ...figures.map((figure) => figureInWords(figure, language)),
  ]);
  return [section(words.published, table([['', ...names], ...rows]))];
}

function sourceInWords(source: string, words: ModelWords): string {
  return source === 'judgement' ? words.judgement : source === 'unverified' ? words.unverified : source;
}

const section = (heading: string, lines: readonly string[]): string =>
  `${heading}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}`;

/** Columns of even breadth, two spaces apart. */
function table(rows: readonly (readonly string[])[]): string[] {
  const breadths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat((breadths[column] ?? 0) - [...cell].length)).join('  '));
}
