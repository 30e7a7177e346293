import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { isNotable, lineOf } from './log-lines.ts';

/** Says what has just happened, politely, to whoever cannot see it come; the last of what came together. */
export function News() {
  const desk = useDesk();
  const { live, latest } = desk;
  const last = useRef(latest.number);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const from = last.current;
    last.current = latest.number;
    const fresh = live.items.slice(-50).filter(({ number }) => number > from);
    const notable = fresh.findLast((item) => isNotable(item, desk.seat));
    if (notable) setSaid(lineOf(notable, { ...desk, view: latest })?.text ?? '');
  }, [live.items, latest, desk]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
