import { formatLog, headHash } from '../../dist/src/kernel/log.js';
import { playBranch } from '../../dist/src/play/branch.js';
import { readChange } from '../../dist/src/play/changes/read-change.js';
import { playFan } from '../../dist/src/play/fan.js';
import { playOnce } from '../../dist/src/play/once.js';

/**
 * What one engine makes of a request `{ keys, whole, fan, branches }`: the head of the log of every key, the whole log of one,
 * its spreads over `fan` replicates, and the heads of branches of it, each with a command given in its course. The same
 * file plays in every Node and, bundled, in the browser.
 */
export function playRequest(world, { keys, whole, fan, branches }) {
  const runs = keys.map((key) => {
    const { log } = playOnce(world, key);
    return { ...key, events: log.length, head: headHash(log) };
  });
  const spreads = [...playFan(world, whole.seed, fan).values()];
  const branched = branches.map(({ at, words }) => {
    const read = readChange(words, world);
    if (!('change' in read)) throw new Error(`${words}: ${JSON.stringify(read)}`);
    return { at, words, head: headHash(playBranch(world, whole.seed, at, read.change).branch.log) };
  });
  return { runs, branched, log: formatLog(playOnce(world, whole).log), spreads };
}
