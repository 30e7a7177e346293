import type { World } from '../../chain/world.ts';
import type { SeatId } from '../../words/ids.ts';

/** What a seat is: decides what it may do and see. `state`: at some table, but no Ally. */
export type SeatKind =
  | 'ally'
  | 'state'
  | 'partner'
  | 'adversary'
  | 'secretary-general'
  | 'commander'
  | 'union'
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

/** Every seat of a world, on the scenario's first day: Allies and the members of other bodies, offices, partners, the adversary. */
export function listSeats({ scenario, decision }: World): readonly Seat[] {
  const seats = new Map<SeatId, Seat>();
  const add = (kind: SeatKind, ids: readonly SeatId[]) => {
    for (const id of [...ids].sort()) if (!seats.has(id)) seats.set(id, { id, kind });
  };
  add('ally', decision.members.get(scenario.alliance) ?? []);
  for (const seat of OFFICES) seats.set(seat.id, seat);
  add('adversary', [scenario.adversary]);
  add('partner', scenario.partners);
  for (const members of decision.members.values()) add('state', members);
  return [...seats.values()];
}
