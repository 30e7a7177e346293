import type { AreaPiece } from '../../assessment/index.ts';
import type { FoedusData } from '../../facts/index.ts';
import type { Reason } from '../../words/verdict.ts';
import { PRESENT } from './area-map.ts';
import type { Language } from './drawing/map-names.ts';

/** Gives a piece its name in words: land by the state or territory whose code it bears. */
export function landNames(
  { states, territories }: Pick<FoedusData, 'states' | 'territories'>,
  language: Language = 'en',
): (piece: Pick<AreaPiece, 'kind' | 'name'>) => string {
  const names = new Map([...territories, ...states].map((row) => [row.id, language === 'fr' ? row.nameFr : row.name]));
  return ({ kind, name }) => (kind === 'land' ? (names.get(name) ?? name) : name);
}

/** A tree of reasons in a line: what each says, from the root down, and the sources of all of them, once each. */
export function whyInWords(reason: Reason): { readonly why: string; readonly source: string } {
  const parts = listReasons(reason);
  const sources = parts.flatMap(({ source }) => (source === undefined ? [] : [source]));
  return {
    // the present text is asked for as of a day far ahead, which is nobody's day
    why: parts.map(({ says }) => says.replace(` on ${PRESENT}`, '')).join('; '),
    source: [...new Set(sources)].join(', '),
  };
}

const listReasons = (reason: Reason): Reason[] => [reason, ...(reason.because ?? []).flatMap(listReasons)];
