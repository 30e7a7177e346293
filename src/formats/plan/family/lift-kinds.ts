import type { FileLift } from './map/rows.ts';

type Asset = Omit<FileLift, 'id' | 'nation' | 'count' | 'home' | 'availability'>;

/** A set of 35 flat wagons; people ride in a car of the same train. */
export const TRAIN: Asset = {
  asset: 'train set',
  mode: 'rail',
  payloadTonnes: 1400,
  passengers: 500,
  laneMetres: 600,
  speedKmh: 28,
  loadHours: 6,
  unloadHours: 8,
};

/** A small roll-on roll-off freighter. */
export const SHIP: Asset = {
  asset: 'roll-on roll-off ship',
  mode: 'sea',
  payloadTonnes: 1500,
  passengers: 12,
  laneMetres: 600,
  speedKmh: 31,
  loadHours: 10,
  unloadHours: 10,
};

/** A tactical transport. */
export const AIRCRAFT: Asset = {
  asset: 'transport aircraft',
  mode: 'air',
  payloadTonnes: 16,
  passengers: 92,
  laneMetres: 17,
  speedKmh: 520,
  loadHours: 2,
  unloadHours: 3,
};
