import type { OrganisationId, StateId } from './ids.ts';
import type { Place } from './place.ts';
import type { Provenance } from './source.ts';
import type { IsoDate } from './time.ts';

export interface State extends Provenance {
  readonly id: StateId;
  readonly alpha3: string;
  readonly name: string;
  readonly nameFr: string;
  /** "French", "Estonian" */
  readonly adjective: string;
  readonly capital: Place;
  /** Neighbours by land, by id. */
  readonly landNeighbours: readonly StateId[];
  /** First and last day as a state of this form; open ended where null. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface Organisation extends Provenance {
  readonly id: OrganisationId;
  readonly name: string;
  readonly nameFr: string;
  readonly kind: 'alliance' | 'union' | 'group' | 'partnership' | 'arrangement';
}

/** A state's membership, first to last day (inclusive); `to` null while it lasts. */
export interface Membership extends Provenance {
  readonly organisation: OrganisationId;
  readonly state: StateId;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Who held an office (Secretary General, head of government …), first to last day. */
export interface Office extends Provenance {
  readonly office: string;
  readonly of: OrganisationId | StateId;
  readonly holder: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}
