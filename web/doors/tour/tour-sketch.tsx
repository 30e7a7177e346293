export type TourStop = 'top' | 'rail' | 'table' | 'messages' | 'line' | 'why';

interface Part {
  readonly stop: TourStop;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PARTS: readonly Part[] = [
  { stop: 'top', x: 0, y: 0, width: 320, height: 18 },
  { stop: 'rail', x: 0, y: 20, width: 48, height: 66 },
  { stop: 'messages', x: 0, y: 88, width: 48, height: 28 },
  { stop: 'table', x: 50, y: 20, width: 168, height: 96 },
  { stop: 'why', x: 220, y: 20, width: 100, height: 96 },
  { stop: 'line', x: 0, y: 118, width: 320, height: 46 },
];

/** The desk in outline, with the part that the stop is about. The words beside it say the same. */
export function TourSketch({ stop }: { readonly stop: TourStop }) {
  return (
    <svg className="tour-sketch" viewBox="-1 -1 322 166" aria-hidden="true">
      {PARTS.map((part) => (
        <rect key={part.stop} {...rectOf(part)} className={part.stop === stop ? 'part on' : 'part'} />
      ))}
      <g className="strokes">
        <path d="M6 9h54M120 9h70M262 9h52" />
        {[28, 36, 44, 52, 60, 68, 76].map((y) => (
          <path key={y} d={`M8 ${y}h28`} />
        ))}
        <path d="M8 96h30M8 106h22" />
        <path d="M60 30h80M60 44h140M60 52h148M60 60h120M60 76h148M60 84h132M60 100h90" />
        <path d="M230 30h40M230 42h80M236 52h70M242 62h60M242 72h66M236 82h50" />
        <path d="M12 130h296M12 142h296M12 154h296" className="thin" />
        <path d="M40 130h60M120 142h90M180 154h100" className="bar" />
      </g>
    </svg>
  );
}

const rectOf = ({ x, y, width, height }: Part) => ({ x, y, width, height });
