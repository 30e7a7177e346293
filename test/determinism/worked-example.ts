import { join } from 'node:path';
import { packageRoot } from '../../src/formats/data/package-root.ts';
import type { WorldRows } from '../../src/formats/world/assemble-world.ts';
import { loadWorldRows } from '../../src/formats/world/load-world.ts';

export const scenarioFolder = join(packageRoot(), 'scenarios', '2022-ukraine');

/** The rows of the worked example. @throws Error with every problem where it cannot be read */
export function worldRows(): WorldRows {
  const reading = loadWorldRows(scenarioFolder);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.rows;
}
