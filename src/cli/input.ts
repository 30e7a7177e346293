import { readFileSync } from 'node:fs';
import { WrongInput } from './exit.ts';

/** The bytes of a file, or of standard input for `-`. @throws WrongInput where it cannot be read */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const message = error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'no such file' : 'cannot be read';
    throw new WrongInput([{ file, line: 0, column: 0, message, remedy: 'give a file that exists, or - for standard input' }]);
  }
}

/** The text of a file or of standard input, as UTF-8. @throws WrongInput where it cannot be read */
export const readText = (file: string): string => new TextDecoder().decode(readBytes(file));
