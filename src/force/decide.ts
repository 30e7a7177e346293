import { isoDate, isoTime } from '../kernel/calendar.ts';
import type { Moment } from '../kernel/stage.ts';
import type { Unit } from '../words/forces.ts';
import type { Minutes } from '../words/time.ts';
import type { Reason } from '../words/verdict.ts';
import { findUnit, nationalCandidate } from './candidates.ts';
import type { ForceCommand, HoldForceGeneration, OrderActivation, OrderReinforcement, TransferAuthority } from './commands.ts';
import { contingentOf } from './contingent.ts';
import type { ContingentReady, ForceEvent, ForceStepRefused } from './events.ts';
import { type ForceFacts, sourceOfPractice } from './facts.ts';
import { generateForce } from './generate-force.ts';
import type { Assignment } from './offer.ts';
import { type ActivationSituation, judgeStep, mayDeployAlone } from './rules/activation/rule.ts';
import { findReceivingCommand } from './rules/command/rule.ts';
import { readyAt } from './rules/notice/rule.ts';
import { type ForceState, findContingent } from './state.ts';

/** What happens because of a command; a step that is not in order gives `ForceStepRefused` and nothing else. */
export function decide(command: ForceCommand, state: ForceState, facts: ForceFacts, moment: Moment): readonly ForceEvent[] {
  switch (command.type) {
    case 'IssueActivationWarning':
      return [{ type: 'ActivationWarningIssued', reason: judgeStep(situation('warn', facts, moment), facts) }];
    case 'HoldForceGeneration':
      return holdForceGeneration(command, state, facts, moment);
    case 'OrderActivation':
      return orderActivation(command, state, facts, moment);
    case 'OrderReinforcement':
      return [orderReinforcement(command, state, facts, moment)];
    case 'TransferAuthority':
      return [transferAuthority(command, state, facts, moment)];
  }
}

function holdForceGeneration(
  command: HoldForceGeneration,
  state: ForceState,
  facts: ForceFacts,
  moment: Moment,
): readonly ForceEvent[] {
  const { assignments, unfilled } = generateForce(command.requirements, command.willing, facts, state, moment);
  return [
    {
      type: 'ForceGenerationHeld',
      requirements: command.requirements,
      nations: command.willing.map((one) => one.nation),
      reason: judgeStep(situation('generate', facts, moment), facts),
    },
    ...assignments.map(
      (assignment): ForceEvent => ({
        type: 'ContributionOffered',
        nation: assignment.nation,
        unit: assignment.unit,
        requirement: assignment.requirement,
        caveats: assignment.caveats,
        assignment,
      }),
    ),
    ...unfilled.map(
      (shortfall): ForceEvent => ({
        type: 'RequirementUnfilled',
        requirement: shortfall.requirement,
        shortfall,
        reason: shortfall.reason,
      }),
    ),
  ];
}

function orderActivation(command: OrderActivation, state: ForceState, facts: ForceFacts, moment: Moment): readonly ForceEvent[] {
  const asked = state.offers.filter(
    (offer) =>
      findContingent(state, offer.unit) === undefined &&
      (command.requirements === undefined || command.requirements.includes(offer.requirement)),
  );
  const now = situation('activate', facts, moment);
  const { by, plansActivated } = command;
  const verdict = judgeStep({ ...now, by, plansActivated, openOffers: asked.length }, facts);
  if (verdict.result === 'not-met') return [refused('OrderActivation', verdict)];
  // contested means SACEUR alone, whose authority reaches some pools only
  const isReached = (offer: Assignment) => mayDeployAlone(offer.pool, now.date, facts.authorities);
  const offers = verdict.result === 'contested' ? asked.filter(isReached) : asked;
  if (offers.length === 0) return [refused('OrderActivation', verdict)];
  return [
    {
      type: 'ForceActivated',
      by: command.by,
      requirements: [...new Set(offers.map((offer) => offer.requirement))],
      reason: verdict,
    },
    ...offers.map((offer) => activated(offer, state, facts, moment)),
  ];
}

function activated(offer: Assignment, state: ForceState, facts: ForceFacts, moment: Moment): ContingentReady {
  const requirement = state.requirements.find((one) => one.id === offer.requirement);
  const unit = findUnit(facts, offer.unit);
  if (!unit) throw new RangeError(`the offered unit ${offer.unit} is not known`);
  if (!requirement) throw new RangeError(`offer of ${offer.unit} names the unknown requirement ${offer.requirement}`);
  const ready = readyAt(
    {
      orderedAt: moment.at,
      noticeMinutes: offer.noticeMinutes,
      preparesFrom: state.warnedAt ?? state.generatedAt,
      gateOpensAt: offer.gateOpensAt,
    },
    facts.factors.warning,
  );
  return {
    type: 'ContingentReady',
    origin: 'activation',
    contingent: contingentOf(unit, requirement.destination, ready, facts.factors, {
      sent: offer.sent,
      requiredBy: requirement.requiredBy === null ? null : moment.at + requirement.requiredBy,
      priority: requirement.priority,
      caveats: offer.caveats,
    }),
    reason: readyReason(unit, moment.at, offer.noticeMinutes, ready, facts, offer.reason),
  };
}

function orderReinforcement(
  command: OrderReinforcement,
  state: ForceState,
  facts: ForceFacts,
  moment: Moment,
): ContingentReady | ForceStepRefused {
  const unit = facts.units.find((one) => one.id === command.unit);
  if (!unit) return refused('OrderReinforcement', { says: `no unit "${command.unit}" is known`, result: 'not-met' });
  if (state.usedUnits.includes(unit.id)) {
    return refused('OrderReinforcement', { says: `${unit.name} is offered or sent already`, result: 'not-met' });
  }
  const decidedAt = command.decidedAt ?? moment.at;
  const candidate = nationalCandidate(unit, facts.factors);
  const notice = Math.max(0, Math.round(moment.chance.stream('force/notice', unit.id).within(candidate.noticeMinutes)));
  const ready = decidedAt + notice;
  const options = command.modes ? { modes: command.modes } : {};
  return {
    type: 'ContingentReady',
    origin: 'reinforcement',
    contingent: contingentOf(unit, command.destination, ready, facts.factors, options),
    reason: readyReason(unit, decidedAt, notice, ready, facts, {
      says: `${unit.nation} decides for itself on its own forces; they stay under national command`,
      source: sourceOfPractice(facts.factors, 'nations-decide'),
    }),
  };
}

function transferAuthority(command: TransferAuthority, state: ForceState, facts: ForceFacts, moment: Moment): ForceEvent {
  const contingent = findContingent(state, command.contingent);
  if (!contingent)
    return refused('TransferAuthority', { says: `no contingent "${command.contingent}" is known`, result: 'not-met' });
  const standing = { contingentReady: contingent.readyAt <= moment.at, underNation: contingent.command === 'national' };
  const verdict = judgeStep({ ...situation('transfer', facts, moment), ...standing }, facts);
  if (verdict.result === 'not-met') return refused('TransferAuthority', verdict);
  const date = isoDate(facts.start, moment.at);
  const area = findReceivingCommand(facts.factors.areas, facts.countryOfNode[contingent.destination], date);
  const to = command.to ?? area?.command;
  if (to === undefined) {
    return refused('TransferAuthority', {
      says: `no command is known for ${contingent.destination} on ${date}`,
      result: 'unknown',
    });
  }
  const because = command.to === undefined && area ? [verdict, area.reason] : [verdict];
  return {
    type: 'AuthorityTransferred',
    contingent: contingent.id,
    from: contingent.command,
    to,
    reason: { says: `authority over ${contingent.id} passes to ${to}`, result: 'met', because },
  };
}

function situation(step: ActivationSituation['step'], facts: ForceFacts, moment: Moment): ActivationSituation {
  return {
    step,
    date: isoDate(facts.start, moment.at),
    by: 'NAC',
    plansActivated: false,
    openOffers: 0,
    contingentReady: false,
    underNation: false,
  };
}

function readyReason(unit: Unit, from: Minutes, notice: Minutes, ready: Minutes, facts: ForceFacts, why: Reason): Reason {
  const hours = Math.round(notice / 60);
  return {
    id: `force/${unit.id}/ready`,
    says: `${unit.name} is ready to move at ${isoTime(facts.start, ready)}`,
    result: 'met',
    because: [
      {
        says: `notice to move of ${hours} h, drawn from its declared interval, from the order of ${isoTime(facts.start, from)}`,
        source: unit.source,
      },
      why,
    ],
  };
}

function refused(step: string, reason: Reason): ForceStepRefused {
  return { type: 'ForceStepRefused', step, reason };
}
