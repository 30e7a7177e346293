import type { World } from '../chain/world.ts';
import type { CrisisState } from '../crisis.ts';
import type { Minutes } from '../words/time.ts';

/** One figure of a run. `unit` says what `value` counts; a thing that did not happen is null. */
export interface Output {
  readonly id: string;
  readonly unit: 'minutes' | 'count' | 'percent';
  readonly value: number | null;
}

/**
 * Every output of a run, in an order that the world alone fixes, so that replicates can be laid over one another:
 * when each step was taken, when each force arrived, how often consensus broke.
 */
export function outputsOf(world: World, state: CrisisState): Output[] {
  const outputs: Output[] = [];
  const minutes = (id: string, value: Minutes | null | undefined) => outputs.push({ id, unit: 'minutes', value: value ?? null });
  const concerns = Object.values(state.decision.concerns);
  minutes('consultation/first-request', earliest(concerns.flatMap((known) => known.requesters.map((requester) => requester.at))));
  minutes('consultation/meeting', earliest(concerns.flatMap((known) => (known.heldAt === null ? [] : [known.heldAt]))));
  let [breaks, silences] = [0, 0];
  for (const { id, condition } of world.scenario.proposals) {
    const known = state.decision.proposals[id];
    breaks += new Set(known?.breaks.map((broken) => broken.round)).size;
    silences += new Set(known?.breaks.filter((broken) => broken.silence).map((broken) => broken.round)).size;
    minutes(`tabled/${id}`, known?.tabledAt);
    minutes(`broken/${id}`, known?.breaks[0]?.at);
    minutes(`forum/${id}`, known?.revisions.find((revision) => revision.to !== null)?.at);
    minutes(`decision/${id}`, known?.status === 'agreed' ? known.endedAt : null);
    minutes(`blocked/${id}`, known?.status === 'blocked' ? known.endedAt : null);
    if (condition) minutes(`condition/${id}`, known?.conditionMetAt);
  }
  outputs.push({ id: 'consensus/broken', unit: 'count', value: breaks });
  outputs.push({ id: 'silence/ever-broken', unit: 'count', value: silences > 0 ? 1 : null });
  outputs.push({ id: 'consensus/ever-broken', unit: 'count', value: breaks > 0 ? 1 : null });
  for (const unit of unitsOf(world)) {
    const arrival = state.movement.progress[unit]?.arrival;
    minutes(`arrival/${unit}/depart`, arrival?.departFirstAt);
    minutes(`arrival/${unit}/first`, arrival?.arriveFirstAt);
    minutes(`arrival/${unit}/complete`, arrival?.arriveCompleteAt);
  }
  for (const { id } of world.scenario.requirements) {
    const sent = state.force.offers
      .filter((offer) => offer.requirement === id)
      .flatMap((offer) => state.movement.progress[offer.unit]?.arrival ?? []);
    minutes(`requirement/${id}/first`, earliest(sent.map((arrival) => arrival.arriveFirstAt)));
    minutes(
      `requirement/${id}/complete`,
      sent.length === 0 ? null : Math.max(...sent.map((arrival) => arrival.arriveCompleteAt)),
    );
  }
  outputs.push({ id: 'force/unfilled', unit: 'count', value: state.force.shortfalls.length });
  return outputs;
}

/** Every unit that could move in this scenario: ordered reinforcements, then the pools that its requirements may draw on. */
function unitsOf(world: World): readonly string[] {
  const known = UNITS.get(world);
  if (known) return known;
  const pools = new Set(world.scenario.requirements.flatMap((requirement) => (requirement.pool ? [requirement.pool] : [])));
  const pooled = world.force.pools.filter((entry) => pools.has(entry.pool)).map((entry) => entry.unit);
  const units = [...new Set([...world.scenario.reinforcements.map((order) => order.unit), ...pooled])];
  UNITS.set(world, units);
  return units;
}

const UNITS = new WeakMap<World, readonly string[]>();

const earliest = (times: readonly Minutes[]): Minutes | null => (times.length === 0 ? null : Math.min(...times));
