import type { GeoProjection } from 'd3-geo';
import type { PlacedThing } from '../../src/formats/view/run-view.ts';
import type { DeskProps, Go } from '../app/desk-props.ts';
import { placeName } from '../app/run-words.ts';
import { type BoxText, forceBoxes } from './force-boxes.ts';
import { freeLabels, type Rect } from './free-labels.ts';
import type { Frame } from './projection.ts';
import { type Box, spreadBoxes } from './spread-boxes.ts';
import { Way } from './way.tsx';

interface ThingsProps extends DeskProps {
  readonly projection: GeoProjection;
  readonly frame: Frame;
  readonly size: { readonly width: number; readonly height: number };
}

/** Ways, forces under way, forces that have arrived and incidents; boxes give way to one another, a line leads home. */
export function Things({ run, at, address, go, say, projection, size, frame }: ThingsProps) {
  const place = (lon: number, lat: number) => projection([lon, lat]) ?? [-99, -99];
  const incidents = run.things.filter((thing) => thing.kind === 'incident' && thing.at <= at);
  const { boxes, texts } = forceBoxes(run.forces, at, place, say.count, say.state);
  const fixed = incidents.map((thing): Box => {
    const [x, y] = place(thing.lon, thing.lat);
    return { key: thing.id, anchor: [x, y + 6], width: 60, height: 36, fixed: true };
  });
  const places = spreadBoxes([...fixed, ...boxes], size);
  const taken = [...fixed, ...boxes].map((box): Rect => {
    const [x, y] = places.get(box.key) ?? box.anchor;
    return { x, y, width: box.width, height: box.height };
  });
  const labels = freeLabels(frame, taken, place, say.state, size, new Set(incidents.map(({ name }) => name)));
  return (
    <>
      {labels.map(({ state, x, y, text }) => (
        <text key={state} x={x} y={y} className="country">
          {text}
        </text>
      ))}
      {run.forces.map((force) => (
        <Way
          key={force.id}
          force={force}
          at={at}
          place={place}
          selected={address.selected === force.id}
          select={() => go({ selected: force.id })}
        />
      ))}
      {incidents.map((thing) => (
        <Incident key={thing.id} thing={thing} point={place(thing.lon, thing.lat)} address={address} go={go} say={say} />
      ))}
      {boxes.map((box) => (
        <ForceBox
          key={box.key}
          box={box}
          at={places.get(box.key) ?? box.anchor}
          text={texts.get(box.key)}
          selected={address.selected}
          go={go}
        />
      ))}
    </>
  );
}

interface IncidentProps extends Pick<DeskProps, 'address' | 'go' | 'say'> {
  readonly thing: PlacedThing;
  readonly point: readonly number[];
}

function Incident({ thing, point, address, go, say }: IncidentProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons beside it
    <g
      transform={`translate(${point[0]} ${point[1]})`}
      className={`incident${address.selected === thing.id ? ' selected' : ''}`}
      onClick={() => go({ selected: thing.id })}
    >
      <path d="M0 -11L10 7H-10Z" />
      <path d="M0 -5V1M0 3.2V4.6" className="bang" />
      <text y={21}>{placeName(thing.name, say.state)}</text>
    </g>
  );
}

interface ForceBoxProps {
  readonly box: Box;
  readonly at: readonly [number, number];
  readonly text: BoxText | undefined;
  readonly selected: string | null;
  readonly go: Go;
}

/** So far from its place, a box needs a line that leads there. */
const NEAR = 6;

function ForceBox({ box: { key, anchor, width, height }, at: [x, y], text, selected, go }: ForceBoxProps) {
  const ids = key.split(' ');
  const isAway = Math.abs(x - anchor[0]) + Math.abs(y - anchor[1]) > NEAR;
  const state = `${text?.moving ? ' moving' : ''}${ids.includes(selected ?? '') ? ' selected' : ''}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons beside it
    <g className={`stack${state}`} onClick={() => go({ selected: ids[0] })}>
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
