import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assembleWorld } from '../../src/formats/world/assemble-world.ts';
import { headHash } from '../../src/kernel/log.ts';
import { playOnce } from '../../src/play/once.ts';
import { worldRows } from '../determinism/worked-example.ts';
import { listKeyEvents } from './key-events.ts';

export const RENEW = 'node test/scenarios/renew-golden.mjs';

const file = fileURLToPath(new URL('expected-log.txt', import.meta.url));

/** The worked example as it is played now: what `expected-log.txt` should hold. */
export function playGolden(): string {
  const world = assembleWorld(worldRows());
  const { log } = playOnce(world, { seed: 2022, replicate: 0 });
  return [
    `# scenarios/2022-ukraine, seed 2022, replicate 0: its key events. Renew with: ${RENEW}`,
    ...listKeyEvents(log, world.scenario.start),
    `# events ${log.length}`,
    `# head ${headHash(log)}`,
    '',
  ].join('\n');
}

export const readGolden = (): string => readFileSync(file, 'utf8');
export const writeGolden = (): void => writeFileSync(file, playGolden());
