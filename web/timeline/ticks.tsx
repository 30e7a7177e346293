import type { Plot } from './lay-out.ts';

interface TicksProps {
  readonly plot: Plot;
  readonly height: number;
  readonly day: (minutes: number) => string;
}

const STEPS = [1, 2, 7, 14, 28];
const LEAST_PIXELS = 62;

/** Days in the reader's format, as many as there is room for. */
export function Ticks({ plot, height, day }: TicksProps) {
  const days = plot.until / 1440;
  const step = STEPS.find((candidate) => ((plot.right - plot.left) * candidate) / days >= LEAST_PIXELS) ?? 56;
  const ticks = Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => index * step * 1440);
  return (
    <g className="ticks">
      {ticks.map((tick) => {
        const isAtEdge = plot.x(tick) > plot.right - 40;
        return (
          <g key={tick} transform={`translate(${plot.x(tick)} 0)`}>
            <line y1={15} y2={height} />
            <text y={11} x={0} textAnchor={isAtEdge ? 'end' : tick === 0 && plot.left < 60 ? 'start' : 'middle'}>
              {day(tick)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The moment that the page shows; nothing where it lies beyond the window. */
export function Now({ plot, at, height }: { readonly plot: Plot; readonly at: number; readonly height: number }) {
  if (at > plot.until) return null;
  return <line x1={plot.x(at)} x2={plot.x(at)} y1={0} y2={height} className="now" />;
}
