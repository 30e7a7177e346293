/** The sizes in which the benchmark family comes. */
export const FAMILIES = ['tiny', 'S', 'M', 'L', 'XL'] as const;
export type FamilyId = (typeof FAMILIES)[number];

/** Which instance of the family: equal options give an equal instance, on every engine. */
export interface FamilyOptions {
  readonly family: FamilyId;
  /** How full the tightest shared resources are between the first ready time and the last required one: 0.5, 0.7, 1. */
  readonly load: number;
  /** 1 to 10 are the published ones. */
  readonly seed: number;
  /** Lift is scarce. */
  readonly pools?: boolean;
  /** Nations take 12 to 120 hours to let a move in. */
  readonly permissions?: boolean;
  /** One rail and road arc in twenty is shut for one to three days. */
  readonly interdiction?: boolean;
}

/** What the map and the packages of one size are made of. West: where forces stand; east: where they go. */
export interface FamilySize {
  readonly nodes: number;
  readonly packages: number;
  /** Bands from west to east. */
  readonly nations: readonly string[];
  readonly corridors: number;
  /** Stations of a corridor in each band, between its borders; `ends`: only in the two western and two eastern bands. */
  readonly stations: { readonly perBand: number; readonly ends: boolean };
  readonly west: EndSize;
  readonly east: EndSize;
  readonly readyDays: number;
}

/** `areas` assembly areas stand in `clusters` round shared rail heads; ramps, berths and stands are dealt to theirs, one at least (two ramps in the west). */
export interface EndSize {
  readonly areas: number;
  readonly clusters: number;
  readonly railheads: number;
  readonly ramps: number;
  readonly ports: number;
  readonly berths: number;
  readonly airfields: number;
  readonly stands: number;
}

/** Real codes, since the format asks for them; the map is made up. */
const BANDS = {
  four: ['NL', 'DE', 'PL', 'LT'],
  six: ['BE', 'NL', 'DE', 'PL', 'LT', 'LV'],
  seven: ['BE', 'NL', 'DE', 'CZ', 'PL', 'LT', 'LV'],
  eight: ['BE', 'NL', 'DK', 'DE', 'CZ', 'PL', 'LT', 'LV'],
} as const;

export const SIZES: Readonly<Record<FamilyId, FamilySize>> = {
  tiny: {
    nodes: 20,
    packages: 8,
    nations: BANDS.four,
    corridors: 2,
    stations: { perBand: 0, ends: false },
    west: { areas: 2, clusters: 1, railheads: 2, ramps: 4, ports: 1, berths: 2, airfields: 1, stands: 2 },
    east: { areas: 3, clusters: 1, railheads: 1, ramps: 1, ports: 1, berths: 1, airfields: 1, stands: 1 },
    readyDays: 5,
  },
  S: {
    nodes: 50,
    packages: 20,
    nations: BANDS.six,
    corridors: 2,
    stations: { perBand: 1, ends: true },
    west: { areas: 6, clusters: 3, railheads: 4, ramps: 8, ports: 2, berths: 3, airfields: 2, stands: 4 },
    east: { areas: 8, clusters: 2, railheads: 2, ramps: 2, ports: 1, berths: 1, airfields: 1, stands: 1 },
    readyDays: 6,
  },
  M: {
    nodes: 300,
    packages: 100,
    nations: BANDS.seven,
    corridors: 3,
    stations: { perBand: 1, ends: false },
    west: { areas: 12, clusters: 6, railheads: 9, ramps: 24, ports: 8, berths: 12, airfields: 5, stands: 10 },
    east: { areas: 18, clusters: 6, railheads: 7, ramps: 8, ports: 3, berths: 3, airfields: 3, stands: 3 },
    readyDays: 8,
  },
  L: {
    nodes: 600,
    packages: 200,
    nations: BANDS.eight,
    corridors: 4,
    stations: { perBand: 2, ends: false },
    west: { areas: 18, clusters: 9, railheads: 14, ramps: 40, ports: 9, berths: 18, airfields: 8, stands: 18 },
    east: { areas: 24, clusters: 10, railheads: 12, ramps: 15, ports: 5, berths: 5, airfields: 5, stands: 5 },
    readyDays: 8,
  },
  XL: {
    nodes: 600,
    packages: 500,
    nations: BANDS.eight,
    corridors: 6,
    stations: { perBand: 2, ends: false },
    west: { areas: 24, clusters: 12, railheads: 20, ramps: 72, ports: 10, berths: 30, airfields: 10, stands: 30 },
    east: { areas: 30, clusters: 14, railheads: 18, ramps: 34, ports: 6, berths: 10, airfields: 6, stands: 10 },
    readyDays: 10,
  },
};

/** `M-0.7-pools-permissions-3`: the name of an instance. */
export function nameOf(options: FamilyOptions): string {
  const { family, load, pools, permissions, interdiction, seed } = options;
  const on = [pools && 'pools', permissions && 'permissions', interdiction && 'interdiction'].filter(Boolean);
  return [family, load.toFixed(1), ...on, seed].join('-');
}
