import type { CrisisEvent } from '../crisis.ts';
import type { Entry } from '../kernel/log.ts';
import type { IsoTime, Minutes } from '../words/time.ts';
import type { Reason, Verdict } from '../words/verdict.ts';

/** One answer of a run on one commitment: when it was given, what was known then, and what of its grounds was new. */
export interface DatedDetermination {
  readonly at: Minutes;
  readonly knownAt: IsoTime | null;
  readonly verdict: Verdict;
  readonly before: Verdict | null;
  /** Ids of the evidence that stood. */
  readonly evidence: readonly string[];
  /** Elements that were found otherwise before, or not on these grounds. */
  readonly changed: readonly string[];
}

/** Every answer of a run on `determination/INCIDENT/TREATY`, oldest first; none for any other id. */
export function determinationHistory(log: readonly Entry<CrisisEvent>[], id: string): readonly DatedDetermination[] {
  const answers: DatedDetermination[] = [];
  let last: Reason | undefined;
  for (const { at, event } of log) {
    if (event.type !== 'CommitmentDetermined' || `determination/${event.incidentId}/${event.treaty}` !== id) continue;
    const { knownAt, verdict, before, evidence, reason } = event;
    answers.push({ at, knownAt, verdict, before, evidence, changed: last === undefined ? [] : newIn(reason, last) });
    last = reason;
  }
  return answers;
}

/** What a tree says that the one before did not: its elements, or, where they are as found before, what they rest on. */
function newIn(tree: Reason, before: Reason): readonly string[] {
  const known = new Set(nodesOf(before).map(keyOf));
  const isNew = (node: Reason): boolean => !known.has(keyOf(node));
  const fresh = (tree.because ?? []).flatMap(nodesOf).filter(isNew);
  const elements = fresh.filter((node) => node.result !== undefined);
  const told = elements.length > 0 ? elements : fresh;
  const deepest = told.filter((node) => !nodesOf(node).some((inner) => inner !== node && told.includes(inner)));
  return [...new Set(deepest.map(keyOf))];
}

const nodesOf = (reason: Reason): readonly Reason[] => [reason, ...(reason.because ?? []).flatMap(nodesOf)];

const keyOf = ({ result, says }: Reason): string => (result === undefined ? says : `[${result}] ${says}`);
