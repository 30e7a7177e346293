/** Parts of the world that the map opens on. */
export type Frame = 'east' | 'europe' | 'atlantic';
export const FRAMES: readonly Frame[] = ['east', 'europe', 'atlantic'];

/** Where the name of a state stands, [lon, lat], and the frames that have room for it. First come, first placed. */
export const labelPlaces: readonly {
  readonly state: string;
  readonly at: readonly [number, number];
  readonly frames: readonly Frame[];
}[] = [
  { state: 'UA', at: [30.2, 49.9], frames: ['east', 'europe', 'atlantic'] },
  { state: 'RU', at: [41, 57.5], frames: ['europe', 'atlantic'] },
  { state: 'RU', at: [34.6, 55.4], frames: ['east'] },
  { state: 'US', at: [-85, 39], frames: ['atlantic'] },
  { state: 'CA', at: [-75, 51], frames: ['atlantic'] },
  { state: 'GL', at: [-42, 70], frames: ['atlantic'] },
  { state: 'IS', at: [-18.5, 65], frames: ['atlantic'] },
  { state: 'PL', at: [18.6, 52.6], frames: ['east', 'europe', 'atlantic'] },
  { state: 'DE', at: [9.7, 52.3], frames: ['europe', 'atlantic'] },
  { state: 'DE', at: [12.3, 51.5], frames: ['east'] },
  { state: 'RO', at: [24.2, 46.2], frames: ['east', 'europe'] },
  { state: 'BY', at: [28.3, 53.6], frames: ['east', 'europe'] },
  { state: 'TR', at: [33.5, 39], frames: ['europe', 'atlantic'] },
  { state: 'FR', at: [2.3, 46.7], frames: ['europe', 'atlantic'] },
  { state: 'GB', at: [-1.6, 52.7], frames: ['europe', 'atlantic'] },
  { state: 'ES', at: [-3.6, 40], frames: ['europe', 'atlantic'] },
  { state: 'IT', at: [12.2, 43.2], frames: ['europe', 'atlantic'] },
  { state: 'SE', at: [15.2, 61], frames: ['europe', 'atlantic'] },
  { state: 'NO', at: [9, 61], frames: ['europe'] },
  { state: 'FI', at: [26, 62.6], frames: ['europe'] },
  { state: 'EE', at: [25.8, 58.8], frames: ['east', 'europe'] },
  { state: 'LV', at: [26.4, 56.8], frames: ['east'] },
  { state: 'LT', at: [23.6, 55.4], frames: ['east'] },
  { state: 'SK', at: [19.4, 48.7], frames: ['east'] },
  { state: 'HU', at: [19.3, 47], frames: ['east', 'europe'] },
  { state: 'BG', at: [25, 42.7], frames: ['europe', 'east'] },
  { state: 'MD', at: [28.6, 47.2], frames: ['east', 'europe'] },
  { state: 'GE', at: [43.2, 42.1], frames: ['europe'] },
  { state: 'GR', at: [22, 39.6], frames: ['europe'] },
  { state: 'CZ', at: [15.3, 49.8], frames: ['east'] },
];
