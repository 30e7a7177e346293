import type { Lexicon } from '../../report/index.ts';

/** The dictionary words that a form may be of: "invaded" gives "invade" and "invad" (which no row names). */
export function wordForms(lexicon: Lexicon): (form: string) => ReadonlySet<string> {
  const irregular = new Map<string, string[]>();
  for (const [base, past, participle] of lexicon.words.irregular) {
    for (const form of new Set([past, participle])) irregular.set(form, [...(irregular.get(form) ?? []), base]);
  }
  return (form) => new Set([form, ...(irregular.get(form) ?? []), ...stems(form)]);
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ying', ['y', 'ie']],
  ['ing', ['', 'e']],
];

function stems(form: string): string[] {
  return ENDINGS.flatMap(([ending, instead]) => {
    if (!form.endsWith(ending) || form.length - ending.length < 2) return [];
    const stem = form.slice(0, -ending.length);
    // "shelled" keeps its l, "stopped" doubles its p
    const doubled = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
    return [...instead.map((one) => stem + one), ...doubled];
  });
}
