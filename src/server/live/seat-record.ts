import type { FeedItem } from '../../play/live/feed.ts';
import type { SeatId } from '../../words/ids.ts';
import type { ExerciseHost } from './exercise-host.ts';

/** What a seat has seen, as JSON Lines: one about the exercise, then one an item. Holds nothing that the seat did not see. */
export function jsonLinesOf({ id, head, exercise }: ExerciseHost, seat: SeatId): string {
  const { start } = exercise.world.scenario;
  const about = {
    ...{ format: 'foedus seat record', version: 1, marking: `EXERCISE EXERCISE EXERCISE · ${head.marking}` },
    ...{ exercise: id, title: head.title, scenario: head.scenario, startex: start, seat },
  };
  return [about, ...exercise.feed.since(seat, 0)].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The items in whose words all words of the query occur; case does not matter. */
export function searchItems(items: readonly FeedItem[], query: string): FeedItem[] {
  const wanted = query.toLowerCase().split(/\s+/);
  return items.filter((item) => {
    const words = textOf(item).toLowerCase();
    return wanted.every((word) => words.includes(word));
  });
}

/** All that an item says, without the names of its fields. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textOf).join('\n');
}
