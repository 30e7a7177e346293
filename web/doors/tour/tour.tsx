import { useRef, useState } from 'react';
import { findKept, keep } from '../../live/client/kept.ts';
import type { DoorsWords } from '../../messages/doors-english.ts';
import { TourSketch, type TourStop } from './tour-sketch.tsx';

const STOPS: readonly TourStop[] = ['top', 'rail', 'table', 'messages', 'line', 'why'];

/** Offered at the first visit, a link afterwards; Escape or a click leaves it anywhere. */
export function Tour({ words }: { readonly words: DoorsWords }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isNew, setIsNew] = useState(() => findKept('tour') !== 'seen');
  const [at, setAt] = useState(0);
  const stop = STOPS[at] ?? 'top';
  const { title, says } = words.tour.stops[stop];
  const isLast = at === STOPS.length - 1;

  const leave = () => {
    keep('tour', 'seen');
    setIsNew(false);
    dialog.current?.close();
  };
  const begin = () => {
    setAt(0);
    dialog.current?.showModal();
  };

  return (
    <aside className="tour-offer" aria-label={words.tour.label}>
      {isNew ? <p>{words.tour.first}</p> : null}
      <button type="button" onClick={begin} className="press-link">
        {words.tour.offer}
      </button>
      {isNew ? (
        <button type="button" onClick={leave} className="press-link">
          {words.tour.notNow}
        </button>
      ) : null}
      <dialog ref={dialog} className="tour" aria-labelledby="tour-title" onClose={leave}>
        <p className="quiet">{words.tour.stop(at + 1)}</p>
        <TourSketch stop={stop} />
        <div aria-live="polite">
          <h2 id="tour-title">{title}</h2>
          <p>{says}</p>
        </div>
        <p className="tour-keys">
          <button type="button" className="press-link" onClick={leave}>
            {words.tour.leave}
          </button>
          <span>
            <button type="button" onClick={() => setAt(at - 1)} disabled={at === 0}>
              {words.tour.back}
            </button>
            <button type="button" className="press" onClick={() => (isLast ? leave() : setAt(at + 1))}>
              {isLast ? words.tour.done : words.tour.next}
            </button>
          </span>
        </p>
      </dialog>
    </aside>
  );
}
