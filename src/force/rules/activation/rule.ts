import { isWithinPeriod } from '../../../facts/index.ts';
import type { DelegatedAuthority } from '../../../words/council.ts';
import type { SourceId } from '../../../words/ids.ts';
import type { IsoDate } from '../../../words/time.ts';
import type { Finding, Reason } from '../../../words/verdict.ts';
import { type ForceFacts, type Practice, sourceOfPractice } from '../../facts.ts';

export type ActivationStep = 'warn' | 'generate' | 'activate' | 'transfer';

/** Where the force stands when a step is asked for. */
export interface ActivationSituation {
  readonly step: ActivationStep;
  readonly date: IsoDate;
  readonly by: 'NAC' | 'SACEUR' | 'nation';
  /** Defence plans activated by the Council. */
  readonly plansActivated: boolean;
  /** Offers that are not yet activated. */
  readonly openOffers: number;
  /** For `transfer`: is the contingent ready, and still under its nation? */
  readonly contingentReady: boolean;
  readonly underNation: boolean;
}

type Authorities = readonly DelegatedAuthority[];

/** Authorities of every day and office, and the factors that say on what practice rests. */
type Grounds = Pick<ForceFacts, 'authorities' | 'factors'>;

type SourceOf = (id: Practice['id']) => SourceId;

/** The rows under which SACEUR may deploy forces on `date` though neither Council nor plans have said so. */
function deployingAlone(authorities: Authorities, date: IsoDate): Authorities {
  return authorities.filter(
    (row) => row.office === 'SACEUR' && row.act === 'deploy' && row.given === 'standing' && isWithinPeriod(row, date),
  );
}

/** May SACEUR alone deploy what stands in `pool`? */
export function mayDeployAlone(pool: string, date: IsoDate, authorities: Authorities): boolean {
  return deployingAlone(authorities, date).some((row) => row.pool === 'any' || row.pool === pool);
}

/**
 * May this step be taken now? `met`, `not-met` or `contested`, with the elements that say why.
 */
export function judgeStep(situation: ActivationSituation, { authorities, factors }: Grounds): Reason {
  const elements = elementsOf(situation, authorities, (id) => sourceOfPractice(factors, id));
  return { says: `step "${situation.step}" on ${situation.date}`, result: combined(elements), because: elements };
}

function elementsOf(situation: ActivationSituation, authorities: Authorities, sourceOf: SourceOf): readonly Reason[] {
  switch (situation.step) {
    case 'warn':
      return [
        element(
          'SACEUR may warn, stage and prepare forces before the Council has decided',
          'met',
          sourceOf('prepare-before-decision'),
        ),
      ];
    case 'generate':
      return [
        element(
          'nations are asked for forces on the commander’s statement of requirements',
          'met',
          sourceOf('statement-of-requirements'),
        ),
      ];
    case 'activate':
      return [
        element(
          'something was offered that is not yet activated',
          situation.openOffers > 0 ? 'met' : 'not-met',
          sourceOf('statement-of-requirements'),
          'hold force generation first',
        ),
        authority(situation, authorities, sourceOf),
      ];
    case 'transfer':
      return [
        element(
          'the contingent is ready to move',
          situation.contingentReady ? 'met' : 'not-met',
          sourceOf('authority-on-arrival'),
          'wait until it is ready; authority normally passes on arrival',
        ),
        element(
          'it is still under its nation’s command',
          situation.underNation ? 'met' : 'not-met',
          sourceOf('authority-on-arrival'),
          'authority has passed already',
        ),
      ];
  }
}

function authority(situation: ActivationSituation, authorities: Authorities, sourceOf: SourceOf): Reason {
  const says = 'whoever gives the order has the authority to deploy the force';
  if (situation.by === 'NAC') return element(`${says}: the Council`, 'met', sourceOf('council-deploys'));
  if (situation.by === 'nation') {
    return element(
      `${says}: a nation orders its own forces only`,
      'not-met',
      sourceOf('nations-decide'),
      'if the Council decided',
    );
  }
  if (situation.plansActivated) {
    return element(`${says}: SACEUR, the defence plans being activated`, 'met', sourceOf('plans-give-authority'));
  }
  const alone = deployingAlone(authorities, situation.date);
  const whole = alone.find((row) => row.pool === 'any');
  if (whole !== undefined) return element(`${says}: SACEUR on his own`, 'met', whole.source);
  if (alone.length > 0) {
    const pools = alone.map((row) => row.pool).join(', ');
    return element(
      `${says}: SACEUR orders what stands in ${pools}; for other forces the Council must have decided`,
      'contested',
      alone[0].source,
      `if the Council activated the defence plans, or if only ${pools} is meant`,
    );
  }
  return element(`${says}: SACEUR alone may not`, 'not-met', sourceOf('council-deploys'), 'if the Council decided');
}

function element(says: string, result: Finding, source: SourceId, wouldChange?: string): Reason {
  return result === 'met' || wouldChange === undefined ? { says, result, source } : { says, result, source, wouldChange };
}

function combined(elements: readonly Reason[]): Finding {
  if (elements.some((one) => one.result === 'not-met')) return 'not-met';
  if (elements.some((one) => one.result === 'contested')) return 'contested';
  return 'met';
}
