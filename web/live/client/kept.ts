/** What this browser keeps; undefined where it keeps nothing (private windows may refuse). */
export function findKept(name: string): string | undefined {
  try {
    return window.localStorage.getItem(`foedus-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: string): void {
  try {
    window.localStorage.setItem(`foedus-${name}`, value);
  } catch {
    // nothing depends on it
  }
}
