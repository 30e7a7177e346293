import { useEffect, useRef } from 'react';
import type { MapProps } from '../map-props.ts';
import type { MapSay } from '../map-say.ts';
import { whereIs } from '../positions.ts';

const FORM = { arrived: '●', moving: '◐', waiting: '○' } as const;

interface Props extends Pick<MapProps, 'forces' | 'at' | 'words' | 'selected' | 'onSelect'> {
  readonly say: MapSay;
  readonly close: () => void;
}

/** A stack opened: every force in it, to choose from. Escape closes it. */
export function StackPanel({ forces, at, say, words, selected, onSelect, close }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const state = { arrived: words.arrived, moving: words.underWay, waiting: words.notLeft };
  return (
    <section
      ref={panel}
      className="stack-panel"
      aria-label={words.forces(forces.length)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <strong>{words.forces(forces.length)}</strong>
        <button type="button" onClick={close}>
          <span aria-hidden="true">✕</span> {words.close}
        </button>
      </header>
      <ul>
        {forces.map((force) => (
          <li key={force.id}>
            <span aria-hidden="true">{FORM[whereIs(force, at).state]}</span>{' '}
            <button type="button" aria-pressed={selected === force.id} onClick={() => onSelect(force.id)}>
              {force.nation} {force.unit}
            </button>
            <small>
              {state[whereIs(force, at).state]};{' '}
              {force.personnel > 0 ? words.people(say.count(force.personnel)) : words.equipment}; {words.first}{' '}
              {say.days(force.first)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
