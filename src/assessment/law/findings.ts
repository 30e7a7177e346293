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

/** An element; one that names neither a source nor other reasons is our reading of the facts as entered. */
export function element(finding: Finding, says: string, more: Omit<Reason, 'says' | 'result'> = {}): Element {
  const ground = more.source === undefined && more.because === undefined ? { source: 'judgement' } : {};
  return { finding, reason: { says, result: finding, ...ground, ...more } };
}
