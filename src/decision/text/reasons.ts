import type { Reason } from '../words/verdict.ts';
import { getBody, getProcedure } from './catalogue.ts';
import type { ActivationStep, ConcernState, ProposalState } from './state.ts';

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

/** Why a text stands: the body, the procedure, and what each member did. */
export function reasonForDecision(open: ProposalState): Reason {
  const body = getBody(open.proposal.body);
  const procedure = getProcedure(open.proposal.procedure);
  return {
    id: `decision/${open.proposal.id}`,
    says: open.proposal.title.en,
    result: 'agreed',
    wouldChange: `An objection by any one of ${open.members.length} members of the ${body.title}.`,
    because: [
      { says: `${body.title}: ${open.members.length} members on the day`, source: body.source },
      { says: `${procedure.title}, round ${open.round}`, source: procedure.source },
      ...open.breaks.map((broken) => ({
        says: `${broken.member} broke consensus in round ${broken.round}: ${broken.why}`,
        source: 'judgement',
      })),
      ...Object.keys(open.positions)
        .filter((member) => open.positions[member].position === 'reserve')
        .map((member) => ({ says: `${member} reserves: ${open.positions[member].why}`, source: 'judgement' })),
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
    because: [
      { says: why, source: 'judgement' },
      ...open.breaks.map((broken) => ({
        says: `${broken.member} objected in round ${broken.round}: ${broken.why}`,
        source: 'judgement',
      })),
    ],
  };
}

const MEANING: Readonly<Record<ActivationStep, string>> = {
  ACTWARN: 'activation warning: nations are asked to prepare forces',
  'FORCE-GENERATION': 'force generation conference: nations offer forces against the statement of requirements',
  ACTREQ: 'activation request: the force is named to the Council',
  ACTORD: 'activation order: nations are to send their forces',
};

/** Why a step of the activation chain was taken, and on whose authority. */
export function reasonForStep(agreed: ProposalState, step: ActivationStep, plansActive: boolean): Reason {
  return {
    id: `activation/${agreed.proposal.id}/${step.toLowerCase()}`,
    says: `${step}: ${MEANING[step]}`,
    result: 'taken',
    because: [
      { says: `decided: ${agreed.proposal.title.en}`, see: `decision/${agreed.proposal.id}` },
      plansActive
        ? {
            says: 'the defence plans are active: authority to move forces lies with SACEUR',
            source: 'aviationweek-2022-defence-plans',
          }
        : {
            says: 'the defence plans are not active: each major step waits for the Council',
            source: 'nato-crisis-management-75565',
          },
    ],
  };
}
