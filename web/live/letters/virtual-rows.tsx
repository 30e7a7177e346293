import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useSize } from '../../app/use-wide.ts';

interface Props<T> {
  readonly rows: readonly T[];
  /** Every row is as high. */
  readonly rowPixels: number;
  readonly label: string;
  readonly keyOf: (row: T) => string | number;
  /** Place of the row that is chosen: it is kept in sight. */
  readonly chosen?: number;
  /** Arrow keys go from row to row. */
  readonly choose?: (index: number) => void;
  readonly children: (row: T, index: number) => ReactNode;
}

/** Rows drawn beyond each edge, so that scrolling shows no gap. */
const BEYOND = 6;

/** A list of any length: only what is in sight is in the page. */
export function VirtualRows<T>({ rows, rowPixels, label, keyOf, chosen, choose, children }: Props<T>) {
  const box = useRef<HTMLElement>(null);
  const height = useSize(box)?.height ?? 600;
  const [top, setTop] = useState(0);
  const from = Math.max(0, Math.floor(top / rowPixels) - BEYOND);
  const to = Math.min(rows.length, Math.ceil((top + height) / rowPixels) + BEYOND);
  useEffect(() => {
    const element = box.current;
    if (!element || chosen === undefined || chosen < 0) return;
    const edge = chosen * rowPixels;
    if (edge < element.scrollTop) element.scrollTop = edge;
    else if (edge + rowPixels > element.scrollTop + element.clientHeight)
      element.scrollTop = edge + rowPixels - element.clientHeight;
  }, [chosen, rowPixels]);
  const onKey = (event: KeyboardEvent) => {
    if (!choose || rows.length === 0) return;
    const last = rows.length - 1;
    const now = chosen ?? -1;
    const page = Math.max(1, Math.floor(height / rowPixels) - 1);
    const moves: Record<string, number> = {
      ...{ ArrowDown: now + 1, ArrowUp: now - 1, PageDown: now + page, PageUp: now - page, Home: 0, End: last },
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(Math.min(last, Math.max(0, next)));
  };
  return (
    <section
      ref={box}
      className="virtual"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      onKeyDown={onKey}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <ul style={{ height: rows.length * rowPixels }}>
        {rows.slice(from, to).map((row, index) => (
          <li
            key={keyOf(row)}
            aria-setsize={rows.length}
            aria-posinset={from + index + 1}
            style={{ top: (from + index) * rowPixels, height: rowPixels }}
          >
            {children(row, from + index)}
          </li>
        ))}
      </ul>
    </section>
  );
}
