import { useEffect, useMemo, useRef, useState } from 'react';
import { useAct } from './act.tsx';
import { useDesk } from './desk-context.ts';

const FRAMES = 150;
const FRAME_MILLISECONDS = 100;

/** VCR keys over what has happened so far; the last of them goes back to the present. */
export function ReplayKeys({ moments, until }: { readonly moments: readonly number[]; readonly until: number }) {
  const { now, go, words, common, liveMinute, isReplay } = useDesk();
  const [isPlaying, setPlaying] = usePlay(until);
  const past = useMemo(() => moments.filter((moment) => moment <= liveMinute), [moments, liveMinute]);
  const to = (moment: number | undefined) => {
    setPlaying(false);
    if (moment !== undefined) go({ at: moment });
  };
  const { replay } = words;
  return (
    <fieldset className="vcr" aria-label={replay.keys}>
      <button type="button" aria-label={replay.start} onClick={() => to(0)}>
        <span aria-hidden="true">|◀</span>
      </button>
      <button type="button" aria-label={common.previous} onClick={() => to(past.findLast((moment) => moment < now))}>
        <span aria-hidden="true">◀</span>
      </button>
      <button type="button" onClick={() => setPlaying(!isPlaying)}>
        {isPlaying ? common.pause : common.play}
      </button>
      <button
        type="button"
        aria-label={common.next}
        disabled={!isReplay}
        onClick={() => to(past.find((moment) => moment > now) ?? undefined)}
      >
        <span aria-hidden="true">▶</span>
      </button>
      <button
        type="button"
        className={isReplay ? 'live-key back' : 'live-key'}
        aria-pressed={!isReplay}
        onClick={() => {
          setPlaying(false);
          go({ at: null });
        }}
      >
        {replay.live}
      </button>
    </fieldset>
  );
}

/** Lets what happened so far pass in fifteen seconds, then goes on live. */
function usePlay(until: number): [boolean, (isPlaying: boolean) => void] {
  const { now, go, isReplay, liveMinute } = useDesk();
  const [isPlaying, setPlaying] = useState(false);
  const clock = useRef({ now, liveMinute, isReplay });
  clock.current = { now, liveMinute, isReplay };
  useEffect(() => {
    if (!isPlaying) return;
    if (!clock.current.isReplay) go({ at: 0 });
    const timer = window.setInterval(() => {
      const { now: at, liveMinute: end } = clock.current;
      const next = at + Math.max(1, Math.min(until, end) / FRAMES);
      if (next >= end) {
        setPlaying(false);
        go({ at: null });
      } else go({ at: next });
    }, FRAME_MILLISECONDS);
    return () => window.clearInterval(timer);
  }, [isPlaying, until, go]);
  return [isPlaying, setPlaying];
}

/** Moments to come back to: those of this seat, and a way to mark this one. */
export function Bookmarks() {
  const { latest, go, words, say, seat, mayAct } = useDesk();
  const acting = useAct();
  const [title, setTitle] = useState('');
  const box = useRef<HTMLDetailsElement>(null);
  const own = latest.bookmarks;
  return (
    <details className="bookmarks" ref={box}>
      <summary>
        <span aria-hidden="true">★</span> <span className="toggle-name">{words.replay.bookmarks}</span>{' '}
        {own.length > 0 ? <small>{own.length}</small> : null}
      </summary>
      <div className="bookmark-list">
        {own.length === 0 ? <p className="quiet">{words.replay.noBookmarks}</p> : null}
        <ul>
          {own.map(({ at, title: name }) => (
            <li key={`${at}/${name}`}>
              <button type="button" onClick={() => go({ at })}>
                <span className="mono">{say.time(at)}</span> {name}
              </button>
            </li>
          ))}
        </ul>
        {mayAct ? (
          <form
            onSubmit={async (event) => {
              event.preventDefault();
              if (title.trim() && (await acting.send({ type: 'Bookmark', seat, title: title.trim() }))) setTitle('');
            }}
          >
            <label>
              {words.replay.markMoment} <input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
            </label>
            <button type="submit" className="do" disabled={acting.isSending}>
              {words.replay.mark}
            </button>
          </form>
        ) : null}
      </div>
    </details>
  );
}
