import type { GeoProjection } from 'd3-geo';
import { useMemo, useRef, useState } from 'react';
import type { DeskProps } from '../app/app.tsx';
import { placeName } from '../app/run-words.ts';
import { useJson } from '../app/use-run.ts';
import { DESKTOP, useSize } from '../app/use-wide.ts';
import { labelPlaces } from './label-places.ts';
import { Land } from './land.tsx';
import { Legend } from './legend.tsx';
import { stacksAt, whereIs } from './positions.ts';
import { type Frame, type LandCollection, projectionFor } from './projection.ts';
import { type Box, spreadBoxes } from './spread-boxes.ts';
import { Way } from './way.tsx';

const FRAMES: readonly Frame[] = ['east', 'europe', 'atlantic'];
const FORCE_HEIGHT = 16;
const CHARACTER = 6.3;

/** Land in quiet greys, forces on the way they take, uncertainty in the list beside it. No tiles, no network. */
export function CrisisMap(props: DeskProps & { readonly compact?: boolean }) {
  const { words, compact } = props;
  const [frame, setFrame] = useState<Frame>(compact || !window.matchMedia(DESKTOP).matches ? 'east' : 'europe');
  const land = useJson<LandCollection>('./api/land');
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const projection = useMemo(() => (size ? projectionFor(frame, size.width, size.height) : null), [frame, size]);
  return (
    <div className={compact ? 'map-page compact' : 'map-page'}>
      <div className="controls">
        {FRAMES.map((key) => (
          <button key={key} type="button" aria-pressed={frame === key} onClick={() => setFrame(key)}>
            {words.frame[key]}
          </button>
        ))}
        {compact ? (
          <button type="button" className="enlarge" onClick={() => props.go({ page: 'map' })}>
            {words.map} <span aria-hidden="true">⤢</span>
          </button>
        ) : null}
      </div>
      <div ref={box} className="map-box">
        {size && projection ? (
          <svg width={size.width} height={size.height} className="map" role="img" aria-label={words.map} data-frame={frame}>
            {land.state === 'ready' ? <Land run={props.run} land={land.value} projection={projection} /> : null}
            <Things {...props} projection={projection} size={size} frame={frame} />
          </svg>
        ) : null}
      </div>
      <Legend words={words} compact={compact === true} />
    </div>
  );
}

interface ThingsProps extends DeskProps {
  readonly projection: GeoProjection;
  readonly frame: Frame;
  readonly size: { readonly width: number; readonly height: number };
}

/** Ways, forces under way, forces that have arrived and incidents; boxes give way to one another, a line leads home. */
function Things({ run, at, address, go, say, projection, size, frame }: ThingsProps) {
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
      {incidents.map((thing) => {
        const [x, y] = place(thing.lon, thing.lat);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons beside it
          <g
            key={thing.id}
            transform={`translate(${x} ${y})`}
            className={`incident${address.selected === thing.id ? ' selected' : ''}`}
            onClick={() => go({ selected: thing.id })}
          >
            <path d="M0 -11L10 7H-10Z" />
            <path d="M0 -5V1M0 3.2V4.6" className="bang" />
            <text y={21}>{placeName(thing.name, say.state)}</text>
          </g>
        );
      })}
      {boxes.map(({ key, anchor, width }) => {
        const [x, y] = places.get(key) ?? anchor;
        const ids = key.split(' ');
        const isAway = Math.abs(x - anchor[0]) + Math.abs(y - anchor[1]) > 6;
        const { text, title, moving } = texts.get(key) ?? { text: '', title: '', moving: false };
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons beside it
          <g
            key={key}
            className={`stack${moving ? ' moving' : ''}${ids.includes(address.selected ?? '') ? ' selected' : ''}`}
            onClick={() => go({ selected: ids[0] })}
          >
            <title>{title}</title>
            {isAway ? <path d={`M${anchor[0]} ${anchor[1]}L${x} ${y}`} className="leader" /> : null}
            <circle cx={anchor[0]} cy={anchor[1]} r={2.5} />
            <rect x={x - width / 2} y={y - FORCE_HEIGHT / 2} width={width} height={FORCE_HEIGHT} />
            <text x={x} y={y + 4}>
              {text}
            </text>
          </g>
        );
      })}
    </>
  );
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const covers = (a: Rect, b: Rect) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** Names of states where nothing else stands; the first of two that would touch. */
function freeLabels(
  frame: Frame,
  taken: readonly Rect[],
  place: (lon: number, lat: number) => readonly number[],
  state: (code: string) => string,
  size: { readonly width: number; readonly height: number },
  named: ReadonlySet<string>,
) {
  const rects = [...taken];
  return labelPlaces.flatMap((label) => {
    if (!label.frames.includes(frame) || named.has(label.state)) return [];
    const text = state(label.state);
    const [x, y] = place(...label.at);
    const rect = { x, y: y - 4, width: text.length * CHARACTER + 4, height: 14 };
    const isInside = x > rect.width / 2 && x < size.width - rect.width / 2 && y > 12 && y < size.height - 4;
    if (!isInside || rects.some((other) => covers(other, rect))) return [];
    rects.push(rect);
    return [{ state: label.state, x, y, text }];
  });
}

interface BoxText {
  readonly text: string;
  readonly title: string;
  readonly moving: boolean;
}

function forceBoxes(
  forces: DeskProps['run']['forces'],
  at: number,
  place: (lon: number, lat: number) => readonly number[],
  count: (value: number) => string,
  state: (code: string) => string,
): { readonly boxes: readonly Box[]; readonly texts: ReadonlyMap<string, BoxText> } {
  const boxes: Box[] = [];
  const texts = new Map<string, BoxText>();
  const add = (key: string, lon: number, lat: number, content: BoxText) => {
    const [x, y] = place(lon, lat);
    boxes.push({ key, anchor: [x, y], width: content.text.length * CHARACTER + 10, height: FORCE_HEIGHT });
    texts.set(key, content);
  };
  for (const stack of stacksAt(forces, at)) {
    const members = forces.filter((force) => stack.ids.includes(force.id));
    const title = members.map((force) => `${force.nation} ${force.unit}`).join('\n');
    // a stack without people is equipment that waits for its unit
    add(stack.ids.join(' '), stack.lon, stack.lat, {
      text: stack.personnel > 0 ? count(stack.personnel) : '—',
      title,
      moving: false,
    });
  }
  for (const force of forces) {
    const where = whereIs(force, at);
    if (where.state !== 'moving') continue;
    const title = `${state(force.nation)}: ${force.unit}`;
    add(force.id, where.at[0], where.at[1], { text: force.nation, title, moving: true });
  }
  return { boxes, texts };
}
