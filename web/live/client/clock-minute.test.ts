import { describe, expect, it } from 'vitest';
import { minuteAt, RealTime } from './clock-minute.ts';

const running = { phase: 'running', minute: 90, realTime: 10_000, minutesPerSecond: 10 } as const;

describe('the minute of an exercise', () => {
  it('counts on while the clock runs', () => {
    expect(minuteAt(running, 12_550)).toBe(115);
  });

  it('stands where the clock stands, and before it came', () => {
    expect(minuteAt({ ...running, phase: 'paused' }, 12_550)).toBe(90);
    expect(minuteAt({ ...running, minutesPerSecond: 0 }, 12_550)).toBe(90);
    expect(minuteAt(running, 9_000)).toBe(90);
  });

  it('is right on a machine whose own clock is an hour ahead, by the clock that came fastest', () => {
    const real = new RealTime();
    const hour = 3_600_000;
    expect(real.own({ ...running, turnEndsAt: 70_000 }, 10_400 + hour)).toMatchObject({
      realTime: 10_400 + hour,
      turnEndsAt: 70_400 + hour,
    });
    expect(real.own({ ...running, realTime: 20_000 }, 20_050 + hour).realTime).toBe(20_050 + hour);
    // this one was held up for two seconds
    expect(minuteAt(real.own({ ...running, realTime: 30_000 }, 32_050 + hour), 32_050 + hour)).toBe(110);
  });
});
