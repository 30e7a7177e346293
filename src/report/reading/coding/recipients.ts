import type { ActorId } from '../../../words/ids.ts';
import type { Discourse, ReadSentence, ReportDocument } from '../document.ts';
import type { Trigger } from '../text/compile.ts';
import { afterPreposition, type Subject } from './argue.ts';
import { anyParties, findPronoun, NOBODY, namedParties, type Parties } from './noun-phrases.ts';

/** Types whose recipient may be named by a place ("shelling of Kharkiv"). */
const CREATES_HARM = new Set(['ASSAULT', 'COERCE']);

/** The direct object: first noun phrase after the verb. */
function objectParty(
  sentence: ReadSentence,
  from: number,
  to: number,
  places: boolean,
  actor: readonly ActorId[],
  discourse: Discourse,
): Parties {
  let end = from;
  while (end < to && end < from + 10) {
    const token = sentence.tokens[end];
    if (!token || token.tag === 'verb' || token.tag === 'sub' || token.tag === 'rel') break;
    if (token.tag === 'prep' && token.lower !== 'of' && end > from) break;
    if (token.tag === 'to' && end > from) break;
    end += 1;
  }
  const named = anyParties(sentence, from, end, places);
  if (named.codes.length) return named;
  for (let i = from; i < end; i += 1) {
    const token = sentence.tokens[i];
    const country = token?.lower === 'the' && /^(country|republic|nation)$/.test(sentence.tokens[i + 1]?.lower ?? '');
    if (token?.tag !== 'pron' && token?.tag !== 'poss' && !country) continue;
    if (
      token.tag === 'poss' &&
      !places &&
      /^(application|bid|support|request|demand|proposal)$/.test(sentence.tokens[i + 1]?.noun ?? '')
    )
      continue;
    const self = discourse.speaker?.code;
    const other =
      self && !actor.includes(self) && /^(its|their|his)$/.test(token.lower)
        ? [self]
        : nearestOther(sentence, from, actor, discourse);
    if (/^(its|their|it|them)$/.test(token.lower) || country)
      return other.length ? { codes: other, from: i, to: i + 1, by: 'pronoun' } : NOBODY;
    if (token.tag === 'pron') {
      const found = findPronoun(sentence, i, i + 1, discourse);
      if (found.codes.some((code) => !actor.includes(code))) return found;
      const former = discourse.formerPerson?.code;
      if (former && !actor.includes(former) && /^(him|her)$/.test(token.lower))
        return { codes: [former], from: i, to: i + 1, by: 'pronoun' };
      return other.length ? { codes: other, from: i, to: i + 1, by: 'pronoun' } : NOBODY;
    }
  }
  return NOBODY;
}

/** The party other than the actor that was named last before `at`. */
function nearestOther(sentence: ReadSentence, at: number, actor: readonly ActorId[], discourse: Discourse): readonly ActorId[] {
  const before = sentence.mentions
    .filter((mention) => mention.to <= at && mention.code !== '' && !mention.asPlace && !actor.includes(mention.code))
    .at(-1);
  if (before) return [before.code];
  const recent = discourse.recent.find((code) => !actor.includes(code));
  return recent ? [recent] : [];
}

const without = (parties: Parties, codes: readonly ActorId[]): Parties => {
  const rest = parties.codes.filter((code) => !codes.includes(code));
  return rest.length ? { ...parties, codes: rest } : NOBODY;
};

const NAMES_AN_ACT = new Set([
  'it',
  'this',
  'attack',
  'move',
  'decision',
  'act',
  'step',
  'violation',
  'sanction',
  'sanctions',
  'invasion',
  'killing',
  'incident',
  'expulsion',
  'deployment',
  'arrest',
  'incursion',
  'strike',
  'operation',
  'recognition',
  'referendum',
  'annexation',
  'measure',
  'measures',
  'package',
  'aggression',
  'raid',
  'shelling',
  'seizure',
  'poisoning',
  'accusation',
  'bombing',
  'destruction',
]);

/** Whoever did what is condemned: the possessor of the act, "by X", else the author of the last act. */
function culpritOf(sentence: ReadSentence, from: number, to: number, actor: readonly ActorId[], discourse: Discourse): Parties {
  for (let i = from; i < Math.min(to, from + 7); i += 1) {
    const token = sentence.tokens[i];
    if (!token || (!NAMES_AN_ACT.has(token.lower) && !NAMES_AN_ACT.has(token.noun))) continue;
    const owner = anyParties(sentence, from, i, false);
    if (owner.codes.length) return without(owner, actor);
    const agent = afterPreposition(sentence, i, to, 'by', false, discourse);
    if (agent.codes.length) return without(agent, actor);
    const last = discourse.culprit.filter((code) => !actor.includes(code) && code !== 'UNK');
    if (last.length) return { codes: last, from: i, to: i + 1, by: 'pronoun' };
    return NOBODY;
  }
  return NOBODY;
}

/** "demanded that NATO withdraw": the subject of the clause that follows. */
function addressedParty(sentence: ReadSentence, at: number, document: ReportDocument): Parties {
  if (sentence.tokens[at]?.lower !== 'that') return NOBODY;
  const next = sentence.groups.find((group) => group.from > at);
  return next ? namedParties(sentence, at + 1, next.from, document.compiled) : NOBODY;
}

export interface Situation {
  readonly document: ReportDocument;
  readonly complement: readonly [number, number];
  readonly subject: Subject | null;
  readonly actor: readonly ActorId[];
  readonly inverted: boolean;
  readonly discourse: Discourse;
}

/** To whom it is done, tried in the order that the row gives. */
export function findRecipient(sentence: ReadSentence, trigger: Trigger, situation: Situation): Parties {
  const { document, complement, subject, actor, inverted, discourse } = situation;
  const { row } = trigger;
  const slots = row.recipient ?? ['object'];
  if (slots.includes('none')) return NOBODY;
  const places = CREATES_HARM.has(row.type);
  const [from, to] = complement;
  if (inverted && subject && !row.actor?.includes('patient')) {
    const patient = without(anyParties(sentence, subject.region[0], subject.region[1], places), actor);
    if (patient.codes.length) return patient;
    if (subject.by === 'pronoun' && subject.codes.length) return subject;
  }
  for (const slot of slots) {
    let found = NOBODY;
    if (row.together && slot === 'of' && asksOthers(sentence, from, to)) continue;
    if (slot === 'that') found = addressedParty(sentence, to, document);
    else if (slot === 'object' || slot === 'possessive-in-object')
      found = objectParty(sentence, from, to, places, actor, discourse);
    else if (slot === 'culprit') {
      found = culpritOf(sentence, from, to, actor, discourse);
      if (!found.codes.length && NAMES_AN_ACT.has(sentence.tokens[from + 1]?.noun ?? '')) return NOBODY;
    } else if (slot === 'subject') found = subject ?? NOBODY;
    else if (slot === 'name-before') found = NOBODY;
    else found = afterPreposition(sentence, from, to, slot, places, discourse);
    found = row.together ? found : without(found, actor);
    if (found.codes.length) return found;
  }
  if (row.together || row.type === 'DEMAND' || row.type === 'REQUEST' || row.type === 'MOBILIZE') return NOBODY;
  return without(anyParties(sentence, from, to, places), actor);
}

/** "held a session at the request of Japan": a party to the request, not to the session. */
function asksOthers(sentence: ReadSentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1)
    if (sentence.tokens[i]?.lower === 'of' && OTHERS_ACT.has(sentence.tokens[i - 1]?.lower ?? '')) return true;
  return false;
}

const OTHERS_ACT = new Set(['request', 'behest', 'invitation', 'initiative', 'insistence', 'suggestion', 'absence']);

/** Struck places, and the party of an if-clause, further on in the sentence. */
function laterParty(
  sentence: ReadSentence,
  type: string,
  invasion: boolean,
  to: number,
  actor: readonly ActorId[],
): ActorId | null {
  for (const mention of sentence.mentions) {
    if (mention.from < to || mention.code === '' || actor.includes(mention.code)) continue;
    if (invasion && mention.asPlace) return mention.code;
    const opener = sentence.tokens[mention.from - 1]?.lower;
    if (type === 'THREATEN' && (opener === 'if' || opener === 'unless')) return mention.code;
  }
  return null;
}

const AIMED = new Set(['ASSAULT', 'THREATEN', 'SANCTION', 'ACCUSE', 'COERCE', 'DEMAND']);

/** Where no recipient is named: the other side of the condition, the place struck, the home state. */
export function inferRecipient(
  document: ReportDocument,
  sentence: ReadSentence,
  type: string,
  mode: string | null,
  actor: readonly ActorId[],
  to: number,
  discourse: Discourse,
): readonly ActorId[] {
  if (!AIMED.has(type)) return [];
  const inward =
    mode === 'martial-law' ||
    mode === 'curfew' ||
    mode === 'arrest' ||
    mode === 'seize' ||
    mode === 'x-airspace-closure' ||
    mode === 'investigate';
  if (inward) return [];
  const later = laterParty(sentence, type, mode === 'x-invade', to, actor);
  if (later) return [later];
  const unknown = actor.length === 0 || actor[0] === 'UNK';
  if (unknown) return CREATES_HARM.has(type) && document.home ? [document.home] : [];
  const rival = actor.map((code) => discourse.feuds[code]).find((code) => code !== undefined && !actor.includes(code));
  const target = discourse.target.filter((code) => !actor.includes(code));
  if (type === 'SANCTION' && target.length && (rival === undefined || mode === 'discontinue')) return target;
  if (rival !== undefined && type !== 'ACCUSE') return [rival];
  if (type === 'ASSAULT') {
    const own = document.compiled.actors;
    const recent = discourse.recent.find((code) => !actor.includes(code) && own.get(code)?.kind !== 'organisation');
    return recent ? [recent] : [];
  }
  return [];
}
