import { useCallback, useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** From here up the map stands beside the page. */
export const SIDE_BY_SIDE = '(min-width: 75rem)';
/** From here up page, map and reasons stand side by side. */
export const THREE_ABREAST = '(min-width: 110rem)';
/** Below it, one hand: the page, a sheet for reasons, bars at the bottom. */
export const DESKTOP = '(min-width: 60.01rem)';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** The size of an element in CSS pixels, followed as it changes; null before it is known. */
export function useSize(box: React.RefObject<HTMLElement | null>): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const [width, height] = [element.clientWidth, element.clientHeight];
      setSize((last) => (last?.width === width && last.height === height ? last : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return size;
}
