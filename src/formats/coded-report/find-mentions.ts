import type { ActorRow, Lexicon } from '../../report/index.ts';
import type { ActorId } from '../../words/ids.ts';
import type { IsoDate } from '../../words/time.ts';

export type MentionKind = 'name' | 'adjective' | 'capital' | 'institution' | 'office' | 'person';

/** Words of a text that stand for a party. */
export interface Mention {
  readonly code: ActorId;
  readonly kind: MentionKind;
  readonly text: string;
  readonly span: readonly [number, number];
}

interface Entry {
  readonly words: readonly string[];
  readonly code: ActorId;
  readonly kind: MentionKind;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const WORD = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu;

export type MentionFinder = (text: string, day: IsoDate) => Mention[];

/** A finder of the parties that the lexicon names, longest name first. A person counts on days of the office only. */
export function mentionFinder(lexicon: Lexicon): MentionFinder {
  const byFirst = new Map<string, Entry[]>();
  for (const entry of lexicon.actors.flatMap(entriesOf)) {
    const first = entry.words[0];
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list) list.push(entry);
    else byFirst.set(first, [entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return (text, day) => findIn(text, day, byFirst);
}

function entriesOf(row: ActorRow): Entry[] {
  const entry = (name: string, kind: MentionKind, from: IsoDate | null = null, to: IsoDate | null = null): Entry => {
    return { words: name.match(WORD) ?? [], code: row.code, kind, from, to };
  };
  const all = (names: readonly string[] | undefined, kind: MentionKind) => (names ?? []).map((name) => entry(name, kind));
  return [
    ...all(row.names, 'name'),
    ...all(row.adjectives, 'adjective'),
    ...all(row.capitals, 'capital'),
    ...all(row.bodies, 'institution'),
    ...all(row.offices, 'office'),
    ...(row.people ?? []).flatMap(([name, from, to]) => {
      const surname = name.slice(name.lastIndexOf(' ') + 1);
      return [entry(name, 'person', from, to), entry(surname, 'person', from, to)];
    }),
  ];
}

function findIn(text: string, day: IsoDate, byFirst: ReadonlyMap<string, readonly Entry[]>): Mention[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const fitting = (byFirst.get(word?.text ?? '') ?? []).filter(
      (entry) =>
        (entry.from === null || entry.from <= day) &&
        (entry.to === null || day <= entry.to) &&
        entry.words.every((part, index) => words[at + index]?.text === part),
    );
    const [longest] = fitting;
    if (!word || !longest) continue;
    const rivals = fitting.filter((entry) => entry.words.length === longest.words.length && entry.code !== longest.code);
    const last = words[at + longest.words.length - 1] ?? word;
    // a surname that two parties share names neither
    if (rivals.length === 0) {
      const span = [word.start, last.end] as const;
      mentions.push({ code: longest.code, kind: longest.kind, text: text.slice(...span), span });
    }
    at += longest.words.length - 1;
  }
  return mentions;
}
