import { existsSync } from 'node:fs';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../data/problem.ts';
import { strictIncidentFields } from '../incidents/incident-fields.ts';
import { describeIssue } from '../placed/describe-issue.ts';
import { readPlacedYaml } from '../placed/read-placed-yaml.ts';
import type { Candidate } from './candidate.ts';
import type { Decision } from './decision.ts';

/** Beside `scenario.yaml`: what was read for it, and what was decided. */
export const LEDGER_FILE = 'incidents-read.yaml';

const entrySchema = z.strictObject({
  id: z.string().min(1),
  status: z.enum(['proposed', 'confirmed', 'rejected']),
  by: z.string().nullable(),
  because: z.string(),
  evidence: z.array(
    z.strictObject({
      document: z.string(),
      words: z.string(),
      start: z.number().int().min(0),
      end: z.number().int().min(0),
      status: z.string(),
      attribution: z.string().nullable(),
      by: z.array(z.enum(['rules', 'llm', 'human'])),
      numbers: z.array(z.string()).optional(),
    }),
  ),
  differences: z
    .array(
      z.strictObject({ of: z.string(), says: z.array(z.strictObject({ value: z.string(), documents: z.array(z.string()) })) }),
    )
    .optional(),
  incident: z.strictObject(strictIncidentFields),
});

const ledgerSchema = z.strictObject({ schema: z.literal('foedus-incidents-read/1'), incidents: z.array(entrySchema) });

export type LedgerEntry = z.infer<typeof entrySchema>;
export type LedgerReading =
  | { readonly ok: true; readonly entries: readonly LedgerEntry[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What was decided before; nothing where nothing was read yet. */
export function readLedger(file: string): LedgerReading {
  if (!existsSync(file)) return { ok: true, entries: [] };
  const reading = readPlacedYaml(file, 'mend it, or move it away to begin anew');
  if (!reading.ok) return reading;
  const { yaml } = reading;
  const parsed = ledgerSchema.safeParse(yaml.value);
  if (parsed.success) return { ok: true, entries: parsed.data.incidents };
  const context = { value: yaml.value, schema: ledgerSchema, whole: 'the list', guide: 'docs/user-guide.md, "read"' };
  const problems = parsed.error.issues
    .flatMap((issue) => describeIssue(issue, context))
    .map(({ path, key, message, remedy }): Problem => {
      const place = key === undefined ? yaml.place(path) : yaml.placeOfKey(path, key);
      return { file, ...place, message, remedy };
    });
  return { ok: false, problems };
}

/** The entry of a decision, with the words of every document that tells of it. */
export function entryOf({ id, acts, incident: proposed }: Candidate, { status, by, because, incident }: Decision): LedgerEntry {
  const isCorrected = JSON.stringify(incident) !== JSON.stringify(proposed);
  const differences = acts.flatMap((act) => act.differences);
  return {
    id,
    status,
    by,
    because,
    evidence: acts.flatMap((act) =>
      act.tellings.map((one) => ({
        document: one.document,
        words: one.evidence,
        start: one.span[0],
        end: one.span[1],
        status: one.status,
        attribution: one.attribution,
        by: [...one.by, ...(isCorrected ? ['human' as const] : [])],
        ...(one.numbers.length === 0 ? {} : { numbers: one.numbers.map(({ of, words }) => `${of}: ${words}`) }),
      })),
    ),
    ...(differences.length === 0 ? {} : { differences: JSON.parse(JSON.stringify(differences)) }),
    incident: JSON.parse(JSON.stringify(incident)),
  };
}

const HEAD = `# EXERCISE EXERCISE EXERCISE
# What foedus read proposed for this scenario, and what was decided. Only what is confirmed stands in the scenario.
# Evidence: offsets count UTF-16 code units of the text that was read out of the document.
`;

/** The file anew: earlier entries in their place, those decided now in theirs or at the end. */
export function ledgerText(before: readonly LedgerEntry[], now: readonly LedgerEntry[]): string {
  const byId = new Map(now.map((entry) => [entry.id, entry]));
  const kept = before.map((entry) => byId.get(entry.id) ?? entry);
  const known = new Set(before.map((entry) => entry.id));
  const incidents = [...kept, ...now.filter((entry) => !known.has(entry.id))];
  return `${HEAD}${stringify({ schema: 'foedus-incidents-read/1', incidents }, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
