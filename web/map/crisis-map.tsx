import { useMemo, useState } from 'react';
import type { MovingForce, RunView } from '../../src/formats/view/run-view.ts';
import type { Go } from '../app/app.tsx';
import { useJson } from '../app/use-run.ts';
import type { Language, Messages } from '../messages/messages.ts';
import { type Standing, stacksAt, whereIs } from './positions.ts';
import { type Frame, type LandCollection, outlineOf, projectionFor } from './projection.ts';

interface Props {
  readonly run: RunView;
  readonly at: number;
  readonly selected: string | null;
  readonly go: Go;
  readonly words: Messages;
  readonly language: Language;
}

const WIDTH = 900;
const HEIGHT = 640;

/** Land in quiet greys, forces on the way they take, uncertainty in the list beside it. No tiles, no network. */
export function CrisisMap({ run, at, selected, go, words, language }: Props) {
  const [frame, setFrame] = useState<Frame>('europe');
  const land = useJson<LandCollection>('./api/land');
  const projection = useMemo(() => projectionFor(frame, WIDTH, HEIGHT), [frame]);
  const outlines = useMemo(() => {
    if (land.state !== 'ready') return [];
    const outline = outlineOf(projection);
    return land.value.features.map((feature, index) => ({
      key: `${feature.properties.state}/${index}`,
      state: feature.properties.state,
      d: outline(feature.geometry),
    }));
  }, [land, projection]);
  const side = (state: string) =>
    state === run.adversary
      ? 'adversary'
      : run.allies.includes(state)
        ? 'ally'
        : run.partners.includes(state)
          ? 'partner'
          : 'other';
  const place = (lon: number, lat: number) => projection([lon, lat]) ?? [-99, -99];

  return (
    <div className="map-page">
      <div className="controls">
        {(['europe', 'atlantic'] as const).map((key) => (
          <button key={key} type="button" aria-pressed={frame === key} onClick={() => setFrame(key)}>
            {words.frame[key]}
          </button>
        ))}
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="map" role="img" aria-label={words.map}>
        <defs>
          <pattern id="hatch" width="6" height="6" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
            <line x1="0" y1="0" x2="0" y2="6" className="hatch" />
          </pattern>
        </defs>
        {outlines.map(({ key, state, d }) => (
          <path key={key} d={d} className={`land ${side(state)}`} />
        ))}
        {outlines
          .filter(({ state }) => side(state) === 'adversary')
          .map(({ key, d }) => (
            <path key={`h${key}`} d={d} fill="url(#hatch)" />
          ))}
        {run.forces.map((force) => (
          <Way
            key={force.id}
            force={force}
            at={at}
            place={place}
            selected={selected === force.id}
            select={() => go({ selected: force.id })}
          />
        ))}
        {stacksAt(run.forces, at).map((stack) => (
          <Stack
            key={stack.ids.join()}
            stack={stack}
            place={place}
            selected={stack.ids.includes(selected ?? '')}
            select={() => go({ selected: stack.ids[0] })}
            language={language}
          />
        ))}
        {run.things
          .filter((thing) => thing.kind === 'incident' && thing.at <= at)
          .map((thing) => {
            const [x, y] = place(thing.lon, thing.lat);
            return (
              <g key={thing.id} transform={`translate(${x} ${y})`} className="incident">
                <path d="M0-9L8 6H-8Z" />
                <text y={20}>{thing.name}</text>
              </g>
            );
          })}
      </svg>
      <Legend words={words} />
      <OnTheMap run={run} at={at} go={go} words={words} language={language} selected={selected} />
    </div>
  );
}

interface WayProps {
  readonly force: MovingForce;
  readonly at: number;
  readonly place: (lon: number, lat: number) => readonly number[];
  readonly selected: boolean;
  readonly select: () => void;
}

function Way({ force, at, place, selected, select }: WayProps) {
  const where = whereIs(force, at);
  if (where.state === 'waiting' && !selected) return null;
  const line = (points: readonly (readonly [number, number])[]) =>
    points
      .map(
        ([lon, lat], index) =>
          `${index ? 'L' : 'M'}${place(lon, lat)
            .map((v) => v.toFixed(1))
            .join(' ')}`,
      )
      .join('');
  const moving = where.state === 'moving';
  const passed = moving ? [...force.path.slice(0, where.passed), where.at] : where.state === 'arrived' ? force.path : [];
  const ahead = moving ? [where.at, ...force.path.slice(where.passed)] : where.state === 'waiting' ? force.path : [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons beside it
    <g className={`way${selected ? ' selected' : ''}`} onClick={select}>
      {passed.length > 1 ? <path d={line(passed)} className="passed" /> : null}
      {ahead.length > 1 ? <path d={line(ahead)} className="ahead" /> : null}
      {moving ? (
        <g transform={`translate(${place(where.at[0], where.at[1]).join(' ')})`} className="force">
          <rect x={-12} y={-7} width={24} height={14} />
          <text y={3.5}>{force.nation}</text>
        </g>
      ) : null}
    </g>
  );
}

interface StackProps {
  readonly stack: Standing;
  readonly place: (lon: number, lat: number) => readonly number[];
  readonly selected: boolean;
  readonly select: () => void;
  readonly language: Language;
}

function Stack({ stack, place, selected, select, language }: StackProps) {
  const [x, y] = place(stack.lon, stack.lat);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons beside it
    <g className={`stack${selected ? ' selected' : ''}`} transform={`translate(${x} ${y})`} onClick={select}>
      <rect x={-17} y={-8} width={34} height={16} />
      <text y={4}>{new Intl.NumberFormat(language).format(stack.personnel)}</text>
    </g>
  );
}

function Legend({ words }: { readonly words: Messages }) {
  const entry = (key: keyof Messages['legend']) => (
    <li key={key}>
      <span className={`swatch ${key}`} aria-hidden="true" /> {words.legend[key]}
    </li>
  );
  return <ul className="legend">{(Object.keys(words.legend) as (keyof Messages['legend'])[]).map(entry)}</ul>;
}

interface ListProps {
  readonly run: RunView;
  readonly at: number;
  readonly selected: string | null;
  readonly go: Go;
  readonly words: Messages;
  readonly language: Language;
}

/** The same forces as on the map, for keyboards and screen readers. */
function OnTheMap({ run, at, selected, go, words, language }: ListProps) {
  const day = (minutes: number) => (minutes / 1440).toFixed(1);
  const count = new Intl.NumberFormat(language);
  return (
    <details className="on-the-map">
      <summary>{words.onTheMap}</summary>
      <ul>
        {run.forces.map((force) => (
          <li key={force.id}>
            <button type="button" aria-pressed={selected === force.id} onClick={() => go({ selected: force.id })}>
              {force.nation} {force.unit}
            </button>{' '}
            {count.format(force.personnel)} {words.people}; {whereIs(force, at).state === 'arrived' ? '●' : '○'} {words.first}: D+
            {day(force.arriveFirst.p50)} ({day(force.arriveFirst.p10)}–{day(force.arriveFirst.p90)})
          </li>
        ))}
      </ul>
    </details>
  );
}
