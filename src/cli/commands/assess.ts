import { assessIncident } from '../../assessment/index.ts';
import { loadData } from '../../formats/data/load-data.ts';
import { loadGeography } from '../../formats/geography/load-geography.ts';
import { readIncidents } from '../../formats/incidents/read-incidents.ts';
import { loadTreaties } from '../../formats/treaties/load-treaties.ts';
import { parseIsoTime } from '../../kernel/calendar.ts';
import { describeReason } from '../describe-reason.ts';
import { WrongInput, WrongUsage } from '../exit.ts';
import { readText } from '../input.ts';
import { printJson } from '../output.ts';

/** `foedus assess`: incidents in, commitments out, each with its reasons. */
export function assess(file: string, options: { readonly at?: string; readonly json?: boolean }): void {
  if (options.at !== undefined) checkTime(options.at);
  const { items: incidents, problems } = readIncidents(file, readText(file));
  if (problems.length > 0) throw new WrongInput(problems);
  const { memberships, states } = loadData();
  const facts = { memberships, states, lands: loadGeography('10m'), areas: loadTreaties() };
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

function checkTime(at: string): void {
  try {
    parseIsoTime(at);
  } catch {
    throw new WrongUsage(`--at: "${at}" is not a time; write YYYY-MM-DD or YYYY-MM-DDTHH:MMZ`);
  }
}
