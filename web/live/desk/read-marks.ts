import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SeatView } from '../../../src/formats/seat-view/seat-view.ts';
import { type StageKey, stageKeys } from '../../messages/messages.ts';
import { findKept, keep } from '../client/use-reader.ts';

/** What this browser's reader has looked at in a seat. */
export interface ReadMarks {
  /** Items of a stage that came after its page was last open. */
  readonly newIn: (stage: StageKey) => number;
  /** Number of the last message that was there when the messages were last open. */
  readonly lastMessage: number;
  readonly unread: number;
  readonly opened: (messages: readonly number[]) => void;
  readonly isOpened: (message: number) => boolean;
}

interface Kept {
  readonly stages: Readonly<Partial<Record<StageKey, number>>>;
  /** Messages that were opened. */
  readonly messages: readonly number[];
}

function keptFrom(name: string): Kept {
  try {
    const kept = JSON.parse(findKept(name) ?? '{}') as Partial<Kept>;
    return { stages: kept.stages ?? {}, messages: kept.messages ?? [] };
  } catch {
    return { stages: {}, messages: [] };
  }
}

/** How many of the rising `numbers` lie above `mark`. */
export function countAfter(numbers: readonly number[], mark: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) <= mark) low = middle + 1;
    else high = middle;
  }
  return numbers.length - low;
}

export function useReadMarks(exercise: string, seat: string, page: string, view: SeatView): ReadMarks {
  const name = `read-${exercise}-${seat}`;
  const [kept, setKept] = useState<Kept>(() => keptFrom(name));
  const save = useCallback(
    (change: (kept: Kept) => Kept) =>
      setKept((before) => {
        const after = change(before);
        if (after !== before) keep(name, JSON.stringify(after));
        return after;
      }),
    [name],
  );
  const stage = stageKeys.find((key) => key === page);
  useEffect(() => {
    if (!stage) return;
    save((before) =>
      before.stages[stage] === view.number ? before : { ...before, stages: { ...before.stages, [stage]: view.number } },
    );
  }, [stage, view.number, save]);
  return useMemo(() => {
    const messages = new Set(kept.messages);
    const opened = (numbers: readonly number[]) =>
      save((before) => {
        const fresh = numbers.filter((number) => !before.messages.includes(number));
        return fresh.length === 0 ? before : { ...before, messages: [...before.messages, ...fresh] };
      });
    return {
      newIn: (key) => countAfter(view.numbers[key], kept.stages[key] ?? 0),
      lastMessage: view.messages.at(-1)?.number ?? 0,
      unread: view.messages.reduce((sum, { number, from }) => sum + (from === seat || messages.has(number) ? 0 : 1), 0),
      opened,
      isOpened: (number) => messages.has(number),
    };
  }, [kept, view.numbers, view.messages, seat, save]);
}
