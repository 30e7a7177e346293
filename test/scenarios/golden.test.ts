import { expect, it } from 'vitest';
import { playGolden, RENEW, readGolden } from './golden.ts';

it('the worked example is played as recorded, to the last byte of its log', () => {
  const [recorded, played] = [readGolden().split('\n'), playGolden().split('\n')];
  const why = `If the change is meant, look through it and record it: ${RENEW}`;
  // the story first: it says what became different, the hash only that something did
  const story = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('# head'));
  expect(story(played), why).toEqual(story(recorded));
  expect(played, `The key events are the same, but not the log. ${why}`).toEqual(recorded);
  expect(played.length).toBeGreaterThan(60);
});
