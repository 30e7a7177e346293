import type { GeoProjection } from 'd3-geo';
import { useMemo } from 'react';
import type { RunView } from '../../src/formats/view/run-view.ts';
import { type LandCollection, outlineOf } from './projection.ts';

interface Props {
  readonly run: RunView;
  readonly land: LandCollection;
  readonly projection: GeoProjection;
}

type Side = 'ally' | 'adversary' | 'partner' | 'other';

/** Land by side, borders disputed ones dashed. */
export function Land({ run, land, projection }: Props) {
  const outlines = useMemo(() => {
    const outline = outlineOf(projection);
    return land.features.flatMap(({ properties, geometry }, index) => {
      const d = outline(geometry);
      return d === '' ? [] : [{ key: `${properties.state}/${index}`, ...properties, d }];
    });
  }, [land, projection]);
  const sides = useMemo(() => sidesOf(run), [run]);
  const lands = outlines.filter(({ border }) => border === undefined);
  const ofSide = (side: Side) => lands.filter(({ state }) => sides.get(state) === side);
  return (
    <>
      <defs>
        <pattern id="hatch" width="7" height="7" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
          <line x1="0" y1="0" x2="0" y2="7" className="hatch" />
        </pattern>
      </defs>
      {lands.map(({ key, state, d }) => (
        <path key={key} d={d} className={`land ${sides.get(state) ?? 'other'}`} />
      ))}
      {ofSide('adversary').map(({ key, d }) => (
        <path key={key} d={d} fill="url(#hatch)" />
      ))}
      {outlines.map(({ key, border, d }) => (border ? <path key={key} d={d} className={`border ${border}`} /> : null))}
      {ofSide('partner').map(({ key, d }) => (
        <path key={key} d={d} className="partner-line" />
      ))}
    </>
  );
}

/** Territories with a code of their own that stand with an ally. */
const WITH: Readonly<Record<string, string>> = { GL: 'DK', FO: 'DK', AX: 'FI', IM: 'GB', JE: 'GB', GG: 'GB', GI: 'GB', PM: 'FR' };

function sidesOf(run: RunView): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  for (const state of run.allies) sides.set(state, 'ally');
  for (const [territory, state] of Object.entries(WITH)) if (sides.get(state) === 'ally') sides.set(territory, 'ally');
  for (const state of run.partners) sides.set(state, 'partner');
  sides.set(run.adversary, 'adversary');
  return sides;
}
