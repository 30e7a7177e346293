import type { RuleId } from '../words/ids.ts';
import type { Proposal } from '../words/scenario.ts';
import { cstoCouncil } from './bodies/csto-council/rule.ts';
import { defencePlanningCommittee } from './bodies/defence-planning-committee/rule.ts';
import { euCouncil } from './bodies/eu-council/rule.ts';
import { g7 } from './bodies/g7/rule.ts';
import { jef } from './bodies/jef/rule.ts';
import { nationalGovernment } from './bodies/national-government/rule.ts';
import { northAtlanticCouncil } from './bodies/north-atlantic-council/rule.ts';
import type { Body, Policy, Procedure, Way } from './define.ts';
import { activation } from './policies/activation/rule.ts';
import { askWhenRefused } from './policies/ask-when-refused/rule.ts';
import { assistance } from './policies/assistance/rule.ts';
import { bargainingWith } from './policies/bargaining/rule.ts';
import { consultWhenThreatened } from './policies/consult-when-threatened/rule.ts';
import { determination } from './policies/determination/rule.ts';
import { drafting } from './policies/drafting/rule.ts';
import { instructions } from './policies/instructions/rule.ts';
import { renewal } from './policies/renewal/rule.ts';
import { byTheWilling } from './procedures/by-the-willing/rule.ts';
import { consensusAtTheTable } from './procedures/consensus-at-the-table/rule.ts';
import { silenceProcedure } from './procedures/silence-procedure/rule.ts';
import { writtenProcedure } from './procedures/written-procedure/rule.ts';
import { dilute } from './ways/dilute/rule.ts';
import { giveUp } from './ways/give-up/rule.ts';
import { meetSideIssue } from './ways/meet-side-issue/rule.ts';
import { setAside } from './ways/set-aside/rule.ts';
import { shiftForum } from './ways/shift-forum/rule.ts';
import { wait } from './ways/wait/rule.ts';

/** Every body, procedure, policy and way of the stage. Adding one touches its folder and one line here. */
export const bodies: readonly Body[] = [
  northAtlanticCouncil,
  defencePlanningCommittee,
  euCouncil,
  g7,
  cstoCouncil,
  jef,
  nationalGovernment,
];
export const procedures: readonly Procedure[] = [consensusAtTheTable, silenceProcedure, writtenProcedure, byTheWilling];
/** In the order in which a chair looks: no words help with a member that will not move; then what costs the text least. */
export const ways: readonly Way[] = [shiftForum, meetSideIssue, dilute, setAside, wait, giveUp];
export const policies: readonly Policy[] = [
  consultWhenThreatened,
  askWhenRefused,
  drafting,
  instructions,
  bargainingWith(ways),
  determination,
  assistance,
  renewal,
  activation,
];
/** The body that speaks for `id`. Throws where none does: scenarios are checked before they run. */
export function getBody(id: RuleId): Body {
  const body = bodies.find((candidate) => candidate.serves(id));
  if (!body) throw new Error(`no body "${id}"; known: ${bodies.map((b) => b.id).join(', ')}`);
  return body;
}

/** The procedure `id`. Throws where there is none. */
export function getProcedure(id: RuleId): Procedure {
  const procedure = procedures.find((candidate) => candidate.id === id);
  if (!procedure) throw new Error(`no procedure "${id}"; known: ${procedures.map((p) => p.id).join(', ')}`);
  return procedure;
}

/** The procedure that a text names; before another body than the one it names, that body's own. */
export function findProcedureOf(proposal: Proposal, body: RuleId): RuleId {
  return body === proposal.body ? proposal.procedure : getBody(body).procedure;
}
