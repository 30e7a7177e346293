import { formatLog, headHash } from '../../dist/src/kernel/log.js';
import { playFan } from '../../dist/src/play/fan.js';
import { playOnce } from '../../dist/src/play/once.js';

/**
 * What one engine makes of a request `{ keys, whole, fan }`: the head of the log of every key, the whole log of one, and the
 * spreads over `fan` replicates. The same file plays in every Node and, bundled, in the browser.
 */
export function playRequest(world, { keys, whole, fan }) {
  const runs = keys.map((key) => {
    const { log } = playOnce(world, key);
    return { ...key, events: log.length, head: headHash(log) };
  });
  const spreads = [...playFan(world, whole.seed, fan).values()];
  return { runs, log: formatLog(playOnce(world, whole).log), spreads };
}
