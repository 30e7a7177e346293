import type { Component } from '../../../words/forces.ts';
import type { SourceId, StateId } from '../../../words/ids.ts';
import type { Requirement } from '../../../words/scenario.ts';
import type { Finding, Reason } from '../../../words/verdict.ts';
import type { Caveat, Willing } from '../../facts.ts';

/** A candidate as this rule sees it. */
export interface CandidateView {
  readonly id: string;
  readonly nation: StateId;
  readonly component: Component;
  readonly type: string;
  /** False for supporting arms, which fill a line only when it names them. */
  readonly generalPurpose: boolean;
  readonly pool: string;
  readonly personnel: number;
  readonly source: string;
}

export interface AssignmentCase {
  readonly requirement: Requirement;
  readonly candidate: CandidateView;
  /** The nation's consent; undefined: it did not agree to contribute. */
  readonly willing: Willing | undefined;
  /** Where it is on record that a nation has to agree. */
  readonly consentSource: SourceId;
  /** The caveats of that nation that can be checked. */
  readonly caveats: readonly Caveat[];
  readonly used: boolean;
  /** Country of the requirement's destination; undefined at sea or unknown. */
  readonly country: StateId | undefined;
}

/**
 * Does this unit fit this line of the statement? `met`, or `not-met` with the elements that fail; a caveat in words that
 * nobody can check leaves its element `unknown` and does not exclude (the caveat is carried along).
 */
export function judgeCandidate(question: AssignmentCase): Reason {
  const elements = [
    consent(question),
    element('not offered or sent already', !question.used, question.candidate.source),
    component(question),
    type(question),
    pool(question),
    element('it would not be sent to its own country', question.country !== question.candidate.nation, 'judgement'),
    ...caveats(question),
  ];
  return {
    says: `${question.candidate.id} (${question.candidate.nation}) for ${question.requirement.id}`,
    result: elements.some((one) => one.result === 'not-met') ? 'not-met' : 'met',
    because: elements,
  };
}

function consent({ candidate, willing, consentSource: source }: AssignmentCase): Reason {
  const says = `${candidate.nation} agreed to contribute`;
  return willing
    ? { says, result: 'met', source }
    : { says, result: 'not-met', source, wouldChange: `if ${candidate.nation} agreed` };
}

function component({ requirement, candidate }: AssignmentCase): Reason {
  const fits = requirement.component === 'multi' || requirement.component === candidate.component;
  return element(`component ${requirement.component} is asked for, this is ${candidate.component}`, fits, candidate.source);
}

function type({ requirement, candidate }: AssignmentCase): Reason {
  const asked = requirement.types;
  if (!asked || asked.length === 0) {
    return element('no type is asked for, and this is no supporting arm', candidate.generalPurpose, candidate.source);
  }
  return element(
    `${asked.join(' or ')} is asked for, this is ${candidate.type}`,
    asked.includes(candidate.type),
    candidate.source,
  );
}

/** `NRF` asks for any pool of the NRF; `NRF-VJTF` for that one. */
function pool({ requirement, candidate }: AssignmentCase): Reason {
  const asked = requirement.pool;
  if (asked === undefined) return element('any pool or nation’s book will do', true, candidate.source);
  const fits = candidate.pool === asked || candidate.pool.startsWith(`${asked}-`);
  return element(`pool ${asked} is asked for, this stands in ${candidate.pool}`, fits, candidate.source);
}

function caveats({ requirement, candidate, willing, caveats: known, country }: AssignmentCase): readonly Reason[] {
  return (willing?.caveats ?? []).map((named) => {
    const caveat = known.find((row) => row.id === named);
    if (!caveat) return { says: `caveat in words: “${named}”`, result: 'unknown' satisfies Finding };
    const excludes =
      (caveat.excludesComponents ?? []).includes(candidate.component) ||
      (country !== undefined && (caveat.excludesCountries ?? []).includes(country)) ||
      (requirement.pool !== undefined && (caveat.excludesPools ?? []).includes(requirement.pool));
    return element(`caveat of ${caveat.nation} leaves this use open: ${caveat.text}`, !excludes, caveat.source);
  });
}

function element(says: string, met: boolean, source: string): Reason {
  return { says, result: met ? 'met' : 'not-met', source };
}
