import type { World } from '../../chain/world.ts';
import { getBody, getChair } from '../../decision/index.ts';
import type { RuleId, SeatId } from '../../words/ids.ts';

/** What a seat is: decides what it may do and see. `state`: at some table, but no Ally. */
export type SeatKind =
  | 'ally'
  | 'state'
  | 'partner'
  | 'adversary'
  | 'secretary-general'
  | 'commander'
  | 'union'
  /** The chair of a body that is no organisation. */
  | 'group'
  | 'press'
  | 'control'
  | 'observer';

export interface Seat {
  readonly id: SeatId;
  readonly kind: SeatKind;
}

/** EXCON: sees everything and may do everything, on the record. */
export const CONTROL = 'control';

const OFFICES: readonly Seat[] = [
  { id: 'SG', kind: 'secretary-general' },
  { id: 'SACEUR', kind: 'commander' },
  { id: 'EU', kind: 'union' },
  { id: 'press', kind: 'press' },
  { id: CONTROL, kind: 'control' },
  { id: 'observer', kind: 'observer' },
];

/** Enhanced Opportunities Partners: they are asked and told before other partners. */
const CLOSEST_PARTNERS = 'EOP';

/** The bodies before which a text may come: those that the scenario's texts name, and those in which Allies sit on its first day. */
export function bodiesInPlay({ scenario, decision }: World): readonly RuleId[] {
  const named = new Set(scenario.proposals.map(({ body }) => body));
  const allies = decision.members.get(scenario.alliance) ?? [];
  const day = scenario.start.slice(0, 10);
  return [...decision.chairs.keys()].filter((body) => {
    const { members, validity } = getBody(body);
    const sits = validity.from <= day && (validity.to === null || day <= validity.to);
    return named.has(body) || (sits && members(body, decision).some((member) => allies.includes(member)));
  });
}

/** Every seat of a world, on the scenario's first day: Allies, offices, the adversary, partners, who else sits in a body. */
export function listSeats(world: World): readonly Seat[] {
  const { scenario, decision } = world;
  const seats = new Map<SeatId, Seat>();
  const add = (kind: SeatKind, ids: readonly SeatId[]) => {
    for (const id of [...ids].sort()) if (!seats.has(id)) seats.set(id, { id, kind });
  };
  add('ally', decision.members.get(scenario.alliance) ?? []);
  for (const seat of OFFICES) seats.set(seat.id, seat);
  add('adversary', [scenario.adversary]);
  add('partner', [...scenario.partners, ...(decision.members.get(CLOSEST_PARTNERS) ?? [])]);
  for (const body of bodiesInPlay(world)) {
    add('state', getBody(body).members(body, decision));
    add('group', [getChair(decision, body)]);
  }
  return [...seats.values()];
}
