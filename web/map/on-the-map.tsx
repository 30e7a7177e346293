import { Opener } from '../app/brief-lines.tsx';
import type { DeskProps } from '../app/desk-props.ts';
import { placeName } from '../app/run-words.ts';
import { whereIs } from './positions.ts';

const FORM = { arrived: '●', moving: '◐', waiting: '○' } as const;

/** The same things as on the map, for keyboards and screen readers, in the order of arrival. */
export function OnTheMap({ run, at, go, words, say, address }: DeskProps) {
  const forces = [...run.forces].sort((a, b) => a.arriveFirstAt - b.arriveFirstAt);
  const state = { arrived: words.arrived, moving: words.underWay, waiting: words.notLeft };
  return (
    <ul className="on-the-map">
      {run.things
        .filter((thing) => thing.kind === 'incident' && thing.at <= at)
        .map((thing) => (
          <li key={thing.id}>
            <span aria-hidden="true">▲</span>{' '}
            <Opener id={thing.id} selected={address.selected} go={go}>
              {words.legend.incident} ({placeName(thing.name, say.state)})
            </Opener>
          </li>
        ))}
      {forces.map((force) => {
        const where = whereIs(force, at).state;
        return (
          <li key={force.id}>
            <span aria-hidden="true">{FORM[where]}</span>{' '}
            <Opener id={force.id} selected={address.selected} go={go}>
              {force.nation} {force.unit}
            </Opener>
            <small>
              {state[where]}; {say.count(force.personnel)} {words.people}; {words.first} {say.day(force.arriveFirstAt)} (
              {say.days(force.arriveFirst.p10, force.arriveFirst.p90)})
            </small>
          </li>
        );
      })}
    </ul>
  );
}
