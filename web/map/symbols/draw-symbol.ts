import ms from 'milsymbol';

/** A symbol as a picture, in pixels; `anchor` is the point of it that stands on the place. */
export interface DrawnSymbol {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly anchor: { readonly x: number; readonly y: number };
}

/** Affiliation by APP-6's own colours, light enough for black marks on them in both themes. */
const FILL = {
  Civilian: 'rgb(255,161,255)',
  Friend: 'rgb(128,224,255)',
  Hostile: 'rgb(255,128,128)',
  Neutral: 'rgb(170,255,170)',
  Unknown: 'rgb(255,255,128)',
  Suspect: 'rgb(255,229,153)',
};

/** A line around all of it, so that marks in black can be read on dark land too. */
const OUTLINE = 'rgb(251,250,247)';

const drawn = new Map<string, DrawnSymbol>();

/** The same code and size give the same picture; each is drawn once. `depth`: further frames behind it, for a stack. */
export function drawSymbol(sidc: string, size: number, depth = 0): DrawnSymbol {
  const key = `${sidc}/${size}/${depth}`;
  const known = drawn.get(key);
  if (known) return known;
  const symbol = new ms.Symbol(sidc, {
    size,
    standard: 'APP6',
    colorMode: FILL,
    outlineColor: OUTLINE,
    outlineWidth: 6,
    strokeWidth: 5,
    ...(depth > 0 ? { stack: depth } : {}),
  });
  const { width, height } = symbol.getSize();
  const picture = {
    url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(symbol.asSVG())}`,
    ...{ width, height },
    anchor: symbol.getAnchor(),
  };
  drawn.set(key, picture);
  return picture;
}
