import type { Message } from '../../../src/play/live/feed.ts';
import type { Channel } from '../../../src/play/live/journal.ts';

export const CHANNELS: readonly Channel[] = ['letter', 'telegram', 'call', 'press', 'social', 'rumour'];
export const PUBLIC: ReadonlySet<Channel> = new Set(['press', 'social', 'rumour']);

/** Of telegrams, fastest first. They stand at the head of the subject. */
export const PRECEDENCES = ['FLASH', 'IMMEDIATE', 'PRIORITY', 'ROUTINE'] as const;
export type Precedence = (typeof PRECEDENCES)[number];

const HEAD = /^(FLASH|IMMEDIATE|PRIORITY|ROUTINE): ?/;

/** A telegram's precedence and its subject without it; ROUTINE where none is given. */
export function readSubject(subject: string): { readonly precedence: Precedence; readonly subject: string } {
  const head = HEAD.exec(subject);
  if (!head) return { precedence: 'ROUTINE', subject };
  return { precedence: head[1] as Precedence, subject: subject.slice(head[0].length) };
}

export type Direction = 'all' | 'in' | 'out';

export interface LetterFilter {
  readonly channel: Channel | 'all';
  readonly direction: Direction;
  /** Words that all must occur; case and accents do not matter. */
  readonly query: string;
  readonly seat: string;
  readonly nameOf: (seat: string) => string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A message never changes: what is searched in it is made once. */
const searched = new WeakMap<Message, string>();

function textOf(message: Message): string {
  const known = searched.get(message);
  if (known !== undefined) return known;
  const text = plain(`${message.subject}\n${message.body}`);
  searched.set(message, text);
  return text;
}

/** The messages that a filter lets through, newest first. */
export function filterLetters(messages: readonly Message[], filter: LetterFilter): readonly Message[] {
  const wanted = plain(filter.query).split(/\s+/).filter(Boolean);
  const names = new Map<string, string>();
  const nameOf = (seat: string): string => {
    const known = names.get(seat) ?? plain(filter.nameOf(seat));
    names.set(seat, known);
    return known;
  };
  const found: Message[] = [];
  for (let index = messages.length - 1; index >= 0; index--) {
    const message = messages[index] as Message;
    if (filter.channel !== 'all' && message.channel !== filter.channel) continue;
    const isOut = message.from === filter.seat;
    if ((filter.direction === 'in' && isOut) || (filter.direction === 'out' && !isOut)) continue;
    if (wanted.length > 0) {
      const people = [message.from ?? '', ...message.to].map(nameOf).join('\n');
      const text = textOf(message);
      if (!wanted.every((word) => text.includes(word) || people.includes(word))) continue;
    }
    found.push(message);
  }
  return found;
}
