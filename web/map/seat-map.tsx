import { useMemo } from 'react';
import type { ExerciseView, Place, SeatMovement } from '../../src/formats/live-api/contract.ts';
import type { SeatView } from '../../src/formats/seat-view/seat-view.ts';
import { useJson } from '../app/use-run.ts';
import type { Language } from '../messages/languages.ts';
import { CrisisGlobe } from './crisis-globe.tsx';
import { MapList } from './map-list.tsx';
import type { LandCollection, MapProps } from './map-props.ts';
import { mapLanguages } from './map-say.ts';
import { sanctioningStates, seatForces, seatThings } from './seat-things.ts';

interface Props {
  readonly exercise: ExerciseView;
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
  return (
    <div className="seat-map">
      <CrisisGlobe {...map} />
      <details>
        <summary>
          {words.onTheMap} ({map.things.length + map.forces.length})
        </summary>
        <MapList {...map} />
      </details>
    </div>
  );
}

function useSeatMap({ exercise, view, at, movements, places, treaties, language, ...rest }: Props): MapProps {
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
