import { useEffect, useRef } from 'react';
import { type StageKey, stageKeys } from '../messages/messages.ts';
import type { Page } from './address.ts';
import type { DeskProps } from './desk-props.ts';
import { DESKTOP, useMedia } from './use-wide.ts';

/** The chain, top to bottom: whoever knows the seven words can find everything. */
export function StageRail({ run, address, go, words }: DeskProps) {
  // on a phone the reasons lie over the page: another page closes them
  const isDesktop = useMedia(DESKTOP);
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar follows the page that is shown
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [address.page]);
  const count = (stage: StageKey) => run.lanes.find((lane) => lane.stage === stage)?.items.length ?? 0;
  const entry = (page: Page, key: string, label: string, note?: number) => (
    <li key={page}>
      <button
        type="button"
        aria-current={address.page === page ? 'page' : undefined}
        aria-keyshortcuts={key}
        onClick={() => go(isDesktop ? { page } : { page, selected: null })}
      >
        <span className="key" aria-hidden="true">
          {key}
        </span>
        <span>{label}</span>
        {note ? <small aria-hidden="true">{note}</small> : null}
      </button>
    </li>
  );
  return (
    <nav ref={nav} className="stage-rail" aria-label="Foedus">
      <ul>
        {entry('brief', 'B', words.brief)}
        {entry('map', 'M', words.map)}
      </ul>
      <ol>{stageKeys.map((stage, index) => entry(stage, String(index + 1), words.stages[stage], count(stage)))}</ol>
    </nav>
  );
}
