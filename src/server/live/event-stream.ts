import type { FastifyReply } from 'fastify';
import type { FeedItem } from '../../play/live/feed.ts';
import type { PersonId } from '../../play/live/journal.ts';
import type { SeatId } from '../../words/ids.ts';
import type { ExerciseHost } from './exercise-host.ts';
import { maySee } from './exercise-view.ts';

const HEARTBEAT_MILLISECONDS = 15_000;
/** Written at a time: what a slow reader has not taken waits in the feed, not in a buffer of its own. */
const ITEMS_AT_A_TIME = 100;

/** Items are written once for all who see the same. */
const lines = new WeakMap<FeedItem, string>();

function lineOf(item: FeedItem): string {
  let line = lines.get(item);
  if (line === undefined) {
    line = `event: item\nid: ${item.number}\ndata: ${JSON.stringify(item)}\n\n`;
    lines.set(item, line);
  }
  return line;
}

export interface Listener {
  readonly host: ExerciseHost;
  readonly seat: SeatId;
  readonly person: PersonId;
  /** Number of the last item that they have. */
  readonly after: number;
}

/** Streams what a seat sees until whoever listens goes, or holds neither the seat nor control any more. */
export function streamSeat({ host, seat, person, after }: Listener, reply: FastifyReply): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  let sent = after;
  let isPlanned = false;
  let owesClock = true;
  const isOver = () => raw.writableEnded || raw.destroyed;
  const send = () => {
    isPlanned = false;
    if (isOver()) return;
    if (!maySee(host, person, seat)) return void raw.end();
    for (;;) {
      // goes on when what was written has been taken
      if (raw.writableNeedDrain) return;
      const items = host.exercise.feed.since(seat, sent).slice(0, ITEMS_AT_A_TIME);
      if (items.length === 0) break;
      sent = items[items.length - 1]?.number ?? sent;
      raw.write(items.map(lineOf).join(''));
    }
    // after the items that it belongs to
    if (owesClock) raw.write(`event: clock\ndata: ${JSON.stringify(host.clockView())}\n\n`);
    owesClock = false;
  };
  const stop = host.listen((told) => {
    if (told === 'end') raw.end();
    owesClock ||= told === 'clock';
    if (!isPlanned) setImmediate(send);
    isPlanned = true;
  });
  let wasStuck = false;
  const heartbeat = setInterval(() => {
    // whoever reads nothing for so long is let go, and comes back for the rest
    if (wasStuck && raw.writableNeedDrain) raw.destroy();
    wasStuck = raw.writableNeedDrain;
    if (!wasStuck && !isOver()) raw.write(': still here\n\n');
  }, HEARTBEAT_MILLISECONDS);
  raw.on('drain', send).on('close', () => {
    stop();
    clearInterval(heartbeat);
  });
  raw.write('retry: 1000\n\n');
  send();
}
