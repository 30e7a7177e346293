import type { SerialAt } from './events.ts';
import type { CrisisFigures } from './figures.ts';

interface ConvoyState {
  readonly serials: number;
  readonly route: readonly string[];
  arrived: number;
}

interface StationState {
  readonly places: number;
  taken: number;
  readonly waiting: SerialAt[];
}

export interface CrisisState {
  /** Members that have been instructed. */
  instructed: number;
  round: number;
  /** A text lies under silence. */
  isSilent: boolean;
  offers: number;
  closed: number;
  readonly convoys: Record<string, ConvoyState>;
  readonly stations: Record<string, StationState>;
}

export function initialState({ passages }: CrisisFigures): CrisisState {
  const stations: CrisisState['stations'] = {};
  for (const passage of passages) {
    for (const { id, places } of passage.stations) stations[id] = { places, taken: 0, waiting: [] };
  }
  return { instructed: 0, round: 0, isSilent: false, offers: 0, closed: 0, convoys: {}, stations };
}
