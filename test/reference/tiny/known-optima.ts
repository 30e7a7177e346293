import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/formats/data/package-root.ts';
import { hashOf } from '../../bench/movement/plan-figures.ts';
import type { TinyCase } from './tiny-case.ts';

/** Proven before, by seed: the program takes minutes for some. `case`: of what was proven; another case is proven anew. */
interface KnownOptimum {
  readonly case: string;
  readonly cost: number;
}

const FILE = 'test/reference/tiny/optima.json';

export function findKnownOptimum(tiny: TinyCase): number | undefined {
  const path = join(packageRoot(), FILE);
  if (!existsSync(path)) return undefined;
  const known = (JSON.parse(readFileSync(path, 'utf8')) as Record<string, KnownOptimum>)[tiny.seed];
  return known?.case === caseHash(tiny) ? known.cost : undefined;
}

export function caseHash(tiny: TinyCase): string {
  return hashOf(JSON.stringify(tiny)).slice(0, 12);
}
