import type { Contingent } from '../../words/forces.ts';

/**
 * What moves alike. Heavy wheeled: wheeled vehicles whose axle load is above the ordinary. Warship: the unit sails itself,
 * with its crew.
 */
export type CargoKind = 'passengers' | 'wheeled' | 'wheeled-heavy' | 'tracked' | 'containers' | 'warship';

/** All items of one kind in a contingent. Tonnes and lane-metres are totals, the others hold for the worst item. */
export interface CargoGroup {
  readonly kind: CargoKind;
  readonly count: number;
  readonly tonnes: number;
  readonly laneMetres: number;
  readonly worstItemTonnes: number;
  /** On the road: of the vehicle, or of the transporter that carries it. 0 for people. */
  readonly axleTonnes: number;
  readonly loadClass: number;
  /** As loaded; absent where none is stated. */
  readonly heightMetres?: number;
}

/** How much one serial takes at most. */
export interface SerialCapacity {
  readonly items: number;
  readonly tonnes: number;
  readonly laneMetres: number;
}

/** An indivisible part of a group: a train, a convoy serial, a ship's share, a sortie. */
export interface Serial {
  readonly kind: CargoKind;
  readonly count: number;
  readonly tonnes: number;
  readonly laneMetres: number;
}

export type MovementMode = Contingent['modes'][number];

/** What one contingent is to the transport planner. */
export interface MovementPackage {
  readonly contingent: string;
  readonly groups: readonly CargoGroup[];
  /** Serials of each group by mode, at the reference size of a convoy, train, ship and sortie. */
  readonly serials: Readonly<Record<MovementMode, readonly Serial[]>>;
}
