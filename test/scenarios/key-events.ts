import type { CrisisEvent } from '../../src/crisis.ts';
import { dateTimeGroup } from '../../src/kernel/calendar.ts';
import type { Entry } from '../../src/kernel/log.ts';
import type { IsoTime } from '../../src/words/time.ts';

type Of<Type extends CrisisEvent['type']> = Extract<CrisisEvent, { type: Type }>;
type Who = { readonly [Type in CrisisEvent['type']]?: (event: Of<Type>) => string | null };

/** The events that a person would retell, and of whom each speaks. Null: this one is not worth a line. */
const WHO: Who = {
  IncidentConfirmed: ({ incident, by }) => `${incident.id}, ${incident.means ?? 'means not known'}, by ${by}`,
  EvidenceReported: ({ incidentId, item }) => `${item.id} on ${incidentId}, ${item.kind}`,
  EvidenceWithdrawn: ({ incidentId, item }) => `${item} on ${incidentId}`,
  EvidenceIgnored: ({ item }) => item,
  CommitmentDetermined: ({ incidentId, treaty, verdict }) =>
    verdict === 'not-engaged' ? null : `${treaty} ${verdict} for ${incidentId}`,
  DemandAssessed: ({ demandId, by, allies }) => `${demandId} of ${by}, concerns ${allies.length} allies`,
  ClauseAssessed: ({ clauseId, verdict }) => `${clauseId} ${verdict}`,
  ConsultationRequested: ({ member, concern }) => `${member} on ${concern}`,
  ConsultationHeld: ({ concern, requesters }) => `${concern}, asked for by ${requesters.join(' ')}`,
  ProposalTabled: ({ proposal }) => `${proposal.id} in ${proposal.body}`,
  ConsensusBroken: ({ proposal, member, round }) => `${proposal} by ${member}, round ${round}`,
  BracketsLeft: ({ proposal, members }) => `${proposal} by ${members.join(' ')}`,
  ProposalAmended: ({ proposal, round, way }) => `${proposal}, round ${round}, ${way}`,
  ForumShifted: ({ proposal, to }) => `${proposal} to ${to}`,
  ConditionMet: ({ proposal }) => proposal,
  DecisionLapsed: ({ proposal }) => proposal,
  AssistanceRequested: ({ member, treaty, concern }) => `${member} under ${treaty} on ${concern}`,
  DecisionTaken: ({ proposal, rounds }) => `${proposal}, rounds ${rounds}`,
  ProposalBlocked: ({ proposal, by }) => `${proposal} by ${by.join(' ')}`,
  ActivationStepTaken: ({ proposal, step }) => `${step} for ${proposal}`,
  ContributionOffered: ({ nation, unit, requirement }) => `${nation} ${unit} for ${requirement}`,
  RequirementUnfilled: ({ requirement }) => requirement,
  ForceActivated: ({ by, requirements }) => `by ${by}: ${requirements.join(' ')}`,
  AuthorityTransferred: ({ contingent, from, to }) => `${contingent} from ${from} to ${to}`,
  ForceStepRefused: ({ step }) => step,
  MovementUnreachable: ({ contingent }) => contingent,
  ContingentDeparted: ({ contingent }) => contingent,
  ContingentClosed: ({ contingent }) => contingent,
  SanctionsImposed: ({ package: { id, sender } }) => `${id} by ${sender}`,
  SanctionsRefused: ({ sender }) => sender,
};

/** One line a key event: date-time group, stage, type, who. */
export function listKeyEvents(log: readonly Entry<CrisisEvent>[], start: IsoTime): string[] {
  return log.flatMap(({ at, event }) => {
    const who = (WHO[event.type] as ((event: CrisisEvent) => string | null) | undefined)?.(event) ?? null;
    return who === null ? [] : [`${dateTimeGroup(start, at)}  ${event.stage.padEnd(10)}  ${event.type.padEnd(21)}  ${who}`];
  });
}
