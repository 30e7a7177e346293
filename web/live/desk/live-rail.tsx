import { useEffect, useRef } from 'react';
import { DESKTOP, useMedia } from '../../app/use-wide.ts';
import { stageKeys } from '../../messages/messages.ts';
import { useDesk } from './desk-context.ts';
import type { LivePage } from './live-address.ts';
import { CONTROL, PAGE_KEYS } from './page-keys.ts';

/** The chain, top to bottom, with what is new for this seat; then what people have written and agreed. */
export function LiveRail() {
  const { address, go, words, common, marks, seat } = useDesk();
  const isDesktop = useMedia(DESKTOP);
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar follows the page that is shown
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [address.page]);
  const entry = (page: LivePage, label: string, fresh = 0) => (
    <li key={page}>
      <button
        type="button"
        aria-current={address.page === page ? 'page' : undefined}
        aria-keyshortcuts={PAGE_KEYS[page]}
        onClick={() => go(isDesktop ? { page } : { page, selected: null })}
      >
        <span className="key" aria-hidden="true">
          {PAGE_KEYS[page]}
        </span>
        <span>{label}</span>
        {fresh > 0 ? (
          <small className="new">
            {fresh}
            <span className="visually-hidden"> {words.desk.isNew}</span>
          </small>
        ) : null}
      </button>
    </li>
  );
  const { pages } = words;
  return (
    <nav ref={nav} className="stage-rail" aria-label={words.desk.rail}>
      <ul>
        {entry('now', pages.now)}
        {entry('table', pages.table)}
        {entry('messages', pages.messages, marks.unread)}
        {seat === CONTROL ? [entry('control', pages.control), entry('room', pages.room)] : null}
      </ul>
      <ol>{stageKeys.map((stage) => entry(stage, common.stages[stage], marks.newIn(stage)))}</ol>
      <ul>
        {entry('map', common.map)}
        {entry('order', pages.order)}
        {entry('log', pages.log)}
      </ul>
    </nav>
  );
}
