import { useEffect, useMemo, useRef, useState } from 'react';
import type { Place, SeatMovement } from '../../../src/formats/live-api/contract.ts';
import { foldItems, viewAt } from '../../../src/formats/seat-view/fold-item.ts';
import { emptySeatView, type SeatView } from '../../../src/formats/seat-view/seat-view.ts';
import type { FeedItem } from '../../../src/play/live/feed.ts';
import { ask } from '../client/ask-server.ts';

/** What a seat knows; only what came since the last time is folded. */
export function useSeatView(items: readonly FeedItem[]): SeatView {
  const folded = useRef<{ view: SeatView; count: number }>({ view: emptySeatView(), count: 0 });
  return useMemo(() => {
    const before = folded.current;
    const isLonger = items.length >= before.count && (items[before.count - 1]?.number ?? 0) === before.view.number;
    const view = isLonger ? foldItems(before.view, items.slice(before.count)) : foldItems(emptySeatView(), items);
    folded.current = { view, count: items.length };
    return view;
  }, [items]);
}

/** What it knew at a minute; null where none is asked for. */
export function useViewAt(items: readonly FeedItem[], minute: number | null): SeatView | null {
  return useMemo(() => (minute === null ? null : viewAt(items, minute)), [items, minute]);
}

/** Ways and intervals of the movements that the seat knows of, asked for again when there are more. */
export function useMovements(exercise: string, seat: string, view: SeatView): ReadonlyMap<string, SeatMovement> {
  const [movements, setMovements] = useState<ReadonlyMap<string, SeatMovement>>(new Map());
  const planned = useMemo(
    () => [...view.force.contingents.values()].reduce((count, { arrival }) => count + (arrival ? 1 : 0), 0),
    [view.force],
  );
  useEffect(() => {
    if (planned === 0) return;
    const path = `/api/exercises/${encodeURIComponent(exercise)}/seats/${encodeURIComponent(seat)}/movements`;
    const controller = new AbortController();
    ask<readonly SeatMovement[]>(path, { signal: controller.signal })
      .then((rows) => setMovements(new Map(rows.map((row) => [row.contingent, row]))))
      // without them the page says that a point has no interval
      .catch(() => undefined);
    return () => controller.abort();
  }, [exercise, seat, planned]);
  return movements;
}

/** Names of the places of a scenario; empty until they are here. */
export function usePlaces(scenario: string | undefined): Readonly<Record<string, Place>> {
  const [places, setPlaces] = useState<Readonly<Record<string, Place>>>({});
  useEffect(() => {
    if (scenario === undefined) return;
    const controller = new AbortController();
    ask<Readonly<Record<string, Place>>>(`/api/scenarios/${encodeURIComponent(scenario)}/places`, { signal: controller.signal })
      .then(setPlaces)
      // an id that is readable stands in for a name
      .catch(() => undefined);
    return () => controller.abort();
  }, [scenario]);
  return places;
}
