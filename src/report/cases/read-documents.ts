/** An act that a coder found in a document. */
export interface CodedEvent {
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly date: string | null;
  readonly spans: [number, number][];
  /** A careful coder may or may not code it. */
  readonly optional: boolean;
  /** Other [type, status] that count, and other sets of parties. */
  readonly as: [string, string][];
  readonly actors: (readonly string[])[];
  readonly recipients: (readonly string[])[];
}

export interface CodedQuote {
  readonly kind: string;
  readonly speaker: string;
  readonly code: string;
  readonly span: [number, number];
}

/** Words that name an act which is none here. */
export interface Trap {
  readonly types: readonly string[];
  readonly span: [number, number];
}

export interface CodedDocument {
  readonly id: string;
  readonly date: string;
  readonly topic: 'security' | 'other';
  readonly text: string;
  readonly events: CodedEvent[];
  readonly quotes: CodedQuote[];
  readonly traps: Trap[];
}

const list = (text: string | undefined): string[] => (!text || text === '-' ? [] : text.split(','));

/** `event TYPE/mode status ACTOR>RECIPIENT date ?`: the part before the bar; `?` marks an optional event. */
function readEvent(left: string, span: [number, number]): CodedEvent {
  const [, what = '', status = '', who = '', date] = left.split(' ');
  const [type = '', mode] = what.split('/');
  const [actor, recipient] = who.split('>');
  return {
    type,
    mode: !mode || mode === '-' ? null : mode,
    status,
    actor: list(actor),
    recipient: list(recipient),
    date: !date || date === '-' || date === '?' ? null : date,
    spans: [span],
    optional: left.endsWith(' ?'),
    as: [[type, status]],
    actors: [list(actor)],
    recipients: [list(recipient)],
  };
}

function accept(event: CodedEvent | undefined, words: readonly string[]): void {
  if (!event) throw new Error('accept stands before any event');
  if (words[1] === 'actor') event.actors.push(list(words[2]));
  else if (words[1] === 'recipient') event.recipients.push(list(words[2]));
  else {
    const pairs = words.slice(2).join(' ').split(';');
    for (const pair of pairs) {
      const [type = '', status = ''] = pair.trim().split(' ');
      event.as.push([type, status]);
    }
  }
}

/**
 * Reads a coded document: head lines, the text and its codes, parted by lines of three dashes.
 * @throws Error naming the document and the words that do not stand in its text
 */
export function readCoded(id: string, raw: string): CodedDocument {
  const [head = '', body = '', codes = ''] = raw.split(/^---\n/m);
  const meta = new Map(head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
  const text = body.replace(/\n$/, '');
  const events: CodedEvent[] = [];
  const quotes: CodedQuote[] = [];
  const traps: Trap[] = [];
  for (const line of codes.trim().split('\n')) {
    const [left = '', words = ''] = line.split(' | ');
    const parts = left.trim().split(' ');
    if (parts[0] === 'accept') {
      accept(events.at(-1), parts);
      continue;
    }
    const from = text.indexOf(words);
    if (from < 0 || words === '') throw new Error(`${id}: not in the text: ${words || line}`);
    const span: [number, number] = [from, from + words.length];
    if (parts[0] === 'event') events.push(readEvent(left.trim(), span));
    else if (parts[0] === 'also') events.at(-1)?.spans.push(span);
    else if (parts[0] === 'trap') traps.push({ types: list(parts[1]), span });
    else if (parts[0] === 'quote') {
      const [speaker = '', code = ''] = parts.slice(2).join(' ').split(' / ');
      quotes.push({ kind: parts[1] ?? '', speaker, code: code === '-' ? '' : code, span });
    } else throw new Error(`${id}: unknown line: ${line}`);
  }
  return {
    id,
    date: meta.get('date') ?? '',
    topic: meta.get('topic') === 'other' ? 'other' : 'security',
    text,
    events,
    quotes,
    traps,
  };
}
