import type { ReadSentence } from '../document.ts';
import { findPlace } from '../setting/places.ts';
import type { Attributor, Draft } from './draft.ts';

/** "no NATO troops in Ukraine": a denial without a verb. */
export function codeAbsence(sentence: ReadSentence, at: number, from: number, end: number, speaker: Attributor): Draft | null {
  if (sentence.tokens[from]?.lower !== 'no' || speaker.code === null) return null;
  const owner = sentence.mentions.find((mention) => mention.from >= from && mention.to <= at && !mention.asPlace);
  if (!owner) return null;
  const target = sentence.mentions.find((mention) => mention.from > at && mention.from < end);
  return {
    type: 'MOBILIZE',
    mode: 'troops',
    actor: [owner.code],
    recipient: target && target.code !== '' ? [target.code] : [],
    status: 'denied',
    date: null,
    place: findPlace(sentence, at, end),
    start: sentence.tokens[from]?.start ?? sentence.start,
    end: sentence.tokens[end - 1]?.end ?? sentence.end,
    attribution: speaker.code,
    context: ['military'],
    sentence: sentence.index,
    headline: sentence.headline,
    nominal: true,
    guessed: false,
  };
}
