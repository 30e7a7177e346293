import type { Evidence, Reason } from '../../words/verdict.ts';

export type Reasons = Readonly<Record<string, Reason>>;

/** A line or a row: anything in the brief that can be asked why. */
export interface Claim {
  readonly explain?: string;
  readonly evidence?: readonly Evidence[];
}

/** The reason behind a claim, undefined where none was handed over. */
export function findReason(reasons: Reasons, explain: string | undefined): Reason | undefined {
  return explain !== undefined && Object.hasOwn(reasons, explain) ? reasons[explain] : undefined;
}

/** Ids of the sources that the tree rests on, each once, in the order in which they are met. */
export function sourcesOf(reason: Reason): readonly string[] {
  const found = new Set<string>();
  const walk = (node: Reason): void => {
    if (node.source !== undefined) found.add(node.source);
    node.because?.forEach(walk);
  };
  walk(reason);
  return [...found];
}

/** Words of the report that a claim rests on: its own and those of its tree, each once. */
export function evidenceOf(claim: Claim, reason: Reason | undefined): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  const add = (evidence: Evidence) => found.set(`${evidence.start}/${evidence.end}/${evidence.text}`, evidence);
  const walk = (node: Reason): void => {
    node.evidence?.forEach(add);
    node.because?.forEach(walk);
  };
  claim.evidence?.forEach(add);
  if (reason) walk(reason);
  return [...found.values()];
}
