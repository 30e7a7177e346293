/** The tokens of the page that the globe is painted with. */
const TOKENS = {
  sea: '--sea',
  land: '--land',
  ally: '--land-ally',
  partner: '--land-partner',
  rule: '--land-rule',
  ink: '--ink',
  quiet: '--quiet',
  paper: '--paper',
  friend: '--friend',
  hostile: '--hostile',
  neutral: '--neutral',
} as const;

export type MapColours = Readonly<Record<keyof typeof TOKENS, string>>;

export function readColours(): MapColours {
  const style = getComputedStyle(document.documentElement);
  const names = Object.keys(TOKENS) as (keyof typeof TOKENS)[];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(TOKENS[name]).trim()])) as MapColours;
}

/** Calls back when the page has changed its theme, or the device its own. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const media = window.matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', changed);
  };
}
