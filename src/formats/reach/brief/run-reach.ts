import type { World } from '../../../chain/world.ts';
import type { MovementState } from '../../../movement/index.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Minutes } from '../../../words/time.ts';
import type { ForcePackage } from '../../data/rows/force-row-schemas.ts';
import { alliesUnderDemand } from '../forces/force-packages.ts';
import { movedBy } from '../forces/moved-forces.ts';
import type { NamedForce } from '../forces/named-force.ts';
import { prepareReach, type ReachBase, type ReachQuestion, reachOf } from '../reach-of.ts';
import { type ReachSummary, summariseReach } from '../summarise-reach.ts';

/** Forces told of in the brief, rows of `data/forces/packages.json`: one that flies, one that goes by land. */
const KINDS = ['light-battalion', 'brigade'];

/** From where forces stood before the crisis; from where the run has brought them; with the demand met, as before the crisis. */
export const CASES = ['before', 'after', 'demand'] as const;
export type Case = (typeof CASES)[number];

export interface CaseReach {
  readonly forces: readonly NamedForce[];
  readonly summary: ReachSummary;
}

export interface KindReach {
  readonly wanted: ForcePackage;
  /** `demand` is there where the scenario's demand names allies. */
  readonly cases: ReadonlyMap<Case, CaseReach>;
}

/** How soon forces can stand on allied land in Europe, as the brief of one run tells it. */
export interface RunReach {
  readonly kinds: readonly KindReach[];
  readonly adversary: StateId | null;
  /** Allies that the demand names. */
  readonly demanded: readonly StateId[];
}

/** The run up to `at`. Kinds of which no force is known on that day are left out. */
export function reachOfRun(world: World, movement: MovementState, at: Minutes): RunReach {
  const base = prepareReach(world, 'europe', 5);
  const demanded = alliesUnderDemand(world);
  const moved = movedBy(movement, at);
  const kinds = KINDS.flatMap((kind): KindReach[] => {
    const wanted = base.rows.forcePackages.find(({ id }) => id === kind);
    if (!wanted) return [];
    const cases = new Map<Case, CaseReach>([
      ['before', ask(world, base, { kind, moved: [], without: [] })],
      ['after', ask(world, base, { kind, moved, without: [] })],
    ]);
    if (demanded.length > 0) cases.set('demand', ask(world, base, { kind, moved: [], without: demanded }));
    return [...cases.values()].every(({ forces }) => forces.length === 0) ? [] : [{ wanted, cases }];
  });
  return { kinds, adversary: base.ground.adversary, demanded };
}

function ask(world: World, base: ReachBase, question: ReachQuestion): CaseReach {
  const reach = reachOf(world, base, question);
  return { forces: reach.forces, summary: summariseReach(reach, world) };
}
