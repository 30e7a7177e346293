import type { GeoProjection } from 'd3-geo';
import { useMemo } from 'react';
import type { LandCollection, MapShading } from '../map-props.ts';
import { type Side, sidesOf } from '../sides.ts';
import { outlineOf } from './projection.ts';

interface Props {
  readonly shading: MapShading;
  readonly land: LandCollection;
  readonly projection: GeoProjection;
}

/** Land by side, borders disputed ones dashed. */
export function Land({ shading, land, projection }: Props) {
  const outlines = useMemo(() => {
    const outline = outlineOf(projection);
    return land.features.flatMap(({ properties, geometry }, index) => {
      const d = outline(geometry);
      return d === '' ? [] : [{ key: `${properties.state}/${index}`, ...properties, d }];
    });
  }, [land, projection]);
  const sides = useMemo(() => sidesOf(shading), [shading]);
  const lands = outlines.filter(({ border }) => border === undefined);
  const ofSide = (side: Side) => lands.filter(({ state }) => sides.get(state) === side);
  const sanctioning = new Set(shading.sanctioning);
  return (
    <>
      <defs>
        <pattern id="hatch" width="7" height="7" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
          <line x1="0" y1="0" x2="0" y2="7" className="hatch" />
        </pattern>
        <pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="1" className="dot" />
        </pattern>
      </defs>
      {lands.map(({ key, state, d }) => (
        <path key={key} d={d} className={`land ${sides.get(state) ?? 'other'}`} />
      ))}
      {ofSide('adversary').map(({ key, d }) => (
        <path key={key} d={d} fill="url(#hatch)" />
      ))}
      {lands.map(({ key, state, d }) => (sanctioning.has(state) ? <path key={key} d={d} fill="url(#dots)" /> : null))}
      {outlines.map(({ key, border, d }) => (border ? <path key={key} d={d} className={`border ${border}`} /> : null))}
      {ofSide('partner').map(({ key, d }) => (
        <path key={key} d={d} className="partner-line" />
      ))}
    </>
  );
}
