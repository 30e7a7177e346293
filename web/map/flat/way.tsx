import type { MapForce } from '../map-props.ts';
import { whereIs } from '../positions.ts';

interface Props {
  readonly force: MapForce;
  readonly at: number;
  readonly place: (lon: number, lat: number) => readonly number[];
  readonly selected: boolean;
  readonly select: () => void;
}

/** The way of a force: what it has behind it in a line, what it has before it in dashes. */
export function Way({ force, at, place, selected, select }: Props) {
  const where = whereIs(force, at);
  if (where.state === 'waiting' && !selected) return null;
  const line = (points: readonly (readonly [number, number])[]) =>
    points
      .map(([lon, lat], index) => {
        const [x, y] = place(lon, lat);
        return `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('');
  const moving = where.state === 'moving';
  const passed = moving ? [...force.path.slice(0, where.passed), where.at] : where.state === 'arrived' ? force.path : [];
  const ahead = moving ? [where.at, ...force.path.slice(where.passed)] : where.state === 'waiting' ? force.path : [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons beside it
    <g className={`way ${where.state}${selected ? ' selected' : ''}`} onClick={select}>
      {passed.length > 1 ? <path d={line(passed)} className="passed" /> : null}
      {ahead.length > 1 ? <path d={line(ahead)} className="ahead" /> : null}
    </g>
  );
}
