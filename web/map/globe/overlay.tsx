import { useMemo } from 'react';
import type { MapProps } from '../map-props.ts';
import type { MapSay } from '../map-say.ts';
import { type ForceMark, forceMarks, type Place } from '../marks/force-marks.ts';
import { freeLabels, type Rect, textWidth, type Wanted } from '../marks/free-labels.ts';
import { type Gathered, gather } from '../marks/gather.ts';
import { IncidentMark } from '../marks/incident-mark.tsx';
import { labelPlaces } from '../marks/label-places.ts';
import { type Box, spreadBoxes } from '../marks/spread-boxes.ts';
import { unitLabel } from '../marks/unit-label.ts';
import { UnitMark, unitPicture } from '../marks/unit-mark.tsx';
import { type LandName, landNames } from './land-names.ts';

/** Marks nearer than this share a place, pixels. */
const APART = { x: 78, y: 44 };
/** From this zoom on every state is named that has room, before it only those that the crisis is about. */
const ALL_NAMES_FROM = 3.4;
/** From this zoom on, places are named too. */
const PLACES_FROM = 4.6;
const MOST_PLACES = 40;
/** The corner that the zoom buttons take. */
const ZOOM = { width: 56, height: 100 };

interface Props extends MapProps {
  readonly say: MapSay;
  readonly size: { readonly width: number; readonly height: number };
  readonly zoom: number;
  readonly place: Place;
  /** Opens a stack: ids of its forces. */
  readonly open: (ids: readonly string[]) => void;
}

/** Names, incidents and forces over the globe, drawn anew as it moves. */
export function Overlay(props: Props) {
  const { forces, things, at, selected, onSelect, say, size, place, words, land } = props;
  const names = useMemo(() => (land ? landNames(land) : []), [land]);
  const stacks = gather(forceMarks(forces, at, selected, place), APART);
  const pictures = new Map(
    stacks.map(({ key, members }) => [key, unitPicture(members, unitLabel(members, say, words.equipment))]),
  );
  const incidents = things.flatMap((thing) => {
    const point = thing.kind === 'incident' ? place([thing.lon, thing.lat]) : null;
    return point ? [{ thing, point }] : [];
  });
  const boxes: Box[] = [
    ...incidents.map(({ thing, point }): Box => {
      const width = Math.max(30, textWidth(say.state(thing.name)) + 10);
      return { key: thing.id, anchor: [point.x, point.y + 6], width, height: 36, fixed: true };
    }),
    ...stacks.map(({ key, x, y }): Box => {
      const { width, height } = pictures.get(key) ?? { width: 0, height: 0 };
      return { key, anchor: [x, y], width, height };
    }),
  ];
  boxes.push({ key: 'zoom', anchor: [size.width - ZOOM.width / 2, size.height - ZOOM.height / 2], ...ZOOM, fixed: true });
  const places = spreadBoxes(boxes, size);
  const taken = boxes.map((box): Rect => {
    const [x, y] = places.get(box.key) ?? box.anchor;
    return { x, y, width: box.width, height: box.height };
  });
  const named = new Set(incidents.map(({ thing }) => thing.name));
  const labels = freeLabels(wantedNames(props, names, named), taken, size);
  const choose = ({ members }: Gathered<ForceMark>) =>
    members.length > 1 ? props.open(members.map(({ id }) => id)) : onSelect(members[0].id);
  return (
    <svg className="map overlay" width={size.width} height={size.height} aria-hidden="true">
      {labels.map(({ key, x, y, text }) => (
        <text key={key} x={x} y={y} className={key.startsWith('place/') ? 'town' : 'country'}>
          {text}
        </text>
      ))}
      {incidents.map(({ thing, point }) => (
        <IncidentMark
          key={thing.id}
          thing={thing}
          point={[point.x, point.y]}
          name={say.state(thing.name)}
          selected={selected === thing.id}
          select={() => onSelect(thing.id)}
        />
      ))}
      {stacks.map((stack) => (
        <Unit key={stack.key} stack={stack} places={places} pictures={pictures} selected={selected} choose={choose} />
      ))}
    </svg>
  );
}

interface UnitProps {
  readonly stack: Gathered<ForceMark>;
  readonly places: ReadonlyMap<string, readonly [number, number]>;
  readonly pictures: ReadonlyMap<string, ReturnType<typeof unitPicture>>;
  readonly selected: string | null;
  readonly choose: (stack: Gathered<ForceMark>) => void;
}

function Unit({ stack, places, pictures, selected, choose }: UnitProps) {
  const picture = pictures.get(stack.key);
  if (!picture) return null;
  const { key, x, y, members } = stack;
  return (
    <UnitMark
      picture={picture}
      anchor={[x, y]}
      at={places.get(key) ?? [x, y]}
      count={members.length}
      state={
        members.every(({ state }) => state === 'arrived') ? 'arrived' : members[0].state === 'waiting' ? 'waiting' : 'moving'
      }
      selected={members.some(({ id }) => id === selected)}
      choose={() => choose(stack)}
    />
  );
}

const CHOSEN = new Set(labelPlaces.map(({ state }) => state));

const isConcerned = (state: string, { allies, partners, adversary }: MapProps['shading']): boolean =>
  state === adversary || CHOSEN.has(state) || allies.includes(state) || partners.includes(state);

/** Names of states as wide as their name, then of places once the map is near. */
function wantedNames(
  { say, place, zoom, shading, places = [] }: Props,
  names: readonly LandName[],
  named: ReadonlySet<string>,
): Wanted[] {
  const states = names.flatMap(({ state, at, west, east }): Wanted[] => {
    const isFar = zoom < ALL_NAMES_FROM && !isConcerned(state, shading);
    if (named.has(state) || isFar) return [];
    const point = place(at);
    if (!point) return [];
    const text = say.state(state);
    const [left, right] = [place(west), place(east)];
    const width = left && right ? Math.hypot(right.x - left.x, right.y - left.y) : Number.POSITIVE_INFINITY;
    return width < textWidth(text) * 0.8 ? [] : [{ key: state, text, x: point.x, y: point.y + 4 }];
  });
  if (zoom < PLACES_FROM) return states;
  const towns = places.flatMap(({ name, lon, lat }): Wanted[] => {
    const point = place([lon, lat]);
    return point ? [{ key: `place/${name}`, text: name, x: point.x, y: point.y - 5 }] : [];
  });
  return [...states, ...towns.slice(0, MOST_PLACES)];
}
