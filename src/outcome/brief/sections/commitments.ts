import { TREATIES } from '../../../assessment/index.ts';
import { isWaitingForCondition, type ProposalState } from '../../../decision/index.ts';
import type { RuleId } from '../../../words/ids.ts';
import type { Verdict } from '../../../words/verdict.ts';
import type { BriefTable } from '../brief.ts';
import type { BriefContext } from '../context.ts';

const CONSULTATION = 'nat-4';
const STRONGEST: readonly Verdict[] = ['engaged', 'contested', 'not-engaged'];

/**
 * How far each commitment has come: available in law, requested, decided, delivered. Four things, and the first moves nobody;
 * where several incidents open one commitment, the strongest answer counts.
 */
export function commitmentsTable(context: BriefContext): BriefTable {
  const rows = TREATIES.filter(({ steps }) => steps !== null).flatMap(({ id, title }) => {
    const standing = strongestOf(id, context);
    if (standing === null || (standing.verdict === 'not-engaged' && textsUnder(id, context).length === 0)) return [];
    const { words } = context;
    const cells = [
      words.treaty(id, title),
      words.verdict[standing.verdict],
      requestedBy(id, context),
      ...decidedAndHelp(id, context),
    ];
    return [{ cells, explain: `determination/${standing.incident}/${id}` }];
  });
  return { ...context.words.commitments, rows };
}

/** The incident that opens a commitment most surely. */
function strongestOf(treaty: RuleId, { picture }: BriefContext): { incident: string; verdict: Verdict } | null {
  const answers = Object.entries(picture.assessment.incidents).flatMap(([incident, { history }]) => {
    const verdict = history[treaty]?.at(-1)?.verdict;
    return verdict === undefined ? [] : [{ incident, verdict }];
  });
  answers.sort((a, b) => STRONGEST.indexOf(a.verdict) - STRONGEST.indexOf(b.verdict));
  return answers[0] ?? null;
}

function requestedBy(treaty: RuleId, { picture, words, namesOf }: BriefContext): string {
  const members = Object.values(picture.decision.concerns).flatMap(({ requesters, assistance }) =>
    treaty === CONSULTATION
      ? requesters.map((requester) => requester.member)
      : assistance.filter((request) => request.treaty === treaty).map((request) => request.member),
  );
  return members.length === 0 ? words.step.none : namesOf([...new Set(members)]);
}

function decidedAndHelp(treaty: RuleId, context: BriefContext): [string, string] {
  const { picture, words, timeOf } = context;
  if (treaty === CONSULTATION) {
    const held = Object.values(picture.decision.concerns).flatMap(({ heldAt }) => (heldAt === null ? [] : [heldAt]));
    return [held.length === 0 ? words.step.none : timeOf(Math.min(...held)), words.step.none];
  }
  const texts = textsUnder(treaty, context);
  const invoked = texts.find(({ proposal }) => proposal.effect.kind === 'invoke');
  const help = texts.filter(({ proposal }) => proposal.effect.kind === 'assist');
  const rule = TREATIES.find(({ id }) => id === treaty);
  const nobody = rule?.steps?.decidedBy === null ? words.step.each : words.step.none;
  return [sayDecision(invoked ?? help[0], context) ?? nobody, sayDecision(help[0], context) ?? words.step.none];
}

function textsUnder(treaty: RuleId, { picture }: BriefContext): ProposalState[] {
  return Object.values(picture.decision.proposals).filter(({ proposal: { effect } }) => {
    return (effect.kind === 'invoke' || effect.kind === 'assist') && effect.treaty === treaty;
  });
}

function sayDecision(text: ProposalState | undefined, { words, timeOf }: BriefContext): string | null {
  if (text === undefined) return null;
  if (text.status !== 'agreed' || text.endedAt === null)
    return text.status === 'blocked' ? words.step.refused : words.step.requested;
  return `${isWaitingForCondition(text) ? words.step.conditional : words.step.decided} ${timeOf(text.endedAt)}`;
}
