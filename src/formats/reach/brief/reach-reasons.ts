import type { Reason } from '../../../words/verdict.ts';
import { MOMENTS } from '../summarise-reach.ts';
import { english } from '../words/english.ts';
import type { CaseReach } from './run-reach.ts';
import { CASES, type Case, type KindReach, type RunReach } from './run-reach.ts';

export const reasonIdOf = ({ wanted }: Pick<KindReach, 'wanted'>, which: Case): string => `reach/${wanted.id}/${which}`;

/** From where forces are counted, in each case. */
export const SAYS: Readonly<Record<Case, string>> = {
  before: 'from where forces stood before the crisis',
  after: 'from where they stood before the crisis or where the run has sent them',
  demand: 'as before the crisis, without foreign presence in the allies that the demand names',
};

/** Why the shares are what they are: the forces with their sources, what was taken for one, and what the search leaves out. */
export function reachReasons({ kinds, demanded }: RunReach): ReadonlyMap<string, Reason> {
  const reasons = kinds.flatMap((kind) =>
    CASES.flatMap((which): [string, Reason][] => {
      const found = kind.cases.get(which);
      return found ? [[reasonIdOf(kind, which), reasonOf(kind, which, found, demanded)]] : [];
    }),
  );
  return new Map(reasons);
}

function reasonOf(kind: KindReach, which: Case, { forces, summary }: CaseReach, demanded: readonly string[]): Reason {
  const { wanted } = kind;
  const { within24, within72, within240, reached } = summary.all;
  const shares = [within24, within72, within240].map((share, index) => {
    return `${english.percent(share)} within ${english.moment(MOMENTS[index] ?? 0)}`;
  });
  const people = `${wanted.leastPersonnel} people or more${wanted.mostPersonnel === null ? '' : `, at most ${wanted.mostPersonnel} of a larger unit`}`;
  return {
    id: reasonIdOf(kind, which),
    says: `Allied land in Europe that ${wanted.name}, ${english.by(wanted.modes)}, can stand on, ${SAYS[which]}: ${shares.join(', ')}, ${english.percent(1 - reached)} not reached`,
    wouldChange: 'another readiness, permissions refused, ways closed, other forces on the same routes',
    because: [
      { says: `counted as such a force: ${people}; ${wanted.unitTypes.join(', ')}`, source: wanted.source },
      ...(which === 'demand' ? [{ says: `left out: foreign forces in ${demanded.join(', ')}`, source: 'judgement' }] : []),
      ...forces.map(({ says, source }) => ({ says: says.en, source })),
      ...summary.worst.map(({ state, near, km, hours }) => ({
        says: `among the last: ${km} km from ${near} (${state}), ${english.interval(hours.p10, hours.p50, hours.p90)}`,
      })),
      ...english.notes.slice(0, 2).map((says) => ({ says, source: 'judgement' })),
    ],
  };
}
