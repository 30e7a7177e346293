import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { briefForTerminal, isUtf8Terminal } from '../formats/brief/terminal.ts';
import type { Brief } from '../outcome/index.ts';
import { wrongOption } from './exit.ts';

/** Prints JSON for machines. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints a brief for people; `evidence` puts the words of the report under the lines that rest on them. */
export function printBrief(brief: Brief, language: 'en' | 'fr', evidence = false): void {
  const columns = Math.max(60, process.stdout.columns ?? 80);
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const ascii = !isUtf8Terminal(process.env, process.platform);
  process.stdout.write(briefForTerminal(brief, { columns, colour, language, evidence, ascii }));
}

const OTHER_FOLDER = 'choose another folder with --out';

/** Sees to it, before long work begins, that files can be written to `folder`. Makes nothing. @throws WrongInput with `remedy` */
export function checkFolder(folder: string, remedy = OTHER_FOLDER): void {
  let existing = resolve(folder);
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  if (!statSync(existing).isDirectory()) {
    throw wrongOption(folder, `cannot be written: ${existing} is a file, not a folder`, remedy);
  }
  try {
    accessSync(existing, constants.W_OK);
  } catch {
    throw wrongOption(folder, `cannot be written: you may not write to ${existing}`, remedy);
  }
}

/** Writes text files into a folder: all of them, or none. @throws WrongInput with `remedy` where the folder cannot be written */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>, remedy = OTHER_FOLDER): void {
  const written: string[] = [];
  const part = (path: string) => `${path}.part`;
  try {
    makeFolder(resolve(folder));
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      writeFileSync(part(path), text);
      written.push(path);
    }
    for (const path of written) renameSync(part(path), path);
  } catch (error) {
    for (const path of written) rmSync(part(path), { force: true });
    const says = error instanceof Error ? error.message : String(error);
    throw wrongOption(folder, `cannot be written: ${says}`, `${remedy}, or free some space`);
  }
}

/** One folder after the other: asked to make them all at once, Node does not come back on some file systems (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** A line of progress on standard error, rewritten in place on a terminal and silent elsewhere. */
export class Progress {
  #shown = false;

  say(text: string): void {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r\u001b[2K${text}`);
    this.#shown = true;
  }

  end(): void {
    if (this.#shown) process.stderr.write('\r\u001b[2K');
    this.#shown = false;
  }
}
