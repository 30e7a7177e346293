import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WrongInput } from './exit.ts';

/** Prints JSON for machines. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes text files into a folder, each whole or not at all. @throws WrongInput where the folder cannot be written */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.part`, text);
      renameSync(`${path}.part`, path);
    }
  } catch (error) {
    const message = `cannot be written: ${error instanceof Error ? error.message : String(error)}`;
    throw new WrongInput([
      { file: folder, line: 0, column: 0, message, remedy: 'choose another folder with --out, or free some space' },
    ]);
  }
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

/** Columns of the terminal, 80 where there is none. */
export const terminalColumns = (): number => Math.max(60, process.stdout.columns ?? 80);

export const wantsColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR;
