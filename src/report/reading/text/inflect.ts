import type { VerbForm } from './tokenize.ts';

export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

const VOWELS = 'aeiou';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.includes(letter);

function sForm(base: string): string {
  if (/(s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  if (base.endsWith('y') && !isVowel(base.at(-2))) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** One vowel before one consonant: the consonant may double ("ban", "commit"). */
function mayDouble(base: string): boolean {
  const last = base.at(-1);
  return last !== undefined && !isVowel(last) && !'wxy'.includes(last) && isVowel(base.at(-2)) && !isVowel(base.at(-3));
}

function edForms(base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (base.endsWith('y') && !isVowel(base.at(-2))) return [`${base.slice(0, -1)}ied`];
  const plain = `${base}ed`;
  return mayDouble(base) ? [plain, `${base}${base.at(-1)}ed`] : [plain];
}

function ingForms(base: string): string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
  if (base.endsWith('e') && !base.endsWith('ee')) return [`${base.slice(0, -1)}ing`];
  const plain = `${base}ing`;
  return mayDouble(base) ? [plain, `${base}${base.at(-1)}ing`] : [plain];
}

/** Every form of every verb → its lemma. Doubled and plain spellings are both admitted. */
export function inflectAll(
  bases: Iterable<string>,
  irregular: readonly (readonly [string, string, string])[],
): Map<string, VerbReading> {
  const forms = new Map<string, VerbReading>();
  const strong = new Map(irregular.map((row) => [row[0], row]));
  const put = (form: string, lemma: string, kind: VerbForm) => {
    if (!forms.has(form)) forms.set(form, { lemma, form: kind });
  };
  const all = [...new Set([...bases, ...strong.keys()])];
  for (const base of all) put(base, base, 'base');
  for (const base of all) {
    put(sForm(base), base, 's');
    for (const form of ingForms(base)) put(form, base, 'ing');
    const row = strong.get(base);
    for (const form of row ? [row[1], row[2]] : edForms(base)) put(form, base, 'past');
  }
  forms.delete('been');
  return forms;
}

const PLURALS: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  gunmen: 'gunman',
  policemen: 'policeman',
  servicemen: 'serviceman',
  children: 'child',
  allies: 'ally',
  people: 'people',
  series: 'series',
  aircraft: 'aircraft',
  forces: 'force',
  houses: 'house',
  bases: 'base',
  premises: 'premises',
};

/** Singular of a noun, by rule. Wrong guesses are harmless: lists are matched on both forms. */
export function singular(lower: string): string {
  const known = PLURALS[lower];
  if (known !== undefined) return known;
  if (lower.length < 4 || !lower.endsWith('s') || lower.endsWith('ss') || lower.endsWith('us')) return lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (/(ches|shes|xes|sses|zes)$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}
