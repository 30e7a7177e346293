import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of this package (it holds `data/` and `scenarios/`), found by walking up from this file, so that it is
 * the same from `src/` and from `dist/src/`. @throws Error where no folder above holds both `package.json` and `data/`.
 */
export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'data'))) return folder;
    if (dirname(folder) === folder) throw new Error(`no package.json with a data folder above ${start}`);
  }
}

/** Of this Foedus, as in package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}
