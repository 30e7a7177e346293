const NUMBER = /^[-+−~≈<>≤≥]? ?\d[\d.,'’ \u00a0\u202f]*(?: ?(?:%|‰|h|t|km|d|days?|jours?))?$/u;
const NOTHING = /^[-–—]?$/u;

/** Is a column of figures, to be set flush right? Empty cells and dashes do not count. */
export function isNumericColumn(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !NOTHING.test(cell));
  return filled.length > 0 && filled.every((cell) => NUMBER.test(cell));
}
