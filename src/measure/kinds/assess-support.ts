import type { StateId } from '../../words/ids.ts';
import type { PartnerSupportKind } from '../../words/measures.ts';
import type { Finding, Reason, Verdict } from '../../words/verdict.ts';
import type { SupportRule } from './define.ts';

/** A standing that a partner has on the day, and where we know it from. */
export interface Standing {
  readonly standing: string;
  readonly source: string;
}

/** Steps that belong to carrying it out. They cost time (see the lead), and are not a matter of law. */
const STEPS: Readonly<Record<string, string>> = {
  'allied-consensus': 'the Allies agree it by consensus',
  'partner-request': 'the partner asks for it or consents to it',
  'lead-nation': 'an Ally offers to lead or to pay',
};

/**
 * Whether one kind of support is open to a partner with these standings.
 * Every `requires` that is not a step must be among them; each `excludes` that is among them is read by the rule.
 */
export function assessSupport(
  kind: PartnerSupportKind,
  rule: SupportRule,
  partner: StateId,
  standings: readonly Standing[],
): { readonly available: Verdict; readonly reason: Reason } {
  const held = new Map(standings.map((row) => [row.standing, row]));
  const because: Reason[] = [];
  const findings: Finding[] = [];
  for (const needed of kind.requires) {
    const step = STEPS[needed];
    if (step !== undefined) {
      because.push({ says: `still to be done: ${step}`, result: 'unknown', source: kind.source });
      continue;
    }
    const met = held.get(needed);
    findings.push(met === undefined ? 'not-met' : 'met');
    because.push(
      met === undefined
        ? { says: `requires ${needed}`, result: 'not-met', source: kind.source, wouldChange: `if ${partner} had ${needed}` }
        : { says: `requires ${needed}`, result: 'met', source: met.source },
    );
  }
  for (const ruled of kind.excludes) {
    const met = held.get(ruled);
    if (met === undefined) {
      because.push({ says: `${ruled} does not apply`, result: 'met', source: kind.source });
      continue;
    }
    const reading = rule.readings[ruled];
    const finding: Finding = reading?.effect === 'disputed' ? 'contested' : 'not-met';
    findings.push(finding);
    because.push({
      says: reading?.says ?? `${ruled} rules it out`,
      result: finding,
      source: reading?.source ?? met.source,
      wouldChange: `if ${ruled} no longer applied`,
    });
  }
  const available = conclude(findings);
  return { available, reason: { says: `${kind.name} for ${partner}`, result: available, because } };
}

function conclude(findings: readonly Finding[]): Verdict {
  if (findings.includes('not-met')) return 'not-engaged';
  return findings.includes('contested') ? 'contested' : 'engaged';
}
