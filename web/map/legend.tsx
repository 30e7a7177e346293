import type { MapWords } from '../messages/map-english.ts';
import { bandsIn, REACH_BANDS } from './globe/reach-bands.ts';
import type { MapProps, MapReach } from './map-props.ts';

type Key = keyof MapWords['legend'];

/** What each form stands for on the small map beside a page, the flat one and the globe. */
const KEYS: Readonly<Record<'compact' | 'flat' | 'globe', readonly Key[]>> = {
  compact: ['ally', 'adversary', 'partner', 'incident', 'standing'],
  flat: ['ally', 'adversary', 'partner', 'sanctioning', 'incident', 'way', 'force', 'standing'],
  globe: ['ally', 'adversary', 'partner', 'sanctioning', 'incident', 'unit', 'force', 'standing', 'way', 'span'],
};

interface Props {
  readonly words: MapWords;
  readonly map: Pick<MapProps, 'forces' | 'shading' | 'reach'>;
  readonly form: keyof typeof KEYS;
}

/** What each form on the map means. Only what this map can show. */
export function Legend({ words, map: { forces, shading, reach }, form }: Props) {
  const absent = new Set<Key>();
  if (!shading.sanctioning?.length) absent.add('sanctioning');
  if (shading.partners.length === 0) absent.add('partner');
  // a force whose kind nobody told stands there as a box
  const areSymbols = forces.some(({ component }) => component !== undefined);
  if (form === 'globe') for (const key of areSymbols ? (['force', 'standing'] as const) : (['unit'] as const)) absent.add(key);
  const keys = KEYS[form].filter((key) => !absent.has(key));
  return (
    <div className="legend">
      {reach && form === 'globe' ? <ReachLegend reach={reach} words={words} /> : null}
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <span className={`swatch ${key}`} aria-hidden="true" /> {words.legend[key]}
          </li>
        ))}
      </ul>
      {form === 'compact' ? null : (
        <details>
          <summary>{words.about}</summary>
          <p className="quiet">
            {words.orientation} {words.keys}
          </p>
        </details>
      )}
    </div>
  );
}

const HOURS_UP_TO = 72;

/** Bands of hours, soonest first. */
function ReachLegend({ reach, words }: { readonly reach: MapReach; readonly words: MapWords }) {
  const say = (band: number) => {
    if (band === -1) return words.reach.never;
    const { most } = REACH_BANDS[band];
    if (most === Number.POSITIVE_INFINITY) return words.reach.later;
    return most <= HOURS_UP_TO ? words.reach.upTo(String(most)) : words.reach.upToDays(String(most / 24));
  };
  return (
    <ul className="reach" aria-label={reach.title ?? words.reach.title}>
      <li>{reach.title ?? words.reach.title}</li>
      {bandsIn(reach).map((band) => (
        <li key={band}>
          <span className="swatch" aria-hidden="true" data-band={band} /> {say(band)}
        </li>
      ))}
    </ul>
  );
}
