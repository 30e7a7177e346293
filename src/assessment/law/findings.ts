import type { Finding, Reason, Verdict } from '../../words/verdict.ts';

/** Met if any is; contested if none is but one might be. No findings: not met. */
export function anyOf(findings: readonly Finding[]): Finding {
  if (findings.includes('met')) return 'met';
  return findings.some(isOpen) ? 'contested' : 'not-met';
}

/** Not met if one is not; contested if one is open. No findings: met. */
export function allOf(findings: readonly Finding[]): Finding {
  if (findings.includes('not-met')) return 'not-met';
  return findings.some(isOpen) ? 'contested' : 'met';
}

/** The same answer under every reading, or contested: for a place or a title on which readings differ. */
export function underEveryReading(findings: readonly Finding[]): Finding {
  const first = findings[0];
  if (first === undefined) return 'unknown';
  return findings.every((finding) => finding === first) ? first : 'contested';
}

/** What is not known cannot engage anything, and cannot rule it out. */
export function isOpen(finding: Finding): boolean {
  return finding === 'contested' || finding === 'unknown';
}

export function verdictOf(finding: Finding): Verdict {
  if (finding === 'met') return 'engaged';
  return finding === 'not-met' ? 'not-engaged' : 'contested';
}

export function labelOf(finding: Finding): boolean | 'contested' {
  if (finding === 'met') return true;
  return finding === 'not-met' ? false : 'contested';
}

/** One element of a rule with its own result, and why. */
export interface Element {
  readonly finding: Finding;
  readonly reason: Reason;
}

type Grounds = Omit<Reason, 'says' | 'result' | 'wouldChange'>;

/** An element that is met. It says what would change it only where it rests on a fact that may yet move. */
export function met(says: string, more: Omit<Reason, 'says' | 'result'> = {}): Element {
  return { finding: 'met', reason: { says, result: 'met', ...groundsOf(more), ...more } };
}

/** An element as it is found. Whatever is not met says what would change that; found met, it keeps that to itself. */
export function element(finding: Finding, says: string, wouldChange: string, more: Grounds = {}): Element {
  if (finding === 'met') return met(says, more);
  return { finding, reason: { says, result: finding, wouldChange, ...groundsOf(more), ...more } };
}

/** One that names neither a source nor other reasons is our reading of the facts as entered. */
function groundsOf(more: Grounds): Grounds {
  return more.source === undefined && more.because === undefined ? { source: 'judgement' } : {};
}

const NOTHING = 'nothing: ';

/** In place of what would change a finding: no fact can, the law of that day settles it. */
export const settledBy = (law: string): string => `${NOTHING}${law}`;

/** What would change an answer that needs every element: what is missing, or what is open, or what it rests on. */
export function changeOfAll(elements: readonly Element[]): Pick<Reason, 'wouldChange'> {
  const finding = allOf(elements.map((each) => each.finding));
  const isDeciding = ({ finding: own }: Element): boolean => (finding === 'contested' ? isOpen(own) : own === finding);
  const changes = changesOf(elements.filter(isDeciding));
  // what the law settles against it cannot be mended by settling the rest
  const settled = changes.filter((change) => change.startsWith(NOTHING));
  return joined(settled.length > 0 ? settled : changes, '; ');
}

/** What would change an answer that one element is enough for. */
export function changeOfAny(elements: readonly Element[]): Pick<Reason, 'wouldChange'> {
  const finding = anyOf(elements.map((each) => each.finding));
  const changes = changesOf(elements.filter(({ finding: own }) => (finding === 'contested' ? isOpen(own) : own === finding)));
  return joined(changes, finding === 'not-met' ? '; or ' : '; ');
}

const changesOf = (elements: readonly Element[]): string[] =>
  elements.flatMap(({ reason }) => (reason.wouldChange === undefined ? [] : [reason.wouldChange]));

function joined(changes: readonly string[], by: string): Pick<Reason, 'wouldChange'> {
  return changes.length === 0 ? {} : { wouldChange: [...new Set(changes)].join(by) };
}
