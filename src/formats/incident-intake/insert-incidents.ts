import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { Incident } from '../../words/incident.ts';

export interface Inserted {
  readonly incident: Incident;
  /** One line, put above it. */
  readonly comment: string;
}

/**
 * The text of a scenario file with incidents added to its list. All else stays as it is written, comments included. Where the file
 * is written in a way that this cannot follow, it is written anew.
 */
export function insertIncidents(text: string, added: readonly Inserted[]): string {
  if (added.length === 0) return text;
  const inPlace = insertedInPlace(text, added);
  if (inPlace !== null && holds(inPlace, text, added)) return inPlace;
  const document = parseDocument(text);
  const list = document.get('incidents');
  if (isSeq(list)) for (const { incident } of added) list.add(document.createNode(incident));
  else document.set('incidents', document.createNode(added.map(({ incident }) => incident)));
  return document.toString({ lineWidth: 0 });
}

function insertedInPlace(text: string, added: readonly Inserted[]): string | null {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return null;
  const list = document.get('incidents', true);
  const end = text.endsWith('\n') ? text : `${text}\n`;
  if (list === undefined) return `${end}\nincidents:\n${blockOf(added, 2)}`;
  if (!isSeq(list) || !list.range) return null;
  const [start, stop] = list.range;
  if (list.items.length === 0) {
    const rest = text.slice(stop);
    return /^[ \t]*(\n|$)/.test(rest)
      ? `${text.slice(0, start).trimEnd()}\n${blockOf(added, 2)}${rest.replace(/^[ \t]*\n?/, '')}`
      : null;
  }
  if (list.flow) return null;
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  // the list ends before the empty lines and comments that belong to what follows
  const body = text.slice(0, stop).trimEnd();
  return `${body}\n${blockOf(added, indent)}${text.slice(body.length).replace(/^[ \t]*\n?/, '')}`;
}

function blockOf(added: readonly Inserted[], indent: number): string {
  const margin = ' '.repeat(indent);
  return added
    .map(({ incident, comment }) => {
      const yaml = stringify([incident], { lineWidth: 0, indent: 2 });
      const line = `# ${comment.replace(/\s+/g, ' ').trim()}`;
      return [line, ...yaml.trimEnd().split('\n')].map((one) => `${margin}${one}\n`).join('');
    })
    .join('');
}

/** Whether the new text says what the old one said, and the added incidents, and nothing else. */
function holds(now: string, before: string, added: readonly Inserted[]): boolean {
  const document = parseDocument(now);
  if (document.errors.length > 0) return false;
  const old = parseDocument(before).toJS() as Record<string, unknown>;
  const wanted = { ...old, incidents: [...((old.incidents as unknown[] | null) ?? []), ...added.map((one) => one.incident)] };
  return canonical(document.toJS()) === canonical(JSON.parse(JSON.stringify(wanted)));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
