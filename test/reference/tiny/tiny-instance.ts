/** All durations of an instance are whole steps of so many minutes, required times apart. */
export const STEP_MINUTES = 60;
/** The declared delays of weather and serviceability, in steps. */
export const DELAY_STEPS = { air: 3, sea: 6 } as const;

/** Others ask it for its ships and aircraft, which takes a declared while; railways carry for all. */
export const LIFT_NATION = 'DE';
export const BORROW_STEPS = 24;

export type TinyMode = 'road' | 'rail' | 'sea' | 'air';

export interface TinyNode {
  readonly id: string;
  readonly kind: 'railhead' | 'port' | 'airfield' | 'assembly-area' | 'junction';
  readonly nation: string;
  /** On one meridian: empty lift, aircraft and ships take a step from each position to the next. */
  readonly position: number;
  /** Ramps, berths and stands. */
  readonly places: number;
}

/** Two-way. Its start is kept for `slotSteps` in each direction (by sea nothing is kept). */
export interface TinyArc {
  readonly id: string;
  readonly mode: 'road' | 'rail' | 'sea';
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly slotSteps: number;
}

/** Carriers of one mode that are alike; each takes one item. */
export interface TinyFleet {
  readonly mode: 'rail' | 'sea' | 'air';
  readonly homes: readonly { readonly node: number; readonly count: number }[];
  readonly loadSteps: number;
  readonly unloadSteps: number;
}

export interface TinyPackage {
  readonly id: string;
  readonly nation: string;
  readonly origin: number;
  readonly destination: number;
  readonly modes: readonly TinyMode[];
  /** One a serial: a vehicle by road, else what a carrier takes. */
  readonly items: number;
  readonly readyStep: number;
  /** Any minute; null: none. */
  readonly requiredMinutes: number | null;
  readonly priority: number;
  readonly weight: number;
  readonly cohesion?: string;
}

export interface TinyInstance {
  readonly seed: number;
  readonly nodes: readonly TinyNode[];
  readonly arcs: readonly TinyArc[];
  readonly fleets: readonly TinyFleet[];
  readonly packages: readonly TinyPackage[];
  /** From the order to the leave of a nation for a mode; every nation has its rows. */
  readonly permissions: readonly { readonly nation: string; readonly mode: 'road' | 'rail' | 'air'; readonly steps: number }[];
  /** Nobody holds the resource in these steps, `to` not included. */
  readonly closures: readonly { readonly resource: string; readonly from: number; readonly to: number }[];
}

/** What a package, or all of a cohesion group, costs when it is closed after so many steps. */
export function costAt(members: readonly TinyPackage[], step: number): number {
  const closed = step * STEP_MINUTES;
  let cost = 0;
  for (const { weight, requiredMinutes, readyStep } of members) {
    const late = requiredMinutes === null ? 0 : Math.max(0, closed - requiredMinutes);
    cost += weight * (late + 0.05 * Math.max(0, closed - readyStep * STEP_MINUTES));
  }
  return cost;
}

/** Packages that count as closed together, by index. */
export function groupsOf({ packages }: TinyInstance): number[][] {
  const groups = new Map<string, number[]>();
  packages.forEach(({ id, cohesion }, index) => {
    const key = cohesion === undefined ? `/${id}` : cohesion;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()];
}

/** Steps of an empty carrier, an aircraft or a ship between two nodes. */
export function emptySteps({ nodes }: TinyInstance, from: number, to: number): number {
  return Math.abs((nodes[from] as TinyNode).position - (nodes[to] as TinyNode).position);
}
