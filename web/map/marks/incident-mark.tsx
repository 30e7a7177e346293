import type { MapThing } from '../map-props.ts';

interface Props {
  readonly thing: MapThing;
  readonly point: readonly number[];
  readonly name: string;
  readonly selected: boolean;
  readonly select: () => void;
}

/** An incident: its form says how far it engages a commitment. */
export function IncidentMark({ thing, point, name, selected, select }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons beside it
    <g
      transform={`translate(${point[0]} ${point[1]})`}
      className={`incident ${thing.status}${selected ? ' selected' : ''}`}
      onClick={select}
    >
      <title>{[name, ...(thing.commitments ?? [])].join('\n')}</title>
      <path d="M0 -11L10 7H-10Z" className="ground" />
      {thing.status === 'contested' ? <path d="M-2 -7L-7.5 3M1.5 -8L-5 6M3.5 -4L-1 6M6 0L3 6" className="hatching" /> : null}
      <path d="M0 -11L10 7H-10Z" className="edge" />
      <path d="M0 -5V1M0 3.2V4.6" className="bang" />
      <text y={21}>{name}</text>
    </g>
  );
}
