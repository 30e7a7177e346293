import type { Land } from '../../words/place.ts';
import { loadAtlas, polygonsOf, type Scale } from './atlas.ts';

/** Land with its atlas name; `mark` says why it is a shape apart from the rest of its state. */
export interface AtlasLand extends Land {
  readonly name: string;
  readonly mark?: string;
}

const loaded = new Map<Scale, readonly AtlasLand[]>();

/**
 * The land of every state and of every territory with its own ISO code (`GL`, `FO`, `PR` …), by the law that the
 * allies recognise: Crimea in UA, Kosovo XK, the north of Cyprus and Somaliland marked parts of CY and SO. Several
 * entries may bear one state. Small states are missing at 110m (Malta, Andorra …). Rings are [lon, lat]; those that
 * cross the antimeridian jump there. Read once a scale and process; the list is shared, do not change it.
 */
export function loadGeography(scale: Scale): readonly AtlasLand[] {
  const known = loaded.get(scale);
  if (known !== undefined) return known;
  const { topology, shapes } = loadAtlas(scale);
  const lands: AtlasLand[] = [];
  for (const shape of shapes) {
    const { state, name, mark } = shape.properties;
    if (state === null) continue;
    lands.push({ state, name, ...(mark === undefined ? {} : { mark }), polygons: polygonsOf(topology, shape) });
  }
  loaded.set(scale, lands);
  return lands;
}
