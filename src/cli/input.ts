import { readFileSync } from 'node:fs';
import { decodeText } from '../formats/placed/decode-text.ts';
import { WrongInput } from './exit.ts';

/** The bytes of a file, or of standard input for `-`. @throws WrongInput where it cannot be read */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // a terminal or pipe that was closed before a byte came holds nothing, which the reader of the text will say
    if (file === '-' && (code === 'EOF' || code === 'EAGAIN')) return new Uint8Array();
    const message = MESSAGES[String(code)] ?? `cannot be read (${code ?? error})`;
    throw new WrongInput([{ file, line: 0, column: 0, message, remedy: 'give a file that exists, or - for standard input' }]);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by you',
};

/** The text of a file or of standard input, which must be UTF-8. @throws WrongInput where it cannot be read */
export function readText(file: string): string {
  const decoded = decodeText(readBytes(file));
  if ('text' in decoded) return decoded.text;
  throw new WrongInput([{ file, ...decoded }]);
}
