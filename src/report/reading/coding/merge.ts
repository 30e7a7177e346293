import type { ReportedEvent } from '../../../words/reported.ts';
import type { ReportDocument } from '../document.ts';
import { impliedPlace } from '../setting/places.ts';
import type { Draft } from './draft.ts';

const LONGEST = 400;
const SHORTEST = 12;
/** Acts of speech: two of them in one sentence, to different parties, are two. */
const SPEECH = new Set(['REQUEST', 'DEMAND', 'ACCUSE', 'THREATEN', 'SUPPORT', 'AGREE', 'REJECT']);
const SPOKEN = new Set(['happened', 'threatened', 'requested', 'planned']);

interface Merged {
  draft: Draft;
  also: Draft[];
}

const overlaps = (a: readonly string[], b: readonly string[]): boolean => a.some((code) => b.includes(code));
const near = (a: readonly string[], b: readonly string[]): boolean => a.length === 0 || b.length === 0 || overlaps(a, b);

/** Do two drafts tell of one act? Same type, parties that can be the same, statuses that do not contradict. */
function sameAct(a: Draft, b: Draft): boolean {
  if (a.type !== b.type) return false;
  const inside = a.start < b.end && b.start < a.end;
  if (inside && (a.nominal || b.nominal)) return true;
  if (a.status !== b.status && !(SPOKEN.has(a.status) && SPOKEN.has(b.status))) return false;
  if (a.date && b.date && a.date !== b.date && !a.date.startsWith(b.date) && !b.date.startsWith(a.date)) return false;
  const attack = a.type === 'ASSAULT' && a.sentence === b.sentence;
  if (a.mode && b.mode && a.mode !== b.mode && !a.nominal && !b.nominal && !attack) return false;
  if ((a.type === 'COERCE' || a.type === 'REQUEST') && a.mode !== b.mode) return false;
  const actors = (a.guessed && a.actor[0] === 'UNK') || (b.guessed && b.actor[0] === 'UNK') ? true : overlaps(a.actor, b.actor);
  if (!actors) return false;
  if (b.nominal || a.nominal || a.headline || b.headline) return near(a.recipient, b.recipient);
  if (a.sentence === b.sentence && (a.mode === b.mode || a.type === 'ASSAULT') && near(a.recipient, b.recipient))
    return inside || !SPEECH.has(a.type) || sameParties(a.recipient, b.recipient);
  return (
    sameParties(a.recipient, b.recipient) &&
    sameParties(a.actor, b.actor) &&
    Math.abs(a.sentence - b.sentence) < 12 &&
    (a.type === 'ASSAULT' || a.type === 'CONSULT')
  );
}

/** Which of two drafts of one act leads: named parties before guesses, sentences before headlines, verbs before nouns. */
const rank = (draft: Draft): number => (draft.guessed ? 0 : 4) + (draft.headline ? 0 : 2) + (draft.nominal ? 0 : 1);

/** A verb without an author and a noun that names him: the verb's words, the noun's party. */
function join(known: Merged, draft: Draft): void {
  const verb = known.draft.nominal ? draft : known.draft;
  const noun = known.draft.nominal ? known.draft : draft;
  known.also.push(noun);
  if (!verb.guessed) known.draft = verb;
  else known.draft = { ...verb, actor: noun.actor, guessed: false, attribution: verb.attribution ?? noun.attribution };
}

const sameParties = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((code) => b.includes(code));

function bounded(document: ReportDocument, draft: Draft): { text: string; span: [number, number] } | null {
  const from = draft.start;
  let to = Math.min(draft.end, from + LONGEST);
  const { text } = document;
  if (to - from < SHORTEST) to = Math.min(text.length, widen(document, draft));
  if (to - from < SHORTEST) return null;
  return { text: text.slice(from, to), span: [from, to] };
}

/** Too short to be evidence ("Iran struck"): take in the rest of the sentence, up to a readable length. */
function widen(document: ReportDocument, draft: Draft): number {
  const sentence = document.sentences[draft.sentence];
  let end = draft.end;
  for (const token of sentence?.tokens ?? []) {
    if (token.end <= end) continue;
    end = token.end;
    if (end - draft.start >= SHORTEST) break;
  }
  return end;
}

function toEvent(document: ReportDocument, merged: Merged, number: number): ReportedEvent | null {
  const { draft, also } = merged;
  const evidence = bounded(document, draft);
  if (!evidence) return null;
  const place = draft.place ?? also.find((one) => one.place !== null)?.place ?? impliedPlace(document, draft);
  const location = place
    ? {
        name: place.name,
        country: place.country,
        ...(place.lat !== undefined && place.lon !== undefined ? { lat: place.lat, lon: place.lon } : {}),
      }
    : null;
  return {
    id: `e${number}`,
    type: draft.type,
    mode: draft.mode,
    actor: draft.actor,
    recipient: draft.recipient,
    status: draft.status,
    date: draft.date ?? also.find((one) => one.date !== null)?.date ?? null,
    location,
    evidence: evidence.text,
    span: evidence.span,
    evidenceAlso: also.flatMap((one) => bounded(document, one) ?? []),
    attribution: draft.attribution,
    context: draft.context,
  };
}

/** Folds repeated mentions of one act into one event with further evidence. */
export function mergeDrafts(document: ReportDocument, drafts: readonly Draft[]): ReportedEvent[] {
  const merged: Merged[] = [];
  const byType = new Map<string, Merged[]>();
  for (const draft of drafts) {
    const list = byType.get(draft.type) ?? [];
    byType.set(draft.type, list);
    const known = list.slice(-24).find((one) => sameAct(one.draft, draft));
    if (!known) {
      const fresh = { draft, also: [] };
      merged.push(fresh);
      list.push(fresh);
    } else if (known.draft.guessed !== draft.guessed && known.draft.nominal !== draft.nominal) {
      join(known, draft);
    } else if (rank(draft) > rank(known.draft)) {
      known.also.push(known.draft);
      known.draft = draft;
    } else known.also.push(draft);
  }
  merged.sort((a, b) => a.draft.start - b.draft.start || a.draft.end - b.draft.end);
  const events: ReportedEvent[] = [];
  for (const one of merged) {
    const event = toEvent(document, one, events.length + 1);
    if (event) events.push(event);
  }
  return events;
}
