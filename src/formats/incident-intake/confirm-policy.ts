import { z } from 'zod';
import type { Problem } from '../data/problem.ts';
import { describeIssue } from '../placed/describe-issue.ts';
import { readPlacedYaml } from '../placed/read-placed-yaml.ts';
import type { Candidate } from './candidate.ts';
import { type Decision, leftOpen } from './decision.ts';

const code = z.string().min(2);
const when = z.strictObject({
  /** Types of event, all of the acts: ASSAULT, COERCE, THREATEN, DEMAND. */
  types: z
    .array(z.enum(['ASSAULT', 'COERCE', 'THREATEN', 'DEMAND']))
    .min(1)
    .optional(),
  statuses: z
    .array(z.enum(['happened', 'threatened', 'requested', 'conditional']))
    .min(1)
    .optional(),
  /** Codes of states as in the scenario (alpha-2) or of organisations. */
  attackers: z.array(code).min(1).optional(),
  victims: z.array(code).min(1).optional(),
  culprit: z.enum(['named', 'unknown']).optional(),
  /** At least so many documents tell of it. */
  documents: z.number().int().min(1).optional(),
  /** Whether the declared rule for runs that nobody attends is met. */
  declaredRule: z.enum(['met', 'not-met']).optional(),
  /** Whether there are doubts: reports that differ on status or author, found by a model only, coders that disagree. */
  doubts: z.enum(['none', 'some']).optional(),
});
const verdicts = z.enum(['confirm', 'reject', 'leave']);

const policySchema = z.strictObject({
  schema: z.literal('foedus-confirm-policy/1'),
  by: z.string().min(1),
  rules: z.array(z.strictObject({ when, do: verdicts, because: z.string().min(1) })),
  otherwise: verdicts.default('leave'),
});

/** Rules by which proposed incidents are decided where nobody is asked; the first that fits decides. */
export type ConfirmPolicy = z.infer<typeof policySchema>;
type When = z.infer<typeof when>;

/** `--confirm-policy auto`: the declared rule of `report`, and no doubts. */
export const autoPolicy: ConfirmPolicy = {
  schema: 'foedus-confirm-policy/1',
  by: 'the declared rule',
  rules: [
    {
      when: { declaredRule: 'met', doubts: 'none' },
      do: 'confirm',
      because: 'reported as happened or uttered, with verbatim words, a known type and a named victim; no report says otherwise',
    },
  ],
  otherwise: 'leave',
};

export type PolicyReading =
  | { readonly ok: true; readonly policy: ConfirmPolicy }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a policy file and reports every problem at once. */
export function readConfirmPolicy(file: string): PolicyReading {
  const reading = readPlacedYaml(file, 'give a file of rules, or "auto" for the declared rule');
  if (!reading.ok) return reading;
  const { yaml } = reading;
  const parsed = policySchema.safeParse(yaml.value);
  if (parsed.success) return { ok: true, policy: parsed.data };
  const context = { value: yaml.value, schema: policySchema, whole: 'the policy', guide: 'docs/user-guide.md, "read"' };
  const problems = parsed.error.issues
    .flatMap((issue) => describeIssue(issue, context))
    .map(({ path, key, message, remedy }): Problem => {
      const place = key === undefined ? yaml.place(path) : yaml.placeOfKey(path, key);
      return { file, ...place, message, remedy };
    });
  return { ok: false, problems };
}

/** What the rules say of a candidate. One that lies after the scenario's end is never confirmed: the scenario would not hold. */
export function decideByPolicy(candidate: Candidate, policy: ConfirmPolicy, lastDay: string): Decision {
  const rule = policy.rules.find((one) => fits(candidate, one.when));
  const verdict = rule?.do ?? policy.otherwise;
  const because = rule?.because ?? 'no rule fits it';
  if (verdict === 'leave') return leftOpen(candidate, [because, ...candidate.doubts].join('; '));
  if (verdict === 'confirm' && candidate.incident.date > lastDay) {
    return leftOpen(candidate, `it lies after the scenario's end (${lastDay}); ${because}`);
  }
  return { status: verdict === 'confirm' ? 'confirmed' : 'rejected', by: policy.by, because, incident: candidate.incident };
}

function fits({ incident, acts, isMetByRule, doubts }: Candidate, rule: When): boolean {
  const events = acts.map((act) => act.event);
  const within = <T>(list: readonly T[] | undefined, values: readonly T[]) =>
    list === undefined || (values.length > 0 && values.every((value) => list.includes(value)));
  const documents = new Set(acts.flatMap(({ tellings }) => tellings.map((one) => one.report))).size;
  const isNamed = incident.attacker !== null && incident.attacker.kind !== 'unknown';
  const codes = (parties: readonly { code: string | null }[]) => parties.flatMap((party) => party.code ?? []);
  return (
    within<string>(
      rule.types,
      events.map((event) => event.type),
    ) &&
    within<string>(
      rule.statuses,
      events.map((event) => event.status),
    ) &&
    within(rule.attackers, codes(incident.attacker ? [incident.attacker] : [])) &&
    within(rule.victims, codes(incident.victim)) &&
    (rule.culprit === undefined || (rule.culprit === 'named') === isNamed) &&
    (rule.documents === undefined || documents >= rule.documents) &&
    (rule.declaredRule === undefined || (rule.declaredRule === 'met') === isMetByRule) &&
    (rule.doubts === undefined || (rule.doubts === 'none') === (doubts.length === 0))
  );
}
