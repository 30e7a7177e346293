import { assessIncident, type Change, type HeldFrom, historyOf } from '../../assessment/index.ts';
import { loadData } from '../../formats/data/load-data.ts';
import { loadGeography } from '../../formats/geography/load-geography.ts';
import { readIncidents } from '../../formats/incidents/read-incidents.ts';
import { loadTreaties } from '../../formats/treaties/load-treaties.ts';
import { parseIsoTime } from '../../kernel/calendar.ts';
import { describeReason } from '../describe-reason.ts';
import { WrongInput, WrongUsage } from '../exit.ts';
import { readText } from '../input.ts';
import { printJson } from '../output.ts';

interface AssessOptions {
  readonly at?: string;
  readonly history?: boolean;
  readonly json?: boolean;
}

/** `foedus assess`: incidents in, commitments out, each with its reasons; with `--history`, what was held when. */
export function assess(file: string, options: AssessOptions): void {
  if (options.at !== undefined) checkTime(options.at);
  if (options.at !== undefined && options.history) {
    throw new WrongUsage('--history shows every moment; leave out --at, which asks for one');
  }
  const { items: incidents, problems } = readIncidents(file, readText(file));
  if (problems.length > 0) throw new WrongInput(problems);
  const { memberships, states } = loadData();
  const facts = { memberships, states, lands: loadGeography('10m'), areas: loadTreaties() };
  if (options.history) {
    printHistories(
      incidents.map((incident) => ({ id: incident.id, history: historyOf(incident, facts) })),
      options.json === true,
    );
    return;
  }
  const assessments = incidents.map((incident) => assessIncident(incident, facts, options.at));
  if (options.json) {
    printJson(assessments);
    return;
  }
  for (const assessment of assessments) {
    process.stdout.write(
      `${assessment.id}\n  Party as victim: ${say(assessment.partyVictim)}; Article 6 area: ${say(assessment.inArticle6Area)}; ` +
        `armed attack: ${say(assessment.armedAttack)}\n  Article 4 available: ${say(assessment.article4Available)}; ` +
        `Article 5 available: ${assessment.article5Available} (availability is not invocation)\n${describeReason(assessment.why, 1)}\n`,
    );
  }
}

const say = (label: boolean | 'contested') => (label === 'contested' ? label : label ? 'yes' : 'no');

function printHistories(histories: readonly { id: string; history: readonly HeldFrom[] }[], json: boolean): void {
  if (json) {
    printJson(histories);
    return;
  }
  for (const { id, history } of histories) {
    process.stdout.write(`${id}\n${history.map((step) => `  ${lineOf(step)}\n`).join('')}`);
  }
}

/** One moment, its five labels, and what was otherwise before. */
function lineOf({ at, labels, learnt, changed }: HeldFrom): string {
  const { partyVictim, inArticle6Area, armedAttack, article4Available, article5Available } = labels;
  const held =
    `Party as victim: ${say(partyVictim)}, Article 6 area: ${say(inArticle6Area)}, armed attack: ${say(armedAttack)}, ` +
    `Article 4 available: ${say(article4Available)}, Article 5 available: ${article5Available}`;
  const told = learnt.length === 0 ? '' : `; learnt: ${changes(learnt)}`;
  const moved = changed.length === 0 ? 'nothing' : changes(changed);
  return `${at.padEnd(17)}  ${held}${told}${learnt.length === 0 ? '' : `; changed: ${moved}`}`;
}

const WORDS: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };
const word = (value: string) => WORDS[value] ?? (value.includes(' ') ? `"${value}"` : value);
const NAMES: Readonly<Record<string, string>> = {
  partyVictim: 'Party as victim',
  inArticle6Area: 'Article 6 area',
  armedAttack: 'armed attack',
  article4Available: 'Article 4',
  article5Available: 'Article 5',
};
const changes = (list: readonly Change[]) =>
  list.map(({ what, from, to }) => `${NAMES[what] ?? what} ${word(from)} → ${word(to)}`).join(', ');

function checkTime(at: string): void {
  try {
    parseIsoTime(at);
  } catch {
    throw new WrongUsage(`--at: "${at}" is not a time; write YYYY-MM-DD or YYYY-MM-DDTHH:MMZ`);
  }
}
