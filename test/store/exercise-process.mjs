// A process that a test can kill: `hold TARGET` opens a store and keeps it; `append TARGET PENDING NEXT` appends until it is
// killed, four at a time, first what is pending. It says what it tries and what was acknowledged, a line each.
import { writeSync } from 'node:fs';
import { openStore } from '../../dist/src/store/index.js';

const LANES = 4;
const [mode, target, pendingList = '[]', next = '0'] = process.argv.slice(2);
const say = (...words) => writeSync(1, `${words.join(' ')}\n`);

const store = await openStore(target);
say('opened');
if (mode === 'hold') {
  setInterval(() => undefined, 60_000);
} else {
  const pending = JSON.parse(pendingList);
  let number = Number(next);
  const exists = await store.findExercise('killed');
  if (!exists) await store.createExercise({ id: 'killed', head: { seed: 1 } });
  const lane = async () => {
    for (;;) {
      const append = pending.shift() ?? number++;
      say('try', append);
      const records = Array.from({ length: 1 + (append % 3) }, (_, part) => ({
        key: `${append}/${part}`,
        body: { v: 1, append, part, text: 'silence is broken '.repeat(20) },
      }));
      const stored = await store.append('killed', null, records);
      say('ack', append, stored[0].sequence);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
