import type { GeoProjection } from 'd3-geo';
import type { MapProps } from '../map-props.ts';
import type { MapSay } from '../map-say.ts';
import { freeLabels, type Rect } from '../marks/free-labels.ts';
import { IncidentMark } from '../marks/incident-mark.tsx';
import { type Frame, labelPlaces } from '../marks/label-places.ts';
import { type Box, spreadBoxes } from '../marks/spread-boxes.ts';
import { type BoxText, forceBoxes } from './force-boxes.ts';
import { Way } from './way.tsx';

interface ThingsProps extends Pick<MapProps, 'forces' | 'things' | 'at' | 'selected' | 'onSelect'> {
  readonly say: MapSay;
  readonly projection: GeoProjection;
  readonly frame: Frame;
  readonly size: { readonly width: number; readonly height: number };
}

/** Ways, forces under way, forces that have arrived and incidents; boxes give way to one another, a line leads home. */
export function Things({ forces, things, at, selected, onSelect, say, projection, size, frame }: ThingsProps) {
  const place = (lon: number, lat: number) => projection([lon, lat]) ?? [-99, -99];
  const incidents = things.filter(({ kind }) => kind === 'incident');
  const { boxes, texts } = forceBoxes(forces, at, place, say.count, say.state);
  const fixed = incidents.map((thing): Box => {
    const [x, y] = place(thing.lon, thing.lat);
    return { key: thing.id, anchor: [x, y + 6], width: 60, height: 36, fixed: true };
  });
  const places = spreadBoxes([...fixed, ...boxes], size);
  const taken = [...fixed, ...boxes].map((box): Rect => {
    const [x, y] = places.get(box.key) ?? box.anchor;
    return { x, y, width: box.width, height: box.height };
  });
  const named = new Set(incidents.map(({ name }) => name));
  const wanted = labelPlaces.flatMap((label) => {
    if (!label.frames.includes(frame) || named.has(label.state)) return [];
    const [x, y] = place(...label.at);
    return [{ key: label.state, text: say.state(label.state), x, y }];
  });
  return (
    <>
      {freeLabels(wanted, taken, size).map(({ key, x, y, text }) => (
        <text key={key} x={x} y={y} className="country">
          {text}
        </text>
      ))}
      {forces.map((force) => (
        <Way
          key={force.id}
          force={force}
          at={at}
          place={place}
          selected={selected === force.id}
          select={() => onSelect(force.id)}
        />
      ))}
      {incidents.map((thing) => (
        <IncidentMark
          key={thing.id}
          thing={thing}
          point={place(thing.lon, thing.lat)}
          name={say.state(thing.name)}
          selected={selected === thing.id}
          select={() => onSelect(thing.id)}
        />
      ))}
      {boxes.map((box) => (
        <ForceBox
          key={box.key}
          box={box}
          at={places.get(box.key) ?? box.anchor}
          text={texts.get(box.key)}
          selected={selected}
          onSelect={onSelect}
        />
      ))}
    </>
  );
}

interface ForceBoxProps extends Pick<MapProps, 'selected' | 'onSelect'> {
  readonly box: Box;
  readonly at: readonly [number, number];
  readonly text: BoxText | undefined;
}

/** So far from its place, a box needs a line that leads there. */
const NEAR = 6;

function ForceBox({ box: { key, anchor, width, height }, at: [x, y], text, selected, onSelect }: ForceBoxProps) {
  const ids = key.split(' ');
  const isAway = Math.abs(x - anchor[0]) + Math.abs(y - anchor[1]) > NEAR;
  const state = `${text?.moving ? ' moving' : ''}${ids.includes(selected ?? '') ? ' selected' : ''}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons beside it
    <g className={`stack${state}`} onClick={() => onSelect(ids[0])}>
      <title>{text?.title}</title>
      {isAway ? <path d={`M${anchor[0]} ${anchor[1]}L${x} ${y}`} className="leader" /> : null}
      <circle cx={anchor[0]} cy={anchor[1]} r={2.5} />
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} />
      <text x={x} y={y + 4}>
        {text?.text}
      </text>
    </g>
  );
}
