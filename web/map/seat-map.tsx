import { useEffect, useMemo, useState } from 'react';
import type { ExerciseView, Place, SeatMovement } from '../../src/formats/live-api/contract.ts';
import type { SeatView } from '../../src/formats/seat-view/seat-view.ts';
import { useJson } from '../app/use-run.ts';
import type { Language } from '../messages/languages.ts';
import { CrisisGlobe } from './crisis-globe.tsx';
import { MapList } from './map-list.tsx';
import type { LandCollection, MapProps, MapReach } from './map-props.ts';
import { mapLanguages } from './map-say.ts';
import { sanctioningStates, seatForces, seatThings } from './seat-things.ts';

interface Props {
  readonly exercise: ExerciseView;
  readonly seat: string;
  /** What the seat knows, or in a replay what it knew. */
  readonly view: SeatView;
  readonly at: number;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly language: Language;
  readonly theme: string;
  /** By contingent, as the desk asks for them whenever more are planned. */
  readonly movements: ReadonlyMap<string, SeatMovement>;
  readonly places: Readonly<Record<string, Place>>;
  /** Names of treaties by id. */
  readonly treaties: Readonly<Record<string, string>>;
}

/** The map of a seat: what it was told of and nothing else. */
export function SeatMap(props: Props) {
  const map = useSeatMap(props);
  const { words } = map;
  const [kind, setKind] = useState<ReachKind | null>(null);
  const reach = useReach(props, kind);
  return (
    <div className="seat-map">
      <p className="reach-choice">
        <label>
          {words.reach.ask}{' '}
          <select value={kind ?? ''} onChange={({ target }) => setKind(target.value === '' ? null : (target.value as ReachKind))}>
            <option value="">{words.reach.none}</option>
            {(Object.keys(words.reach.kinds) as ReachKind[]).map((one) => (
              <option key={one} value={one}>
                {words.reach.kinds[one]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <CrisisGlobe {...map} {...(reach ? { reach } : {})} />
      <details>
        <summary>
          {words.onTheMap} ({map.things.length + map.forces.length})
        </summary>
        <MapList {...map} />
      </details>
    </div>
  );
}

type ReachKind = keyof MapProps['words']['reach']['kinds'];

/** Asked anew when further movements are planned; the last answer stays until the next is there. */
function useReach({ exercise, seat, movements, language }: Props, kind: ReachKind | null): MapReach | null {
  const [reach, setReach] = useState<MapReach | null>(null);
  const planned = movements.size;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `planned` says when the answer has become another
  useEffect(() => {
    if (kind === null) {
      setReach(null);
      return;
    }
    const leaving = new AbortController();
    fetch(`/api/exercises/${exercise.id}/seats/${seat}/reach?force=${kind}&lang=${language}`, { signal: leaving.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then(setReach)
      .catch(() => undefined);
    return () => leaving.abort();
  }, [exercise.id, seat, kind, language, planned]);
  return reach;
}

function useSeatMap({ exercise, seat: _seat, view, at, movements, places, treaties, language, ...rest }: Props): MapProps {
  const loaded = useJson<LandCollection>('/api/land');
  const land = loaded.state === 'ready' ? loaded.value : null;
  const forces = useMemo(() => seatForces(view, movements), [view, movements]);
  const things = useMemo(() => seatThings(view, land, treaties), [view, land, treaties]);
  // land is drawn anew only where another state has joined, not with every item that comes
  const codes = sanctioningStates(view).join(' ');
  const { allies, adversary, partners } = exercise;
  const shading = useMemo(
    () => ({ allies, adversary, partners, sanctioning: codes === '' ? [] : codes.split(' ') }),
    [allies, adversary, partners, codes],
  );
  const named = useMemo(() => Object.values(places), [places]);
  const { start } = exercise.scenario;
  return { land, forces, things, shading, places: named, start, at, language, words: mapLanguages[language], ...rest };
}
