import type { Compiled } from '../text/compile.ts';
import type { Token, VerbForm } from '../text/tokenize.ts';

/** A verb with its helpers: "had for the first time deployed", "has not asked", "to send". */
export interface VerbGroup {
  /** First token of the group, and the token of the verb itself. */
  readonly from: number;
  readonly head: number;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly kind: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: 'conditional' | 'future' | 'obligation' | null;
  /** "is sending", "are deploying": under way. */
  readonly progressive: boolean;
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", '’re', "'s", '’s']);
const ADVERBIAL = ['for', 'the', 'first', 'time'];

const isAdverbialEnd = (tokens: readonly Token[], at: number): boolean =>
  at >= 3 && ADVERBIAL.every((word, k) => tokens[at - 3 + k]?.lower === word);

const isManner = (token: Token): boolean => token.tag === 'noun' && token.lower.endsWith('ly') && token.lower.length > 4;

/** Walks left from a verb over its helpers. */
function groupStart(tokens: readonly Token[], head: number): number {
  let from = head;
  let i = head - 1;
  while (i >= 0) {
    const token = tokens[i];
    if (!token) break;
    if (token.tag === 'aux' || token.tag === 'modal' || token.tag === 'neg') {
      from = i;
      i -= 1;
    } else if (token.tag === 'to') {
      from = i;
      if (tokens[i - 1]?.tag === 'neg') from = i - 1;
      break;
    } else if (token.tag === 'adv' || isManner(token)) i -= 1;
    else if (isAdverbialEnd(tokens, i)) i -= 4;
    else break;
  }
  return from;
}

function modalOf(tokens: readonly Token[], from: number, head: number, compiled: Compiled): VerbGroup['modal'] {
  for (let i = from; i < head; i += 1) {
    const word = tokens[i]?.lower ?? '';
    if (tokens[i]?.tag !== 'modal') continue;
    if (compiled.sets.conditional.has(word)) return 'conditional';
    if (compiled.sets.obligation.has(word)) return 'obligation';
    if (compiled.sets.future.has(word)) return 'future';
  }
  return null;
}

function kindOf(tokens: readonly Token[], from: number, head: number, hasAux: boolean): VerbGroup['kind'] {
  for (let i = from; i < head; i += 1) if (tokens[i]?.tag === 'to') return 'infinitive';
  const form = tokens[head]?.form;
  if (hasAux) return tokens[from]?.form === 'ing' || tokens[from]?.lower === 'having' ? 'gerund' : 'finite';
  if (form === 'ing') return 'gerund';
  const means = /^(phone|telephone|video|videolink|letter|sea|air|rail|road)$/.test(tokens[head + 2]?.lower ?? '');
  if (form === 'past' && tokens[head + 1]?.lower === 'by' && !means) return 'participle';
  return 'finite';
}

function makeGroup(tokens: readonly Token[], head: number, compiled: Compiled): VerbGroup | null {
  const token = tokens[head];
  if (!token?.verb || !token.form) return null;
  const from = groupStart(tokens, head);
  let be = false;
  let aux = false;
  let negated = false;
  for (let i = from; i < head; i += 1) {
    const helper = tokens[i];
    if (helper?.tag === 'neg') negated = true;
    if (helper?.tag === 'aux' || helper?.tag === 'modal') aux = true;
    if (helper?.tag === 'aux' && BE.has(helper.lower)) be = true;
  }
  const after = tokens[head + 1];
  if (token.tag === 'aux' && (after?.tag === 'neg' || after?.lower === 'no')) negated = true;
  return {
    from,
    head,
    lemma: token.verb,
    form: token.form,
    kind: kindOf(tokens, from, head, aux),
    passive: be && token.form === 'past' && token.verb !== 'be',
    negated,
    modal: modalOf(tokens, from, head, compiled),
    progressive: be && token.form === 'ing',
  };
}

/** Does this auxiliary stand without a verb of its own ("has a plan", "was wrong")? */
function isAlone(tokens: readonly Token[], at: number): boolean {
  let i = at + 1;
  while (i < tokens.length && i < at + 8) {
    const token = tokens[i];
    if (!token) return true;
    if (token.tag === 'verb') return false;
    if (token.tag === 'aux') return false;
    if (token.tag === 'adv' || token.tag === 'neg' || isManner(token)) i += 1;
    else if (token.lower === 'for' && isAdverbialEnd(tokens, i + 3)) i += 4;
    else return true;
  }
  return true;
}

/** "to protect and defend": the second verb shares the first one's helper. */
function shareHelpers(tokens: readonly Token[], groups: VerbGroup[]): VerbGroup[] {
  for (let k = 1; k < groups.length; k += 1) {
    const group = groups[k];
    const previous = groups[k - 1];
    if (!group || !previous || group.form !== 'base' || group.from !== group.head || tokens[group.head - 1]?.tag !== 'coord')
      continue;
    if (previous.kind === 'infinitive' || previous.modal !== null)
      groups[k] = { ...group, kind: previous.kind, modal: previous.modal, negated: previous.negated };
  }
  return groups;
}

/** "a bomb fired from there killed …": a bare past form right before another finite verb is a participle. */
function markParticiples(tokens: readonly Token[], groups: VerbGroup[]): VerbGroup[] {
  return groups.map((group, k) => {
    const next = groups[k + 1];
    const bare = group.form === 'past' && group.from === group.head && group.kind === 'finite';
    if (!bare || next?.kind !== 'finite') return group;
    const left = tokens[group.head - 1];
    if (left?.tag !== 'noun' && left?.tag !== 'name') return group;
    const right = tokens[group.head + 1];
    if (right?.tag !== 'prep' && right?.tag !== 'to' && right?.tag !== 'adv') return group;
    for (let i = group.head + 1; i < next.from; i += 1) {
      const token = tokens[i];
      if (
        !token ||
        token.tag === 'coord' ||
        token.tag === 'sub' ||
        token.tag === 'rel' ||
        token.tag === 'mark' ||
        token.tag === 'pron'
      )
        return group;
    }
    return { ...group, kind: 'participle' as const };
  });
}

/** All verb groups of a sentence, left to right. */
export function findVerbGroups(tokens: readonly Token[], compiled: Compiled): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || (token.tag !== 'verb' && !(token.tag === 'aux' && isAlone(tokens, at)))) continue;
    const group = makeGroup(tokens, at, compiled);
    if (group) groups.push(group);
  }
  return markParticiples(tokens, shareHelpers(tokens, groups));
}
