import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Message } from '../../../src/play/live/feed.ts';
import type { Channel } from '../../../src/play/live/journal.ts';
import { DESKTOP, useMedia } from '../../app/use-wide.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Compose } from './compose.tsx';
import { CHANNELS, type Direction, filterLetters, readSubject } from './letters.ts';
import { MessageSheet } from './message-sheet.tsx';
import { VirtualRows } from './virtual-rows.tsx';

const ROW_PIXELS = 58;

/** Everything that was said to this seat or in public, newest first, and what it sends. */
export function MessagesPage() {
  const { view, words, say, seat, mayAct, address, go, marks } = useDesk();
  const [channel, setChannel] = useState<Channel | 'all'>('all');
  const [direction, setDirection] = useState<Direction>('all');
  const [query, setQuery] = useState('');
  const { seat: nameOf } = say;
  const shown = useMemo(
    () => filterLetters(view.messages, { channel, direction, query, seat, nameOf }),
    [view.messages, channel, direction, query, seat, nameOf],
  );
  const isNew = address.open?.startsWith('new') === true && mayAct;
  const number = address.open?.startsWith('message/') ? Number(address.open.slice(8)) : null;
  const chosen = useMemo(() => shown.findIndex((message) => message.number === number), [shown, number]);
  const open = number === null ? undefined : view.messages.find((message) => message.number === number);
  const { opened } = marks;
  useEffect(() => {
    if (number !== null) opened([number]);
  }, [number, opened]);
  const choose = useCallback((index: number) => go({ open: `message/${shown[index]?.number}` }), [go, shown]);
  return (
    <div className="messages-page" data-open={isNew || open !== undefined}>
      <section className="message-list" aria-label={words.pages.messages}>
        <div className="message-head">
          <h2>{words.pages.messages}</h2>
          {mayAct ? (
            <button type="button" className="do main" onClick={() => go({ open: 'new/letter' })}>
              {words.letters.compose}
            </button>
          ) : null}
        </div>
        <Filters {...{ channel, setChannel, direction, setDirection, query, setQuery }} />
        <p className="quiet count" role="status">
          {words.letters.count(say.count(shown.length), say.count(view.messages.length))}
          {marks.unread > 0 ? (
            <button type="button" className="do" onClick={() => opened(view.messages.map((message) => message.number))}>
              {words.letters.markAll(marks.unread)}
            </button>
          ) : null}
        </p>
        {view.messages.length === 0 ? <p className="quiet">{words.letters.empty}</p> : null}
        <VirtualRows
          rows={shown}
          rowPixels={ROW_PIXELS}
          label={words.letters.list}
          keyOf={(message) => message.number}
          chosen={chosen}
          choose={choose}
        >
          {(message) => <Row message={message} isOpen={message.number === number} />}
        </VirtualRows>
      </section>
      <Pane open={open} isNew={isNew} />
    </div>
  );
}

/** The message that is open, or the one being written. */
function Pane({ open, isNew }: { readonly open: Message | undefined; readonly isNew: boolean }) {
  const { view, words, address, go } = useDesk();
  const isDesktop = useMedia(DESKTOP);
  return (
    <section className="message-pane" aria-label={words.letters.reading}>
      {isDesktop || (!isNew && !open) ? null : (
        <button type="button" className="do to-list" onClick={() => go({ open: null })}>
          ← {words.pages.messages}
        </button>
      )}
      {isNew ? (
        <Compose key={address.open} start={address.open ?? 'new'} />
      ) : open ? (
        <MessageSheet message={open} at={timeOf(open, view)} />
      ) : (
        <p className="quiet">{words.letters.choose}</p>
      )}
    </section>
  );
}

/** Messages are numbered from 1 over all seats; a seat has some of them, rising. */
function timeOf({ number }: Message, { messages, messageTimes }: ReturnType<typeof useDesk>['view']): number {
  return messageTimes[messages.findIndex((message) => message.number === number)] ?? 0;
}

interface FilterProps {
  readonly channel: Channel | 'all';
  readonly setChannel: (channel: Channel | 'all') => void;
  readonly direction: Direction;
  readonly setDirection: (direction: Direction) => void;
  readonly query: string;
  readonly setQuery: (query: string) => void;
}

function Filters({ channel, setChannel, direction, setDirection, query, setQuery }: FilterProps) {
  const { words } = useDesk();
  return (
    <div className="filters">
      <input
        type="search"
        aria-label={words.letters.search}
        placeholder={words.letters.search}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <select
        aria-label={words.letters.channel}
        value={channel}
        onChange={(event) => setChannel(event.target.value as Channel | 'all')}
      >
        <option value="all">{words.letters.allChannels}</option>
        {CHANNELS.map((one) => (
          <option key={one} value={one}>
            {words.letters.channels[one]}
          </option>
        ))}
      </select>
      <select
        aria-label={words.letters.direction}
        value={direction}
        onChange={(event) => setDirection(event.target.value as Direction)}
      >
        {(['all', 'in', 'out'] as const).map((one) => (
          <option key={one} value={one}>
            {words.letters.directions[one]}
          </option>
        ))}
      </select>
    </div>
  );
}

function Row({ message, isOpen }: { readonly message: Message; readonly isOpen: boolean }) {
  const { words, say, seat, go, view, marks } = useDesk();
  const { channel, from, to, number } = message;
  const { precedence, subject } = readSubject(message.subject);
  const isUnread = from !== seat && !marks.isOpened(number);
  const people =
    from === seat
      ? words.letters.toShort(to.map(say.seat).join(', ') || words.letters.public)
      : (from && say.seat(from)) || words.letters.unknownSender;
  return (
    <button
      type="button"
      className="message-row"
      data-channel={channel}
      data-unread={isUnread || undefined}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={-1}
      onClick={() => go({ open: `message/${number}` })}
    >
      <span className="people">
        {isUnread ? <b className="dot" title={words.letters.unread} /> : null}
        {people}
      </span>
      <time className="mono">{say.time(timeOf(message, view))}</time>
      <span className="subject">
        <span className="channel">
          {words.letters.channels[channel]}
          {channel === 'telegram' && precedence !== 'ROUTINE' ? ` ${words.letters.precedences[precedence]}` : ''}
        </span>{' '}
        {subject || message.body}
      </span>
    </button>
  );
}
