import { lazy, Suspense } from 'react';
import { useDesk } from '../desk/desk-context.ts';

// the map weighs more than the desk: fetched when it is opened
const SeatMap = lazy(async () => ({ default: (await import('../../map/seat-map.tsx')).SeatMap }));

/** The map as far as the seat knows it; whatever is on it is also in the list below it. */
export function MapPage() {
  const { exercise, seat, view, now, movements, places, address, go, reader, words, common } = useDesk();
  return (
    <Suspense fallback={<p className="document">{words.desk.opening}</p>}>
      <SeatMap
        exercise={exercise}
        seat={seat}
        view={view}
        at={now}
        movements={movements}
        places={places}
        treaties={common.treaties}
        selected={address.selected}
        onSelect={(selected) => go({ selected })}
        language={reader.language}
        theme={reader.theme}
      />
    </Suspense>
  );
}
