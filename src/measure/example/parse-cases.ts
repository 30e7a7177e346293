/** The rows of a `cases.txt`: cells between bars, blank lines and lines from `#` left out. `-` is an empty cell. */
export function parseCases(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => (cell.trim() === '-' ? '' : cell.trim())));
}

export const words = (cell: string): readonly string[] => cell.split(' ').filter((word) => word !== '');
