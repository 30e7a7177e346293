import highsLoader from 'highs';
import { it } from 'vitest';
import { drawTinyCase } from './tiny-case.ts';
import { tinyOptimum } from './tiny-mip.ts';
import { listTimetable } from './tiny-timetable.ts';
it('x', async () => {
  const highs = await (highsLoader as any)();
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const tiny = drawTinyCase(seed);
    let t = performance.now();
    const list = listTimetable(tiny, 300);
    const tl = performance.now() - t;
    try {
    t = performance.now();
    const o = tinyOptimum(tiny, highs);
    console.log(seed, list.cost, o.cost, o.columns, o.rows, o.seconds, tl);
    } catch (e) { console.log(seed, list.cost, e, performance.now() - t); }
  }
});
