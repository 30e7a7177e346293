/** `12,345` with the given separator; whole numbers only. */
export function groupThousands(value: number, separator: string): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, separator);
}

/** `value` with `digits` significant digits: 4,637 becomes 4,600. */
export function roundTo(value: number, digits: number): number {
  if (value === 0) return 0;
  let unit = 1;
  while (Math.abs(value) / unit >= 10 ** digits) unit *= 10;
  return Math.round(value / unit) * unit;
}

/** `28 Feb` from `2022-02-28…`. */
export function monthDay(iso: string, months: readonly string[]): string {
  return `${Number(iso.slice(8, 10))} ${months[Number(iso.slice(5, 7)) - 1]}`;
}

/** Two ISO days as a short range, the month said once where it is the same. */
export function dayRange(from: string, to: string, months: readonly string[]): string {
  if (from.slice(0, 10) === to.slice(0, 10)) return monthDay(from, months);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return sameMonth ? `${Number(from.slice(8, 10))}-${monthDay(to, months)}` : `${monthDay(from, months)}-${monthDay(to, months)}`;
}

/** `A, B and C`; beyond `most` names the rest is counted. */
export function listWith(names: readonly string[], and: string, others: (rest: number) => string, most = Infinity): string {
  const shown = names.length > most ? [...names.slice(0, most), others(names.length - most)] : [...names];
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${and} ${shown[shown.length - 1]}`;
}
