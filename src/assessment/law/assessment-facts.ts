import type { RuleId, StateId } from '../../words/ids.ts';
import type { Land, Polygon } from '../../words/place.ts';
import type { Provenance } from '../../words/source.ts';
import type { Membership, State } from '../../words/states.ts';
import type { Interval, IsoDate, IsoTime } from '../../words/time.ts';

/** Where a place stands under Article 6, or under another clause on territory. */
export type Standing = 'inside' | 'outside' | 'contested';

/** What a sea is under Article 6, from day to day. Outlines overlap the shores: land is looked up first. */
export interface SeaArea extends Provenance {
  readonly id: string;
  readonly name: string;
  /** Values of an incident's `seaArea` that mean this sea. */
  readonly labels: readonly string[];
  /** Empty for the row that stands for every other sea; rows are tried in order. */
  readonly polygons: readonly Polygon[];
  readonly standings: readonly {
    readonly from: IsoDate;
    readonly to: IsoDate | null;
    readonly standing: Standing;
    readonly says: string;
  }[];
}

/** A part of the world that a clause on territory names ("Europe", "North America"). */
export interface Region extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly polygons: readonly Polygon[];
}

/** A place with a status of its own. `sovereign` null: under no Party's sovereignty, looked up by place alone. */
export interface SpecialTerritory extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly sovereign: StateId | null;
  readonly polygons: readonly Polygon[];
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** Null where Article 6 follows the general rule. */
  readonly article6: Standing | null;
  /** Where it stands as territory in the sense of the EU treaties, if not simply inside. */
  readonly union?: Standing;
  /** True for areas where occupation forces stood: a Party's forces are covered, the ground is not. */
  readonly forcesOnly?: boolean;
  readonly says: string;
}

/** A threshold that nobody has declared, as a distribution over its possible places. */
export interface Threshold extends Provenance {
  readonly id: RuleId;
  readonly name: string;
  readonly scale: string;
  /** Where on the scale the threshold lies. */
  readonly share: Interval;
  readonly points: {
    readonly functional: Readonly<Record<'none' | 'limited' | 'serious' | 'national', number>>;
    readonly physical: Readonly<Record<'none' | 'limited' | 'serious' | 'mass', number>>;
    readonly death: number;
    readonly deathsCap: number;
  };
  /** Factor on the points for acts that repeat or last. */
  readonly cumulation: Readonly<Record<'single' | 'repeated' | 'sustained', number>>;
  /** Shares beyond which the answer is no longer called contested. */
  readonly certainBelow: number;
  readonly certainAbove: number;
  /** What was said in public about it. */
  readonly statements: readonly { readonly date: IsoDate; readonly says: string; readonly source: string }[];
  /** Effects over which a clause without a stated effect is averaged, by weight. */
  readonly profiles: readonly EffectProfile[];
}

export interface EffectProfile {
  readonly id: string;
  readonly physicalEffect: 'none' | 'limited' | 'serious' | 'mass';
  readonly functionalEffect: 'none' | 'limited' | 'serious' | 'national';
  readonly duration: 'single' | 'repeated' | 'sustained';
  readonly deaths: number;
  readonly weight: number;
}

/** A state with nuclear weapons under the Non-Proliferation Treaty. */
export interface NuclearWeaponState extends Provenance {
  readonly state: StateId;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** The rows of `data/treaties`. */
export interface TreatyAreas {
  readonly seas: readonly SeaArea[];
  readonly regions: readonly Region[];
  readonly territories: readonly SpecialTerritory[];
  /** Territories with an ISO code of their own (`GL`, `PR` …) and the state that answers for them; null where that is open. */
  readonly dependencies: readonly { readonly id: StateId; readonly sovereign: StateId | null }[];
  readonly nuclearWeaponStates: readonly NuclearWeaponState[];
  readonly thresholds: readonly Threshold[];
}

export interface AssessmentFacts {
  readonly memberships: readonly Membership[];
  readonly states: readonly State[];
  readonly lands: readonly Land[];
  readonly areas: TreatyAreas;
  /** STARTEX of the run: its clock says when evidence arrives. Without one, what was asked for last stays the moment. */
  readonly start?: IsoTime;
}
