import { createInterface } from 'node:readline/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { isUtf8Terminal } from '../../../formats/brief/terminal.ts';
import { printable } from '../../../formats/brief/terminal-text.ts';
import type { Candidate } from '../../../formats/incident-intake/candidate.ts';
import { type Decision, leftOpen } from '../../../formats/incident-intake/decision.ts';
import { strictIncidentFields } from '../../../formats/incidents/incident-fields.ts';
import { describeIssue } from '../../../formats/placed/describe-issue.ts';
import type { Incident } from '../../../words/incident.ts';

/** How a person is spoken to. */
export interface Prompt {
  /** The answer; null when the person ends the input. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly say: (text: string) => void;
}

export interface Asking {
  readonly by: string;
  readonly lastDay: string;
}

const incidentSchema = z.strictObject(strictIncidentFields);
const QUESTION = '[c]onfirm, [e]dit, [r]eject, [l]eave, [q]uit: ';

/** Asks about one candidate after the other. Whoever quits leaves the rest proposed; what was decided stays. */
export async function askPerson(candidates: readonly Candidate[], prompt: Prompt, asking: Asking): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const [index, candidate] of candidates.entries()) {
    prompt.say(`\n${index + 1} of ${candidates.length}\n${describe(candidate)}`);
    const decision = await askAbout(candidate, prompt, asking);
    if (decision === null) break;
    decisions.push(decision);
  }
  return candidates.map((candidate, index) => decisions[index] ?? leftOpen(candidate, 'left undecided'));
}

async function askAbout(candidate: Candidate, prompt: Prompt, { by, lastDay }: Asking): Promise<Decision | null> {
  let incident = candidate.incident;
  for (;;) {
    const answer = (await prompt.ask(QUESTION))?.trim().toLowerCase() ?? 'q';
    switch (answer[0]) {
      case 'c': {
        if (incident.date > lastDay) {
          prompt.say(
            `It is dated ${incident.date}, after the scenario's end (${lastDay}): edit its date, reject it or leave it.\n`,
          );
          break;
        }
        const because = incident === candidate.incident ? 'confirmed as proposed' : 'confirmed as corrected';
        return { status: 'confirmed', by, because, incident };
      }
      case 'e':
        incident = await edit(incident, prompt);
        break;
      case 'r': {
        const because = (await prompt.ask('Because: '))?.trim();
        return { status: 'rejected', by, because: because || 'no reason given', incident };
      }
      case 'l':
        return leftOpen(candidate, 'left for later');
      case 'q':
        return null;
      default:
        prompt.say('Write c, e, r, l or q.\n');
    }
  }
}

/** Lines such as `facts.deaths = 3`, each checked at once; an empty line ends. */
async function edit(incident: Incident, prompt: Prompt): Promise<Incident> {
  prompt.say(
    `${JSON.stringify(incident, null, 2)}\nWrite lines such as: facts.deaths = 3, or date = 2022-02-24; an empty line ends.\n`,
  );
  let edited = incident;
  for (;;) {
    const line = (await prompt.ask('> '))?.trim() ?? '';
    if (line === '') return edited;
    const changed = change(edited, line);
    if (typeof changed === 'string') prompt.say(`${changed}\n`);
    else edited = changed;
  }
}

/** The incident with one field set, or what is wrong with the line. */
function change(incident: Incident, line: string): Incident | string {
  const [, path, written] = /^([A-Za-z0-9.]+)\s*=\s*(.*)$/.exec(line) ?? [];
  if (path === undefined || written === undefined) return 'Write a field, "=" and a value.';
  if (path === 'id' || path.startsWith('id.')) return 'The id stays: it ties the incident to its words.';
  let value: unknown;
  try {
    value = parse(written === '' ? 'null' : written);
  } catch {
    return `"${written}" is no value; put text with special signs in quotes.`;
  }
  const copy = structuredClone(incident) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  let at: unknown = copy;
  for (const key of keys.slice(0, -1)) at = own(at, key);
  const last = keys.at(-1) ?? '';
  if (at === null || typeof at !== 'object' || !Object.hasOwn(at, last)) return `There is no field ${path}.`;
  (at as Record<string, unknown>)[last] = value;
  const parsed = incidentSchema.safeParse(copy);
  if (parsed.success) return parsed.data as Incident;
  const context = { value: copy, schema: incidentSchema, whole: 'the incident', guide: 'docs/user-guide.md' };
  return parsed.error.issues
    .flatMap((issue) => describeIssue(issue, context))
    .map(({ message, remedy }) => `${message}: ${remedy}`)
    .join('\n');
}

const own = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

/** What a person needs to decide: who, whom, when, the words of every document, what they differ on, and doubts. */
function describe({ id, incident, acts, isMetByRule, doubts }: Candidate): string {
  const who = `${incident.attacker?.name ?? 'unknown'} → ${incident.victim.map((one) => one.name).join(', ') || 'nobody named'}`;
  const tellings = acts.flatMap((act) => act.tellings);
  const lines = [
    `${id}: ${who}; ${incident.means ?? 'act'}, force ${incident.facts.force ?? 'unknown'}, ${incident.date}${incident.location ? `, ${incident.location.name}` : ''}`,
    ...tellings.map((one) => {
      const said = one.attribution ? `, as ${one.attribution} says` : '';
      const numbers = one.numbers.length === 0 ? '' : ` [${one.numbers.map(({ words }) => words).join('; ')}]`;
      return `  ${one.document} (${one.documentDay}), ${one.status}${said}: “${one.evidence}”${numbers}`;
    }),
    ...acts.flatMap((act) =>
      act.differences.map(
        ({ of, says }) =>
          `  the documents differ on ${of}: ${says.map(({ value, documents }) => `${value} (${documents.join(', ')})`).join('; ')}`,
      ),
    ),
    ...doubts.map((doubt) => `  doubt: ${doubt}`),
    `  the declared rule would ${isMetByRule ? 'confirm it' : 'leave it to a person'}`,
  ];
  const ascii = !isUtf8Terminal(process.env, process.platform);
  return `${lines.map((line) => printable(line, ascii)).join('\n')}\n`;
}

/** The terminal of the process. An end of the input counts as no answer. */
export function terminalPrompt(): Prompt & { readonly close: () => void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<null>((done) => lines.once('close', () => done(null)));
  return {
    ask: (question) => Promise.race([lines.question(question).catch(() => null), ended]),
    say: (text) => void process.stdout.write(text),
    close: () => lines.close(),
  };
}
