import type { SeatMovement } from '../../src/formats/live-api/contract.ts';
import type { ConcernView } from '../../src/formats/seat-view/concern-view.ts';
import type { SeatView } from '../../src/formats/seat-view/seat-view.ts';
import { middleOfState } from './globe/land-names.ts';
import type { LandCollection, MapForce, MapThing, ThingStatus } from './map-props.ts';

/** Forces whose movement the seat knows of, with what they are as far as their order says. Ids as the reasons have them. */
export function seatForces(view: SeatView, movements: ReadonlyMap<string, SeatMovement>): MapForce[] {
  return [...movements.values()].flatMap((movement) => {
    const known = view.force.contingents.get(movement.contingent);
    // in a replay the seat did not know of it yet
    if (!known?.arrival) return [];
    const { component } = known.contingent;
    return [{ ...movement, id: `arrival/${movement.contingent}`, component }];
  });
}

const STRONGEST: readonly ThingStatus[] = ['engaged', 'contested', 'not-engaged', 'unknown'];

/**
 * One mark a state for the incidents that the seat was told of, in the middle of the state that was struck, which is its name:
 * what a seat is told of an incident has no coordinates. It opens the reasons of the strongest verdict. A demand has no place.
 */
export function seatThings(view: SeatView, land: LandCollection | null, treaties: Readonly<Record<string, string>>): MapThing[] {
  const things = new Map<string, MapThing>();
  const isDemand = new Set(view.demands.map(({ id }) => id));
  for (const concern of view.concerns.values()) {
    const [state] = concern.victims;
    const at = state && land && !isDemand.has(concern.id) ? middleOfState(land, state) : null;
    if (!state || !at) continue;
    const { id, status, found } = strongest(concern);
    const commitments = status === 'not-engaged' ? [] : found.map((treaty) => treaties[treaty] ?? treaty);
    const thing: MapThing = { id, kind: 'incident', name: state, lon: at[0], lat: at[1], status, commitments };
    const known = things.get(state);
    if (!known || STRONGEST.indexOf(status) < STRONGEST.indexOf(known.status)) things.set(state, thing);
  }
  return [...things.values()];
}

interface Strongest {
  readonly id: string;
  readonly status: ThingStatus;
  /** Treaties of which it holds. */
  readonly found: readonly string[];
}

function strongest({ id, verdicts }: ConcernView): Strongest {
  for (const status of STRONGEST) {
    const same = verdicts.filter(({ verdict }) => verdict === status);
    if (same.length > 0) return { id: same[0].id, status, found: same.map(({ treaty }) => treaty) };
  }
  return { id, status: 'unknown', found: [] };
}

/** States that send sanctions, each once, as counted last; by code. */
export function sanctioningStates({ measure }: SeatView): readonly string[] {
  const imposed = measure.senders.filter(({ basis }) => basis === 'imposed').flatMap(({ states }) => states);
  return [...new Set(imposed)].sort();
}
