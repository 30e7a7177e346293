import {
  checkValues,
  type Figure,
  type Model,
  type Said,
  type Solution,
  type Values,
  type Varied,
  varyModel,
} from '../../models/index.ts';
import type { Source } from '../../words/source.ts';

/** A published rate of `data/measures/effects.json`, as far as it is needed here. Shares, 0 to 1. */
export interface PublishedShare {
  readonly id: string;
  readonly of: string;
  readonly says: string;
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

/** A model solved, moved, and laid beside what was published: what every view of it shows. */
export interface ModelReport {
  readonly model: Model;
  readonly values: Values;
  readonly solution: Solution;
  readonly varied: Varied;
  /** The model solved at each published rate, at its lower end where it is a range. */
  readonly published: readonly { readonly rate: PublishedShare; readonly figures: readonly Figure[] }[];
  /** The pages that the model and its critics name. */
  readonly sources: readonly Source[];
}

/** What to move, and how finely. */
export interface Movement {
  readonly parameter: string;
  readonly from: number;
  readonly to: number;
}

/** Everything that is shown of `model` at `values`, which have been checked. */
export function reportModel(
  model: Model,
  values: Values,
  movement: Movement,
  points: number,
  facts: { readonly rates: readonly PublishedShare[]; readonly sources: readonly Source[] },
): ModelReport {
  const named = new Set<string>([...model.sources, ...model.critics.map(({ source }) => source)]);
  return {
    model,
    values,
    solution: model.solve(values),
    varied: varyModel(model, values, movement, points),
    published: publishedFigures(model, values, facts.rates),
    sources: facts.sources.filter(({ id }) => named.has(id)),
  };
}

function publishedFigures(model: Model, values: Values, rates: readonly PublishedShare[]): ModelReport['published'] {
  const { published } = model;
  if (published === undefined) return [];
  return rates.flatMap((rate) => {
    if (rate.of !== published.of) return [];
    const checked = checkValues(model, { ...values, [published.parameter]: rate.low });
    return checked.ok ? [{ rate, figures: model.solve(checked.values).figures }] : [];
  });
}

export type Language = 'en' | 'fr';

export const inWords = (said: Said, language: Language): string => said[language];

/**
 * A figure as it is read: shares in percent, to three digits that mean something; French with a comma. Not for machines, who get
 * the number itself.
 */
export function figureInWords({ value, kind, interval }: Figure, language: Language): string {
  const written = (amount: number) => numberInWords(kind === 'share' ? 100 * amount : amount, language);
  const unit = kind === 'number' ? '' : ' %';
  const range =
    interval === undefined ? '' : ` (${written(interval.low)} ${language === 'fr' ? 'à' : 'to'} ${written(interval.high)})`;
  // rounding must not make certain what is not
  const almost = kind === 'share' && value < 1 && value >= 0.9995;
  return `${almost ? `> ${numberInWords(99.9, language)}` : written(value)}${unit}${range}`;
}

/** `37.5`, `0.00193`, `1,930`: three significant digits. */
export function numberInWords(value: number, language: Language): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(3));
  const plain = Math.abs(rounded) >= 1e6 || Math.abs(rounded) < 1e-4 ? rounded.toExponential() : String(rounded);
  return language === 'fr' ? plain.replace('.', ',') : plain;
}
