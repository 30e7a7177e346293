import type { AreaPiece, Standing } from '../../assessment/index.ts';
import type { FoedusData } from '../../facts/index.ts';
import type { Reason } from '../../words/verdict.ts';
import type { AreaMap } from './area-map.ts';
import { type MapWords, mapWords } from './map-words.ts';
import { landNames } from './piece-words.ts';

/** A piece as an answer, in the shape of the answers for points. */
export interface PieceAnswer {
  readonly id: string;
  readonly name: string;
  readonly kind: AreaPiece['kind'];
  readonly standing: Standing;
  readonly inArticle6Area: boolean | 'contested';
  readonly why: Reason;
}

export interface AreaDescription {
  readonly heading: string;
  /** Land by standing, as names in code-unit order; outside land is all other land. */
  readonly lists: readonly { readonly standing: Standing; readonly names: readonly string[] }[];
  readonly answers: readonly PieceAnswer[];
}

/** The map in words, in English. */
export function describeArea(map: AreaMap, names: Pick<FoedusData, 'states' | 'territories'>): AreaDescription {
  const named = landNames(names);
  const answers = map.pieces.map((piece): PieceAnswer => {
    const { id, kind, standing, why } = piece;
    const inArticle6Area = standing === 'contested' ? standing : standing === 'inside';
    return { id, name: named(piece), kind, standing, inArticle6Area, why };
  });
  const lands = answers.filter(({ kind }) => kind === 'land');
  const lists = (['inside', 'contested'] as const).flatMap((standing) => {
    const found = [...new Set(lands.filter((piece) => piece.standing === standing).map(({ name }) => name))].sort();
    return found.length === 0 ? [] : [{ standing, names: found }];
  });
  return { heading: `${mapWords.en.title(map.date)}\n${subtitleOf(map, mapWords.en)}`, lists, answers };
}

/** The text of the treaty that stands on the day, and the number of Parties. */
export function subtitleOf({ wording, parties }: AreaMap, words: MapWords): string {
  return wording === null ? words.wording.none : `${words.wording[wording]} · ${words.parties(parties)}`;
}
