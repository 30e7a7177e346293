import type { Reason } from '../words/verdict.ts';

/** A tree of reasons as indented lines: result, claim, source, words of the text, what would change it. */
export function describeReason(reason: Reason, depth = 0, nameSource: (id: string) => string = (id) => id): string {
  const indent = '  '.repeat(depth);
  const lines = [`${indent}${reason.result ? `[${reason.result}] ` : ''}${reason.says}`];
  for (const evidence of reason.evidence ?? []) lines.push(`${indent}  “${evidence.text}”`);
  if (reason.source !== undefined) lines.push(`${indent}  source: ${nameSource(reason.source)}`);
  if (reason.wouldChange !== undefined) lines.push(`${indent}  would change: ${reason.wouldChange}`);
  if (reason.see !== undefined) lines.push(`${indent}  see: ${reason.see}`);
  for (const part of reason.because ?? []) lines.push(describeReason(part, depth + 1, nameSource));
  return lines.join('\n');
}
