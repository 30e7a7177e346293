import { isoDate } from '../kernel/calendar.ts';
import { remember } from '../kernel/remember.ts';
import type { Moment } from '../kernel/stage.ts';
import type { StateId } from '../words/ids.ts';
import type { Requirement } from '../words/scenario.ts';
import type { Reason } from '../words/verdict.ts';
import { type Candidate, listCandidates, roleRank } from './candidates.ts';
import { type ForceFacts, getTypeFactors, sourceOfPractice, type Willing } from './facts.ts';
import type { Assignment, ForceGeneration, Shortfall } from './offer.ts';
import { judgeCandidate } from './rules/assignment/rule.ts';
import type { ForceState } from './state.ts';

/** A unit up to this much larger than what a line lacks still goes whole. */
const WHOLE_UNIT_MARGIN = 1.25;
/** Where only part of a unit is needed, at least a company goes. */
const SMALLEST_PART = 100;
const REASONS_SHOWN = 12;

/** A candidate that fits a line, of a nation that agreed. */
interface Option {
  readonly candidate: Candidate;
  readonly consent: Willing;
  readonly reason: Reason;
}

interface Line {
  readonly requirement: Requirement;
  readonly country: StateId | undefined;
}

/**
 * Force generation against a statement of requirements: lines by priority (1 first), for each the units of nations that
 * agreed, lead nation before framework nation before contributor before units in no pool; those ready in time first.
 * Notice to move is drawn per unit from its declared interval. A unit is used once. Every choice and gap explains itself.
 */
export function generateForce(
  requirements: readonly Requirement[],
  willing: readonly Willing[],
  facts: ForceFacts,
  state: ForceState,
  moment: Moment,
): ForceGeneration {
  const candidates = candidatesOn(facts, isoDate(facts.start, moment.at));
  const used = new Set(state.usedUnits);
  const assignments: Assignment[] = [];
  const unfilled: Shortfall[] = [];
  for (const requirement of [...requirements].sort(byPriority)) {
    const line = { requirement, country: facts.countryOfNode[requirement.destination] };
    const already = sumFor(state.offers, requirement.id);
    const result = fillLine(line, Math.max(0, requirement.personnel - already), candidates, willing, facts, used, moment);
    assignments.push(...result.assignments);
    const filled = already + sumFor(result.assignments, requirement.id);
    if (filled < requirement.personnel) unfilled.push(shortfall(requirement, filled, result.rejected));
  }
  return { assignments, unfilled };
}

/** The book of a day is the same in every replicate. */
const candidatesOn = remember(listCandidates, (date) => date);

function fillLine(
  line: Line,
  needed: number,
  candidates: readonly Candidate[],
  willing: readonly Willing[],
  facts: ForceFacts,
  used: Set<string>,
  moment: Moment,
): { assignments: Assignment[]; rejected: Reason[] } {
  const fitting: Option[] = [];
  const rejected: Reason[] = [];
  for (const candidate of candidates) {
    if (candidate.personnel === 0) continue; // stock without people: a nation sends it to its own soldiers
    if (!sameComponent(line.requirement, candidate)) continue;
    const consent = willing.find((one) => one.nation === candidate.unit.nation);
    const reason = judge(line, candidate, consent, facts, used);
    if (reason.result === 'met' && consent) fitting.push({ candidate, consent, reason });
    else rejected.push(reason);
  }
  const assignments: Assignment[] = [];
  let lacking = needed;
  while (lacking > 0) {
    const open = fitting.filter((one) => !used.has(one.candidate.unit.id));
    const best = pickOption(open, line.requirement, lacking, new Set(assignments.map((one) => one.nation)));
    if (!best) break;
    used.add(best.candidate.unit.id);
    const assignment = assign(line.requirement, lacking, best, facts, moment);
    assignments.push(assignment);
    lacking -= assignment.personnel;
  }
  return { assignments, rejected };
}

function judge(line: Line, candidate: Candidate, consent: Willing | undefined, facts: ForceFacts, used: Set<string>): Reason {
  const isUsed = used.has(candidate.unit.id);
  // caveats differ from run to run; without them a unit has four answers to a line, each worked out once
  if (consent !== undefined && consent.caveats.length > 0) return judgeAnew(line, candidate, consent, facts, isUsed);
  const known = answersTo(line.requirement, candidate);
  const which = (consent === undefined ? 0 : 1) + (isUsed ? 2 : 0);
  const reason = known[which] ?? judgeAnew(line, candidate, consent, facts, isUsed);
  known[which] = reason;
  return reason;
}

/** Lines and candidates are the same in every replicate. A candidate belongs to one set of facts, and so do its answers. */
const ANSWERS = new WeakMap<Candidate, Map<Requirement, Reason[]>>();

function answersTo(requirement: Requirement, candidate: Candidate): Reason[] {
  let byLine = ANSWERS.get(candidate);
  if (byLine === undefined) {
    byLine = new Map();
    ANSWERS.set(candidate, byLine);
  }
  let answers = byLine.get(requirement);
  if (answers === undefined) {
    answers = [];
    byLine.set(requirement, answers);
  }
  return answers;
}

function judgeAnew(line: Line, candidate: Candidate, consent: Willing | undefined, facts: ForceFacts, isUsed: boolean): Reason {
  const { unit } = candidate;
  return judgeCandidate({
    requirement: line.requirement,
    candidate: {
      id: unit.id,
      nation: unit.nation,
      component: unit.component,
      type: unit.type,
      generalPurpose: getTypeFactors(facts.factors, unit.type).generalPurpose,
      pool: candidate.pool,
      personnel: candidate.personnel,
      source: candidate.source,
    },
    willing: consent,
    consentSource: sourceOfPractice(facts.factors, 'nations-agree'),
    caveats: facts.caveats,
    used: isUsed,
    country: line.country,
  });
}

function assign(requirement: Requirement, lacking: number, best: Option, facts: ForceFacts, moment: Moment): Assignment {
  const { candidate, consent, reason } = best;
  const { unit } = candidate;
  const drawn = moment.chance.stream('force/notice', unit.id).within(candidate.noticeMinutes);
  const personnel = Math.min(candidate.personnel, lacking);
  const inPart = candidate.personnel > lacking * WHOLE_UNIT_MARGIN && getTypeFactors(facts.factors, unit.type).divisible;
  return {
    requirement: requirement.id,
    unit: unit.id,
    nation: unit.nation,
    pool: candidate.pool,
    poolEntry: candidate.poolEntry,
    role: candidate.role,
    personnel,
    sent: inPart ? Math.min(candidate.personnel, Math.max(personnel, SMALLEST_PART)) : candidate.personnel,
    noticeMinutes: Math.max(0, Math.round(drawn)),
    gateOpensAt: consent.gateMinutes === undefined ? null : moment.at + consent.gateMinutes,
    caveats: consent.caveats,
    reason: {
      ...reason,
      id: `force/${requirement.id}/${unit.id}`,
      says: `${unit.name} (${unit.nation}, ${candidate.pool}, ${candidate.role}) fills ${personnel} of “${requirement.title}”`,
    },
  };
}

/**
 * In time before late; fitting before far too large; lead before contributor; nations that are on the line already, then
 * nations that could fill it alone (one nation's force holds together better); larger first; earlier notice; then by id.
 */
function pickOption(
  open: readonly Option[],
  requirement: Requirement,
  lacking: number,
  onLine: ReadonlySet<StateId>,
): Option | undefined {
  const ranked = open.map((option) => ({ option, keys: keysOf(option, open, requirement, lacking, onLine) }));
  return ranked.sort((a, b) => compareKeys(a.keys, b.keys) || compareIds(a.option, b.option))[0]?.option;
}

function keysOf(
  { candidate, consent }: Option,
  open: readonly Option[],
  requirement: Requirement,
  lacking: number,
  onLine: ReadonlySet<StateId>,
): readonly number[] {
  const ready = candidate.noticeMinutes.p50 + (consent.gateMinutes ?? 0);
  const { nation } = candidate.unit;
  const ofNation = open.reduce((sum, one) => sum + (one.candidate.unit.nation === nation ? one.candidate.personnel : 0), 0);
  return [
    requirement.requiredBy !== null && ready > requirement.requiredBy ? 1 : 0,
    candidate.personnel > lacking * WHOLE_UNIT_MARGIN ? 1 : 0,
    roleRank(candidate),
    onLine.has(nation) ? 0 : 1,
    ofNation >= lacking ? 0 : 1,
    -candidate.personnel,
    ready,
  ];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareIds(a: Option, b: Option): number {
  return compare(a.candidate.unit.id, b.candidate.unit.id) || compare(a.candidate.poolEntry ?? '', b.candidate.poolEntry ?? '');
}

function shortfall(requirement: Requirement, filled: number, rejected: readonly Reason[]): Shortfall {
  const missing = requirement.personnel - filled;
  const shown = rejected.slice(0, REASONS_SHOWN).map(failuresOnly);
  const more = rejected.length - shown.length;
  return {
    requirement: requirement.id,
    required: requirement.personnel,
    filled,
    missing,
    reason: {
      id: `force/${requirement.id}/unfilled`,
      says: `${missing} of ${requirement.personnel} not filled for “${requirement.title}”`,
      result: 'unfilled',
      because:
        rejected.length === 0
          ? [{ says: `no further unit of component ${requirement.component} is known`, result: 'unknown' }]
          : more > 0
            ? [...shown, { says: `${more} further units do not fit either`, source: 'judgement' }]
            : shown,
    },
  };
}

/** A rejected unit, with only the elements that speak against it. */
function failuresOnly(reason: Reason): Reason {
  return { ...reason, because: (reason.because ?? []).filter((element) => element.result === 'not-met') };
}

function sameComponent(requirement: Requirement, candidate: Candidate): boolean {
  return requirement.component === 'multi' || requirement.component === candidate.unit.component;
}

function sumFor(assignments: readonly Assignment[], requirement: string): number {
  return assignments.reduce((sum, one) => sum + (one.requirement === requirement ? one.personnel : 0), 0);
}

function byPriority(a: Requirement, b: Requirement): number {
  return a.priority - b.priority || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
