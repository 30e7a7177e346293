import type { CrisisEvent } from '../../../src/crisis.ts';
import type { Entry } from '../../../src/kernel/log.ts';
import type { Reason } from '../../../src/words/verdict.ts';

export interface Leaf {
  /** Stage and type of the event that carries the tree. */
  readonly where: string;
  readonly says: string;
  /** What it rests on: `nothing` where it names neither source nor words of the report nor says that it is not known. */
  readonly rests: 'source' | 'another reason' | 'evidence' | 'says that it is not known' | 'nothing';
}

/** The leaves of every tree of reasons in a log. */
export function listLeaves(log: readonly Entry<CrisisEvent>[]): Leaf[] {
  return log.flatMap(({ event }) => reasonsIn(event).map((reason) => leafOf(reason, `${event.stage}/${event.type}`)));
}

function leafOf({ says, source, evidence, result, see }: Reason, where: string): Leaf {
  const open = result === 'unknown' || /\b(not known|unknown|no source|not stated|gives no)\b/.test(says);
  const rests = source
    ? 'source'
    : see
      ? 'another reason'
      : evidence && evidence.length > 0
        ? 'evidence'
        : open
          ? 'says that it is not known'
          : 'nothing';
  return { where, says, rests };
}

/** The reasons without reasons, wherever they stand in an event. */
function reasonsIn(value: unknown): Reason[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(reasonsIn);
  // a tabled text and a command may have a `says` of their own one day: a reason is known by having nothing but its own members
  if (!('says' in value) || typeof value.says !== 'string') return inside;
  const { because } = value as Reason;
  return because && because.length > 0 ? inside : [value as Reason, ...inside];
}

/** Leaves that rest on nothing, by event and wording (names and figures left out), most frequent first. */
export function listOffenders(leaves: readonly Leaf[]): { readonly count: number; readonly like: string }[] {
  const counts = new Map<string, number>();
  for (const { where, says, rests } of leaves) {
    if (rests !== 'nothing') continue;
    const like = `${where}: ${wordingOf(says)}`;
    counts.set(like, (counts.get(like) ?? 0) + 1);
  }
  return [...counts].map(([like, count]) => ({ count, like })).sort((a, b) => b.count - a.count);
}

const wordingOf = (says: string) =>
  says
    .replace(/[“"].*?[”"]/g, '"…"')
    .replace(/\b[a-z]{2,}(-[a-z0-9]+){1,}\b/g, '…')
    .replace(/\b[A-Z]{2,3}\b(, )?/g, '')
    .replace(/[\d.:]+/g, '0')
    .slice(0, 90);
