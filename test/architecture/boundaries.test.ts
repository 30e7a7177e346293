import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';

const rules = createRequire(import.meta.url)('./boundaries.cjs');

async function lookAt(folders: string[]): Promise<ICruiseResult> {
  const options = { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true };
  const { output } = await cruise(folders, options, undefined, { tsConfig: extractTSConfig('tsconfig.json') });
  return output as ICruiseResult;
}

describe('boundaries', () => {
  it('hold in every module that there is', async () => {
    const { modules, summary } = await lookAt(['src', 'web']);
    const own = modules.filter((module) => /^(src|web)\//.test(module.source)).map((module) => module.source);
    const files = ['src', 'web'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    // a checker that resolves nothing reports success over nothing: count what it saw
    expect(files.filter((file) => !own.includes(file))).toEqual([]);
    expect(own.length).toBeGreaterThan(150);
    expect(modules.some((module) => module.dependencies.length > 3)).toBe(true);
    expect(summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([]);
  });
});
