import type { DelegatedAuthority } from '../../words/council.ts';
import type { RuleId, StateId } from '../../words/ids.ts';
import type { Reason } from '../../words/verdict.ts';
import { getBody, getProcedure } from '../catalogue.ts';
import type { ActivationStep, CommitmentStanding, ConcernState, ProposalState, Revision } from '../state.ts';
import type { TextChange } from './clauses.ts';
import { holdoutsOf } from './positions.ts';

/** Why the Council met under Article 4: who asked, and why each felt concerned. */
export function reasonForConsultation(known: ConcernState): Reason {
  return {
    id: `consultation/${known.concern.id}`,
    says: `Consultation under Article 4 on ${known.concern.about}`,
    result: 'held',
    source: 'emory-2020-article-4',
    wouldChange: 'One Ally suffices; without any request the Council may still meet, but not under Article 4.',
    because: known.requesters.map((requester) => ({
      says: `${requester.member} requested it: ${requester.why}`,
      source: 'judgement',
    })),
  };
}

/** Why a state may ask for help, and who answers. */
export function reasonForAssistance(
  member: StateId,
  { treaty, verdict, decidedBy }: CommitmentStanding,
  concern: string,
): Reason {
  return {
    id: `assistance/${concern}/${treaty}/${member.toLowerCase()}`,
    says: `${member} asks for help under ${treaty}`,
    result: 'requested',
    wouldChange: 'A request is for the victim to make; availability in law alone moves nobody.',
    because: [
      { says: `in law: ${verdict}`, see: `determination/${concern}/${treaty}` },
      {
        says: decidedBy === null ? 'no body decides: each party answers for itself' : `the ${getBody(decidedBy).title} decides`,
        source: 'judgement',
      },
    ],
  };
}

/** Why a text stands: the body, the procedure, what was done to it, and what each member did. */
export function reasonForDecision(open: ProposalState): Reason {
  const body = getBody(open.body);
  const procedure = getProcedure(open.procedure);
  const { condition, title } = open.proposal;
  return {
    id: `decision/${open.proposal.id}`,
    says: title.en,
    result: condition === undefined ? 'agreed' : 'agreed under a condition',
    wouldChange: `An objection by any one of ${open.members.length} members of the ${body.title}.`,
    because: [
      { says: `${body.title}: ${open.members.length} members on the day`, source: body.source },
      { says: `${procedure.title}, round ${open.round}`, source: procedure.source },
      ...(condition ? [{ says: `it counts if: ${condition.says.en}`, source: 'judgement' }] : []),
      ...historyOf(open),
      ...reservationsOf(open),
    ],
  };
}

/** Breaks and what the chair did about them, in order. */
function historyOf({ breaks, revisions }: ProposalState): Reason[] {
  return [
    ...breaks.map(({ member, round, why, source }) => ({
      round,
      source,
      says: `round ${round}: ${member} broke consensus: ${why}`,
    })),
    ...revisions.map((revision) => ({ round: revision.round - 0.5, source: 'judgement', says: sayRevision(revision) })),
  ]
    .sort((a, b) => a.round - b.round)
    .map(({ says, source }) => ({ says, source }));
}

function reservationsOf({ members, positions }: ProposalState): Reason[] {
  return members
    .filter((member) => positions[member]?.position === 'reserve')
    .map((member) => ({
      says: `${member} reserves: ${positions[member].why}`,
      source: positions[member].clauses[0]?.source ?? 'judgement',
    }));
}

function sayRevision({ round, way, changes, to }: Revision): string {
  if (to !== null) return `before round ${round}: the file went to the ${getBody(to).title}`;
  if (changes.length === 0) return `before round ${round}: put again as it reads (${way})`;
  return `before round ${round}: ${changes.map(sayChange).join('; ')}`;
}

const DONE: Readonly<Record<TextChange['kind'], string>> = {
  reword: 'put in milder words',
  add: 'taken in',
  drop: 'dropped again',
  'set-aside': 'set aside',
};

function sayChange(change: TextChange): string {
  return `clause ${change.clause} ${DONE[change.kind]} for ${change.for.join(', ')}`;
}

/** Why a file went to another body. */
export function reasonForShift(broken: ProposalState, to: RuleId, members: readonly StateId[]): Reason {
  const forum = getBody(to);
  const left = broken.members.filter((member) => !members.includes(member));
  return {
    id: `forum/${broken.proposal.id}/${to}`,
    says: `${broken.proposal.title.en}: to the ${forum.title}`,
    result: 'shifted',
    source: forum.source,
    wouldChange: 'The members that hold out being met where the text lay first.',
    because: [
      { says: `no seat there: ${left.join(', ') || 'nobody'}`, source: forum.source },
      ...holdoutsOf(broken).map(({ member }) => ({
        says: `${member} holds out: ${broken.positions[member].why}`,
        source: broken.positions[member].clauses[0]?.source ?? 'judgement',
      })),
    ],
  };
}

/** Why a text fell. */
export function reasonForBlock(open: ProposalState, why: string): Reason {
  return {
    id: `decision/${open.proposal.id}`,
    says: open.proposal.title.en,
    result: 'blocked',
    wouldChange: 'The objecting members being met on their concern, or another forum.',
    because: [{ says: why, source: 'judgement' }, ...historyOf(open)],
  };
}

/** Why a decision that waited counts now. */
export function reasonForCondition({ proposal }: ProposalState): Reason {
  return {
    id: `condition/${proposal.id}`,
    says: `${proposal.title.en}: the condition is met (${proposal.condition?.says.en ?? ''})`,
    result: 'met',
    wouldChange: 'Evidence withdrawn before the Council was briefed; afterwards the decision stands.',
    because: [{ says: 'decided under this condition', see: `decision/${proposal.id}` }],
  };
}

/** Why a decision ended. */
export function reasonForLapse({ proposal }: ProposalState, why: string): Reason {
  return {
    id: `lapse/${proposal.id}`,
    says: `${proposal.title.en} lapses: ${why}`,
    result: 'lapsed',
    source: 'unn-eu-unanimity',
    wouldChange: 'A renewal agreed by all members before the term ends.',
  };
}

/** Why a text stands or falls that no procedure brought there. */
export function reasonForRuling(known: ProposalState, stands: boolean, why: string): Reason {
  return {
    id: `decision/${known.proposal.id}`,
    says: `${known.proposal.title.en}: ${stands ? 'stands' : 'does not stand'} by a ruling of exercise control`,
    result: 'ruled',
    wouldChange: 'Another ruling: no member agreed to this one.',
    because: [{ says: why, result: 'ruled', source: 'judgement' }, ...historyOf(known)],
  };
}

const MEANING: Readonly<Record<ActivationStep, string>> = {
  ACTWARN: 'activation warning: nations are asked to prepare forces',
  'FORCE-GENERATION': 'force generation conference: nations offer forces against the statement of requirements',
  ACTREQ: 'activation request: the force is named to the Council',
  ACTORD: 'activation order: nations are to send their forces',
};

/** Why a step of the activation chain was taken, and on whose authority. */
export function reasonForStep(agreed: ProposalState, step: ActivationStep, authority: DelegatedAuthority | null): Reason {
  return {
    id: `activation/${agreed.proposal.id}/${step.toLowerCase()}`,
    says: `${step}: ${MEANING[step]}`,
    result: 'taken',
    wouldChange: 'The Council keeping, or taking back, the authority to move forces.',
    because: [
      { says: `decided: ${agreed.proposal.title.en}`, see: `decision/${agreed.proposal.id}` },
      authority
        ? { says: `authority to move forces lies with ${authority.office} (${authority.given})`, source: authority.source }
        : { says: 'each major step waits for the Council', source: 'nato-crisis-management-75565' },
    ],
  };
}
