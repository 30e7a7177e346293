/** A number that a sentence tells: of what, how many, and whether it is a bound. */
export interface NumberTold {
  readonly of: CountedKind;
  readonly value: number;
  readonly bound: 'exactly' | 'at least' | 'at most' | 'about';
  /** Verbatim. */
  readonly words: string;
}

export const countedKinds = ['killed', 'injured', 'troops', 'missiles', 'drones', 'aircraft', 'ships', 'tanks'] as const;
export type CountedKind = (typeof countedKinds)[number];

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9}|(?:${TENS.join('|')})(?:-(?:${UNITS.slice(1, 10).join('|')}))?|${UNITS.slice(1).join('|')}|no one|nobody)`;
const BOUND = '(?:at least|more than|over|up to|as many as|fewer than|about|around|some|nearly|almost|roughly)';
const PEOPLE =
  '(?:people|persons|civilians|soldiers|servicemen|officers|policemen|sailors|children|men|women|others|more|of them|residents|workers)';

const KINDS: readonly (readonly [CountedKind, string, string])[] = [
  ['killed', 'killed|dead|died|deaths', 'killed|killing|kills|kill'],
  ['injured', 'injured|wounded|hurt|injuries', 'injured|injuring|wounded|wounding'],
  ['troops', 'troops|soldiers|servicemen', ''],
  ['missiles', 'missiles|rockets', ''],
  ['drones', 'drones|UAVs', ''],
  ['aircraft', 'aircraft|jets|warplanes|fighters|planes|helicopters', ''],
  ['ships', 'ships|warships|vessels|frigates', ''],
  ['tanks', 'tanks', ''],
];

const PATTERNS = KINDS.map(([of, after, before]) => {
  const number = `(?:(?<bound>${BOUND})\\s+)?(?<number>${NUMBER})`;
  const harm = before !== '';
  const between = harm ? `(?:\\s+${PEOPLE})?(?:\\s+(?:were|was|had been|have been|had|have))?` : '(?:\\s+\\p{L}+)?';
  // "in 2014 troops moved" counts no troops
  const forward = `(?<![\\p{L}\\p{N}.,]|\\bin )${number}${between}\\s+(?:${after})(?!\\p{L})`;
  const backward = harm ? `(?<!\\p{L})(?:${before})\\s+${number}(?![\\p{L}\\p{N}]|[.,]\\d)` : null;
  return { of, patterns: [forward, ...(backward ? [backward] : [])].map((pattern) => new RegExp(pattern, 'giu')) };
});

/** The numbers that a sentence tells of people harmed and of things used. Words that are no count of them are passed over. */
export function findNumbers(sentence: string): NumberTold[] {
  const found: NumberTold[] = [];
  for (const { of, patterns } of PATTERNS) {
    for (const pattern of patterns) {
      for (const match of sentence.matchAll(pattern)) {
        const value = numberIn(match.groups?.number ?? '');
        if (value === null || found.some((one) => one.of === of && one.value === value)) continue;
        found.push({ of, value, bound: boundOf(match.groups?.bound), words: match[0] });
      }
    }
  }
  return found;
}

function numberIn(text: string): number | null {
  const word = text.toLowerCase();
  if (/^\d/.test(word)) return Number(word.replaceAll(',', ''));
  if (word === 'no one' || word === 'nobody') return 0;
  const [tens = '', unit] = word.split('-');
  const high = TENS.indexOf(tens);
  if (high >= 0) return (high + 2) * 10 + (unit ? UNITS.indexOf(unit) : 0);
  const low = UNITS.indexOf(word);
  return low < 0 ? null : low;
}

function boundOf(word: string | undefined): NumberTold['bound'] {
  switch (word?.toLowerCase()) {
    case undefined:
      return 'exactly';
    case 'at least':
    case 'more than':
    case 'over':
      return 'at least';
    case 'up to':
    case 'as many as':
    case 'fewer than':
      return 'at most';
    default:
      return 'about';
  }
}
