import { useEffect, useState } from 'react';
import type { ClockView } from '../../../src/formats/live-api/contract.ts';
import { minuteAt } from './clock-minute.ts';

/** The exercise minute now; follows every second while the clock runs. */
export function useMinute(clock: ClockView): number {
  const [now, setNow] = useState(Date.now);
  const runs = clock.phase === 'running' && clock.minutesPerSecond > 0;
  useEffect(() => {
    setNow(Date.now());
    if (!runs) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  // a clock that has just come is newer than the last tick
  return minuteAt(clock, Math.max(now, clock.realTime));
}
