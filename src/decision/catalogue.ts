import type { RuleId } from '../words/ids.ts';
import { euCouncil } from './bodies/eu-council/rule.ts';
import { g7 } from './bodies/g7/rule.ts';
import { nationalGovernment } from './bodies/national-government/rule.ts';
import { northAtlanticCouncil } from './bodies/north-atlantic-council/rule.ts';
import type { Body, Policy, Procedure } from './define.ts';
import { activation } from './policies/activation/rule.ts';
import { bargaining } from './policies/bargaining/rule.ts';
import { consultWhenThreatened } from './policies/consult-when-threatened/rule.ts';
import { drafting } from './policies/drafting/rule.ts';
import { instructions } from './policies/instructions/rule.ts';
import { consensusAtTheTable } from './procedures/consensus-at-the-table/rule.ts';
import { silenceProcedure } from './procedures/silence-procedure/rule.ts';

/** Every body, procedure and policy of the stage. Adding one touches its folder and one line here. */
export const bodies: readonly Body[] = [northAtlanticCouncil, euCouncil, g7, nationalGovernment];
export const procedures: readonly Procedure[] = [consensusAtTheTable, silenceProcedure];
export const policies: readonly Policy[] = [consultWhenThreatened, drafting, instructions, bargaining, activation];

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
