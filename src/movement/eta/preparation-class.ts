import type { PreparationClassId } from '../factors/movement-factors.ts';
import type { EtaInput } from './eta-types.ts';

/** Standing at hours to a few days by its own book: the spearhead and the lead of the response force. */
const STANDS_READY = /\b(vjtf|spearhead|very high readiness|immediate reaction|allied reaction force|arf|lead nation|lead)\b/;
const RESPONSE_FORCE = /\b(nrf|response force|iffg|ffg)\b/;
const STANDING_BATTLEGROUP = /\b(efp|forward presence|flf|forward land)\b/;
const NEW_BATTLEGROUP = /\b(eva|vigilance|battle ?group|multinational)\b/;
const SINGLE_NATION = /^(national|bilateral)\b/;
const AIR_DEFENCE = /\b(patriot|samp\/?t|nasams|iris-?t|sky sabre|air defence|air defense|gbad)\b/;
const FROM_STOCK = /\b(prepositioned|pre-positioned|aps|stock)\b/;
/** What a unit cannot take along as baggage. */
const NEEDS_LIFT =
  /\b(tank|armou?red|vehicle|howitzer|artillery|battery|batterie|stryker|leopard|challenger|abrams|leclerc|boxer|truck)s?\b/;

/**
 * Which kind of movement this is, as to the time between decision and departure, from its component, its framework and
 * whether it flies without heavy equipment of its own.
 */
export function preparationClass(movement: EtaInput): PreparationClassId {
  const framework = movement.framework.toLowerCase();
  const equipment = (movement.equipment ?? '').toLowerCase();
  const unit = movement.unit.toLowerCase();
  const alone = SINGLE_NATION.test(framework);
  if (movement.component === 'GBAD' || AIR_DEFENCE.test(unit)) {
    return alone ? 'declared-reinforcement' : 'air-defence-task-force';
  }
  if (movement.component === 'air') return 'air-squadron';
  if (movement.component === 'maritime') return 'ship';
  if (STANDS_READY.test(framework)) return 'high-readiness';
  if (alone) {
    const flies = movement.mode.some((mode) => mode.toLowerCase().startsWith('air'));
    const fromStock = FROM_STOCK.test(`${framework} ${equipment}`);
    return flies && (fromStock || !NEEDS_LIFT.test(equipment)) ? 'high-readiness' : 'declared-reinforcement';
  }
  if (RESPONSE_FORCE.test(framework) || STANDING_BATTLEGROUP.test(framework)) return 'declared-reinforcement';
  return NEW_BATTLEGROUP.test(framework) ? 'new-battlegroup' : 'declared-reinforcement';
}

/** A main body leaves after the vanguard that its record speaks of elsewhere. */
export function isMainBody(movement: EtaInput): boolean {
  return /\bmain (body|contingent|force)\b/.test(movement.unit.toLowerCase());
}
