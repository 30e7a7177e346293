import type { PlaceRow } from '../../lexicon.ts';
import type { ReadSentence, ReportDocument } from '../document.ts';

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'on',
  'to',
  'into',
  'over',
  'under',
  'off',
  'outside',
  'of',
  'from',
  'through',
  'across',
  'towards',
  'around',
  'between',
  'inside',
]);
const SIZE: Readonly<Record<PlaceRow['kind'], number>> = { site: 0, base: 0, town: 1, city: 2, region: 3, sea: 4, country: 5 };

/** The smallest place of the gazetteer in `[from, to)` that stands after a preposition of place; null if none. */
export function findPlace(sentence: ReadSentence, from: number, to: number): PlaceRow | null {
  let best: PlaceRow | null = null;
  for (const mention of sentence.mentions) {
    if (mention.from < from || mention.from >= to || !mention.place) continue;
    let i = mention.from - 1;
    while (i >= 0 && /^(det|num)$|^noun$/.test(sentence.tokens[i]?.tag ?? '') && i > mention.from - 5) i -= 1;
    const before = sentence.tokens[i]?.lower ?? '';
    const open =
      mention.kind === 'place' &&
      (sentence.tokens[i]?.text === ',' || sentence.tokens[i]?.tag === 'coord' || sentence.tokens[i]?.tag === 'verb');
    if (!LOCATIVE.has(before) && !open) continue;
    if (!mention.asPlace && mention.kind !== 'place') continue;
    if (!best || SIZE[mention.place.kind] < SIZE[best.kind]) best = mention.place;
  }
  return best ?? countryIn(sentence, from, to);
}

/** Acts that take place in the state they are done to, or in that of whoever does them, by type and mode. */
const IN_STATE: Readonly<Record<string, 'actor' | 'recipient'>> = {
  'COERCE cyber': 'recipient',
  'COERCE x-airspace': 'recipient',
  'COERCE martial-law': 'actor',
  'COERCE curfew': 'actor',
};

interface Act {
  readonly type: string;
  readonly mode: string | null;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
}

/** Where an act took place whose words name no place: the state it must have happened in, or the dateline of a meeting. */
export function impliedPlace(document: ReportDocument, act: Act): PlaceRow | null {
  if (act.type === 'CONSULT' && act.mode !== 'phone') return datelinePlace(document);
  const side = IN_STATE[`${act.type} ${act.mode ?? ''}`];
  const codes = side ? act[side] : [];
  const row = codes.length === 1 ? document.compiled.actors.get(codes[0] ?? '') : undefined;
  return row?.kind === 'state' ? { name: row.names[0] ?? row.code, country: row.code, kind: 'country' } : null;
}

/** "BRUSSELS, March 4 - ": the place a report is written from. */
function datelinePlace(document: ReportDocument): PlaceRow | null {
  const first = document.sentences[0];
  if (!first || first.prefix || first.bodyFrom === 0) return null;
  return first.mentions.find((mention) => mention.to <= first.bodyFrom && mention.place !== null)?.place ?? null;
}

/** "in Kosovo": the state itself, where no smaller place is named. */
function countryIn(sentence: ReadSentence, from: number, to: number): PlaceRow | null {
  for (const mention of sentence.mentions) {
    if (mention.from < from || mention.from >= to || mention.kind !== 'name' || !/^[A-Z]{3}$/.test(mention.code)) continue;
    const before = sentence.tokens[mention.from - 1]?.lower ?? '';
    if (!/^(in|into|across|inside|to)$/.test(before) || sentence.tokens[mention.to]?.tag === 'poss') continue;
    const words = sentence.tokens.slice(mention.from, mention.to).map((token) => token.text);
    return { name: words.join(' '), country: mention.code, kind: 'country' };
  }
  return null;
}
