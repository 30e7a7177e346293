/** Ranks from 1, equal values sharing their mean rank; `tieSum` is the sum of t³ − t over groups of t equal values. */
export function ranksOf(values: readonly number[]): { ranks: number[]; tieSum: number } {
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b] || a - b);
  const ranks = new Array<number>(values.length);
  let tieSum = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]] === values[order[from]]) to++;
    for (let at = from; at <= to; at++) ranks[order[at]] = (from + to) / 2 + 1;
    const tied = to - from + 1;
    tieSum += tied * tied * tied - tied;
    from = to + 1;
  }
  return { ranks, tieSum };
}
