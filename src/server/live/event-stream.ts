import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FeedItem } from '../../play/live/feed.ts';
import type { SeatId } from '../../words/ids.ts';
import type { ExerciseHost } from './exercise-host.ts';

const HEARTBEAT_MILLISECONDS = 15_000;
/** Whoever reads so slowly is let go, and comes back for the rest. */
const MAX_UNREAD_BYTES = 8_000_000;

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

/** Streams what a seat sees, from the item after `after` on, until whoever listens goes. */
export function streamSeat(host: ExerciseHost, seat: SeatId, after: number, request: FastifyRequest, reply: FastifyReply): void {
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
  const write = (text: string) => {
    raw.write(text);
    if (raw.writableLength > MAX_UNREAD_BYTES) raw.destroy();
  };
  const sendItems = () => {
    isPlanned = false;
    const items = host.exercise.feed.since(seat, sent);
    if (items.length === 0) return;
    sent = items[items.length - 1]?.number ?? sent;
    write(items.map(lineOf).join(''));
  };
  const sendClock = () => write(`event: clock\ndata: ${JSON.stringify(host.clockView())}\n\n`);
  const stop = host.listen((told) => {
    if (told === 'clock') {
      // after the items that it belongs to
      if (isPlanned) sendItems();
      sendClock();
    } else if (!isPlanned) {
      isPlanned = true;
      setImmediate(sendItems);
    }
  });
  const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MILLISECONDS);
  request.raw.on('close', () => {
    stop();
    clearInterval(heartbeat);
  });
  write('retry: 1000\n\n');
  sendItems();
  sendClock();
}
