import { TREATIES } from '../../../assessment/index.ts';
import type { Reason } from '../../../words/verdict.ts';
import { defineIndicator, type IndicatorRow } from '../../define.ts';
import type { OutcomeFacts } from '../../facts.ts';
import type { Picture } from '../../picture.ts';

/** What is left open: lines of the statement that nobody filled, forces that cannot move, texts that fell, open law. */
export const openRisks = defineIndicator({
  id: 'open-risks',
  title: 'Open risks',
  measure(picture, facts) {
    const rows = [
      ...unfilled(picture),
      ...unreachable(picture),
      ...blocked(picture),
      ...contestedLaw(picture),
      ...openClauses(picture, facts),
    ];
    return { indicator: 'open-risks', unit: 'count', rows };
  },
});

const row = (key: string, figures: IndicatorRow['figures'], reason: Reason): IndicatorRow => ({
  key,
  figures,
  interval: null,
  reason,
});

function unfilled(picture: Picture): IndicatorRow[] {
  return picture.force.shortfalls.map((gap) =>
    row(
      `unfilled/${gap.requirement}`,
      { required: gap.required, filled: gap.filled },
      { ...gap.reason, id: `risk/unfilled/${gap.requirement}` },
    ),
  );
}

function unreachable(picture: Picture): IndicatorRow[] {
  return Object.entries(picture.movement.unreachable).map(([contingent, reason]) =>
    row(`unreachable/${contingent}`, {}, { ...reason, id: `risk/unreachable/${contingent}` }),
  );
}

function blocked(picture: Picture): IndicatorRow[] {
  return Object.values(picture.decision.proposals)
    .filter((open) => open.status !== 'agreed')
    .map((open) =>
      row(
        `not-agreed/${open.proposal.id}`,
        { rounds: open.round },
        {
          id: `risk/not-agreed/${open.proposal.id}`,
          says: `${open.proposal.title.en}: ${open.status}`,
          see: `decision/${open.proposal.id}`,
          because: open.breaks.map((broken) => ({
            says: `${broken.member} objected in round ${broken.round}: ${broken.why}`,
            source: 'judgement',
          })),
        },
      ),
    );
}

function contestedLaw(picture: Picture): IndicatorRow[] {
  return Object.entries(picture.assessment.incidents).flatMap(([incident, known]) =>
    Object.entries(known.history)
      // the area of Article 6 engages nothing by itself: what it leaves open shows in Article 5
      .filter(([treaty, history]) => treaty !== 'nat-6' && history.at(-1)?.verdict === 'contested')
      .map(([treaty]) =>
        row(
          `contested/${incident}/${treaty}`,
          {},
          {
            id: `risk/contested/${incident}/${treaty}`,
            says: `contested: ${TREATIES.find((rule) => rule.id === treaty)?.title ?? treaty} (${aboutOf(incident, picture)})`,
            see: `determination/${incident}/${treaty}`,
            result: 'contested',
          },
        ),
      ),
  );
}

/** `RU → UA`: who did something to whom. */
function aboutOf(incident: string, { assessment }: Picture): string {
  const latest = assessment.incidents[incident]?.latest;
  return latest ? `${latest.attacker ?? 'UNK'} → ${latest.victims.join(', ')}` : incident;
}

function openClauses(picture: Picture, facts: OutcomeFacts): IndicatorRow[] {
  const titleOf = (id: string) => facts.scenario.clauses.find((clause) => clause.id === id)?.title.en ?? id;
  return Object.values(picture.assessment.clauses)
    .filter((clause) => clause.verdict === 'contested')
    .map((clause) =>
      row(
        `clause/${clause.clauseId}`,
        { share: clause.shareAboveThreshold },
        { ...clause.reason, id: `risk/clause/${clause.clauseId}`, says: `${titleOf(clause.clauseId)}: ${clause.reason.says}` },
      ),
    );
}
