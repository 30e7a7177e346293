import type { OrganisationId, StateId } from './ids.ts';
import type { Provenance } from './source.ts';
import type { Interval, IsoDate, Minutes } from './time.ts';

export type Component = 'land' | 'air' | 'maritime' | 'GBAD' | 'HQ' | 'logistics' | 'SOF' | 'multi';

/** A force that stands ready under a declared notice to move: an entry in the alliance's or a nation's book. */
export interface PoolEntry extends Provenance {
  readonly id: string;
  /** `NRF-VJTF`, `NRF-IFFG`, `NRF-FFG`, `ARF`, `NFM-1`, `NFM-2`, `NFM-3`, `national` … */
  readonly pool: string;
  readonly nation: StateId;
  readonly role: 'lead' | 'framework' | 'contributor';
  readonly unit: string;
  readonly component: Component;
  readonly personnel: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** Hours from activation order to ready to move. */
  readonly noticeToMoveHours: Interval;
}

/** A unit that can be sent, with what it weighs. `cargo` absent: derived from its component and size by declared factors. */
export interface Unit extends Provenance {
  readonly id: string;
  readonly nation: StateId;
  readonly name: string;
  readonly component: Component;
  /** `battlegroup`, `light-battalion`, `armoured-brigade`, `HQ`, `patriot-battery`, … */
  readonly type: string;
  readonly personnel: number;
  readonly origin: string;
  readonly cargo?: Cargo;
}

/** What has to be moved. Vehicles are counted by how they can move, tonnes are gross. */
export interface Cargo {
  readonly passengers: number;
  readonly wheeledVehicles: number;
  readonly trackedVehicles: number;
  readonly containers: number;
  readonly tonnes: number;
  readonly laneMetres: number;
  /** Worst single item. */
  readonly maxLoadClass: number;
  readonly maxAxleTonnes: number;
  /** As loaded. Absent: within what every way lets pass. */
  readonly maxHeightMetres?: number;
}

/** Forces already standing on an ally's soil before the crisis: battlegroups, rotations, host brigades. */
export interface ForcePresence extends Provenance {
  readonly id: string;
  readonly country: StateId;
  readonly sender: StateId;
  readonly framework: OrganisationId | string;
  readonly unit: string;
  readonly personnel: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Command arrangements by year: who leads what. */
export interface CommandPost extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly level: 'strategic' | 'operational' | 'component' | 'tactical';
  readonly place: string;
  readonly nation: StateId | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** A force on its way: what `force` hands to `movement`. Origin and destination are node ids of the network. */
export interface Contingent {
  readonly id: string;
  readonly nation: StateId;
  readonly unit: string;
  readonly component: Component;
  readonly personnel: number;
  readonly cargo: Cargo;
  readonly origin: string;
  readonly destination: string;
  /** Modes that may be used, in order of preference. */
  readonly modes: readonly ('air' | 'road' | 'rail' | 'sea')[];
  readonly readyAt: Minutes;
  readonly requiredBy: Minutes | null;
  /** 1 is first. */
  readonly priority: number;
  /** `national` until authority is transferred. */
  readonly command: string;
  readonly caveats: readonly string[];
}

/** When a contingent stands where it should: first and last serial, and the steps between. */
export interface Arrival {
  readonly contingent: string;
  readonly departFirstAt: Minutes;
  readonly arriveFirstAt: Minutes;
  readonly arriveCompleteAt: Minutes;
  readonly curve: readonly { readonly at: Minutes; readonly personnel: number; readonly tonnes: number }[];
}
