import { type MouseEvent, useMemo } from 'react';
import type { MapForce, MapProps } from './map-props.ts';
import { type MapSay, mapSay } from './map-say.ts';
import { whereIs } from './positions.ts';

const FORM = { arrived: '●', moving: '◐', waiting: '○' } as const;
const STATUS = { engaged: '▲', contested: '◭', 'not-engaged': '△', unknown: '△' } as const;

type Props = Pick<MapProps, 'forces' | 'things' | 'at' | 'start' | 'selected' | 'onSelect' | 'words' | 'language'>;

/** The same things as on the map, for keyboards and screen readers, forces in the order of arrival. */
export function MapList(props: Props) {
  const { forces, things, start, language, selected, words } = props;
  const say = useMemo(() => mapSay(start, language), [start, language]);
  const inOrder = useMemo(() => [...forces].sort((a, b) => a.first.p50 - b.first.p50), [forces]);
  if (forces.length + things.length === 0) return <p className="quiet">{words.nothing}</p>;
  const choose = (id: string) => (event: MouseEvent) => {
    props.onSelect(id);
    // by keyboard the focus goes along to the reasons, where the desk shows them
    if (event.detail === 0) requestAnimationFrame(() => document.getElementById('why')?.focus());
  };
  return (
    <ul className="on-the-map">
      {things.map((thing) => (
        <li key={thing.id}>
          <span aria-hidden="true">{STATUS[thing.status]}</span>{' '}
          <button type="button" data-opens={thing.id} aria-pressed={selected === thing.id} onClick={choose(thing.id)}>
            {words.kind[thing.kind]} ({say.state(thing.name)})
          </button>
          <small>
            {words.status[thing.status]}
            {thing.commitments?.length ? `${words.colon}${thing.commitments.join('; ')}` : null}
          </small>
        </li>
      ))}
      {inOrder.map((force) => (
        <li key={force.id}>
          <span aria-hidden="true">{FORM[whereIs(force, props.at).state]}</span>{' '}
          <button type="button" data-opens={force.id} aria-pressed={selected === force.id} onClick={choose(force.id)}>
            {force.nation} {force.unit}
          </button>
          <ForceLine force={force} say={say} {...props} />
        </li>
      ))}
    </ul>
  );
}

/** State, people, and both intervals: first and last of them there. */
function ForceLine({ force, say, at, words }: Pick<Props, 'at' | 'words'> & { readonly force: MapForce; readonly say: MapSay }) {
  const state = { arrived: words.arrived, moving: words.underWay, waiting: words.notLeft };
  return (
    <small>
      {state[whereIs(force, at).state]}; {force.personnel > 0 ? words.people(say.count(force.personnel)) : words.equipment};{' '}
      {words.first} {say.days(force.first)}, {words.complete} {say.days(force.complete)}
    </small>
  );
}
