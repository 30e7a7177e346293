import type { RuleId, SourceId } from '../../words/ids.ts';

/** One text in both languages of the views. */
export interface Said {
  readonly en: string;
  readonly fr: string;
}

/** What may be set in a model: a number within a range. */
export interface Parameter {
  readonly id: string;
  readonly says: Said;
  readonly least: number;
  readonly most: number;
  /** What it is unless it is set. */
  readonly usual: number;
  readonly whole?: true;
  /** Where the usual value comes from, and why. */
  readonly source: SourceId | 'judgement' | 'unverified';
  readonly note: string;
}

/** The parameters of a model by id; every one of them is there. */
export type Values = Readonly<Record<string, number>>;

/** One figure that a model gives. `share` is from 0 to 1; `percent` is from 0 to 100; `number` has the model's own scale. */
export interface Figure {
  readonly id: string;
  readonly says: Said;
  readonly value: number;
  readonly kind: 'share' | 'percent' | 'number';
  /** 95 % interval of a figure that was counted over runs. */
  readonly interval?: { readonly low: number; readonly high: number };
}

/** What follows from values: the kind of equilibrium, in words, and its figures. */
export interface Solution {
  readonly equilibrium: Said;
  readonly figures: readonly Figure[];
}

/** Why values that are each within their range do not go together. */
export interface Fault {
  readonly parameters: readonly string[];
  readonly says: string;
}

/** Somebody's objection, with where it was read; `judgement` where it is ours. */
export interface Critic {
  readonly says: Said;
  readonly source: SourceId | 'judgement' | 'unverified';
}

/** A parameter moved over a range, the figures that are drawn (one panel each list), and at which other values as well. */
export interface Sensitivity {
  readonly parameter: string;
  readonly from: number;
  readonly to: number;
  readonly panels: readonly { readonly says: Said; readonly figures: readonly string[] }[];
  readonly compare?: { readonly parameter: string; readonly values: readonly number[] };
}

/** A model that can be solved: a rule folder whose `text.md` says where it comes from. */
export interface Model {
  readonly id: RuleId;
  readonly title: Said;
  /** In one line, whose model it is and how much of it was read. */
  readonly origin: Said;
  readonly sources: readonly (SourceId | 'judgement' | 'unverified')[];
  readonly parameters: readonly Parameter[];
  readonly assumes: readonly Said[];
  readonly critics: readonly Critic[];
  readonly sensitivity: Sensitivity;
  /** Rates of `data/measures/effects.json` (their `of`) that may stand for a parameter: the model is solved at each. */
  readonly published?: { readonly of: string; readonly parameter: string };
  /** What is wrong with values that are each in range; empty where they can be solved. */
  faults?(values: Values): readonly Fault[];
  /** @param values every parameter, in range and without faults */
  solve(values: Values): Solution;
}

export const defineModel = (model: Model): Model => model;

export const share = (id: string, value: number, en: string, fr: string): Figure => ({
  id,
  says: { en, fr },
  value,
  kind: 'share',
});
export const number = (id: string, value: number, en: string, fr: string): Figure => ({
  id,
  says: { en, fr },
  value,
  kind: 'number',
});

/** A parameter from 0 to 1. */
export function shareParameter(id: string, usual: number, en: string, fr: string, note: string): Parameter {
  return { id, says: { en, fr }, least: 0, most: 1, usual, source: 'judgement', note };
}

/** A parameter on a scale of its own. */
export function scaleParameter(
  id: string,
  [least, usual, most]: readonly [number, number, number],
  en: string,
  fr: string,
  note: string,
): Parameter {
  return { id, says: { en, fr }, least, most, usual, source: 'judgement', note };
}
