import { TREATIES } from '../../../assessment/index.ts';
import type { Verdict } from '../../../words/verdict.ts';
import type { BriefLine, BriefSection } from '../brief.ts';
import type { BriefContext } from '../context.ts';
import { commitmentsTable } from './commitments.ts';

const NATO_CLAUSES = new Set(['nat-4', 'nat-5', 'nat-6']);

export function assessmentSection(context: BriefContext): BriefSection {
  const { picture, words } = context;
  const lines: BriefLine[] = [];
  // force before words
  const isWords = (id: string) => picture.report.incidents[id]?.incident.facts.force === 'threatened';
  const ids = Object.keys(picture.assessment.incidents).sort((a, b) => Number(isWords(a)) - Number(isWords(b)));
  for (const id of ids) {
    for (const line of linesOfIncident(id, context)) if (!lines.some((known) => known.text === line.text)) lines.push(line);
  }
  for (const demand of Object.values(picture.assessment.demands)) {
    const text = words.demandConcerns(demand.allies.length, demand.members, demand.afterDate, context.namesOf(demand.allies));
    const explain = `demand/${demand.demandId}`;
    lines.push({ text, explain, evidence: context.evidenceOf(context.reasons.get(explain)) });
  }
  for (const clause of Object.values(picture.assessment.clauses)) {
    const declared = context.facts.scenario.clauses.find((row) => row.id === clause.clauseId);
    const title = declared ? declared.title[context.language] : clause.clauseId;
    const explain = `clause/${clause.clauseId}`;
    lines.push({
      text: words.clause(title, words.percent(clause.shareAboveThreshold)),
      explain,
      evidence: context.evidenceOf(context.reasons.get(explain)),
      status: clause.verdict,
    });
  }
  return { stage: 'assessment', heading: words.headings.assessment, lines, table: commitmentsTable(context) };
}

function linesOfIncident(id: string, context: BriefContext): BriefLine[] {
  const { picture, words, nameOf } = context;
  const known = picture.assessment.incidents[id];
  const latest = known.latest;
  if (!latest) return [];
  const incident = picture.report.incidents[id]?.incident;
  const about = `${latest.attacker ? nameOf(latest.attacker) : words.unknownActor} → ${context.namesOf(latest.victims)}`;
  const evidence = context.evidenceOf(context.reasons.get(`incident/${id}`));
  const line = (treaty: string, text: string, status: Verdict): BriefLine => ({
    text,
    explain: `determination/${id}/${treaty}`,
    evidence,
    status,
  });
  const lines: BriefLine[] = [];
  for (const [treaty, history] of Object.entries(known.history)) {
    const verdict = history[history.length - 1].verdict;
    if (treaty === 'nat-4') lines.push(line(treaty, words.article4(verdict !== 'not-engaged', about), verdict));
    else if (treaty === 'nat-5') {
      const victim = incident?.victim[0]?.code ?? null;
      const nonParty = latest.assessment.partyVictim === false && victim !== null ? { nonParty: nameOf(victim) } : null;
      const ground = incident?.facts.force === 'threatened' ? 'threat' : nonParty;
      lines.push(line(treaty, words.article5(verdict, about, ground), verdict));
    } else if (!NATO_CLAUSES.has(treaty) && verdict !== 'not-engaged')
      lines.push(line(treaty, words.otherTreaty(nameOfTreaty(treaty, context), verdict), verdict));
  }
  return lines;
}

const nameOfTreaty = (treaty: string, { words }: BriefContext): string =>
  words.treaty(treaty, TREATIES.find((rule) => rule.id === treaty)?.title ?? treaty);
