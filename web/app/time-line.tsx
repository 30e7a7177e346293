import { useLayoutEffect, useRef, useState } from 'react';
import type { Lane, LaneItem, RunView } from '../../src/formats/view/run-view.ts';
import { isoTime } from '../../src/kernel/calendar.ts';
import type { Messages } from '../messages/messages.ts';
import type { Address } from './address.ts';
import type { Go } from './app.tsx';

interface Props {
  readonly run: RunView;
  readonly address: Address;
  readonly at: number;
  readonly go: Go;
  readonly words: Messages;
}

type Window = keyof Messages['window'];
const MINUTES: Record<Window, number> = { first: 3 * 1440, fortnight: 14 * 1440, all: Number.POSITIVE_INFINITY };
const LABEL_WIDTH = 96;
const ROW = 7;
const LANE_MIN = 20;

/** One lane a stage; a deadline is a bar, a movement a bar with whiskers, a decision a mark. Scrubbing moves everything. */
export function TimeLine({ run, address, at, go, words }: Props) {
  const [span, setSpan] = useState<Window>('fortnight');
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const until = Math.min(run.lastAt, MINUTES[span]);
  const scale = (minutes: number) => LABEL_WIDTH + (Math.min(Math.max(minutes, 0), until) / until) * (width - LABEL_WIDTH - 12);
  const laid = layOut(run.lanes);
  const height = laid.reduce((sum, lane) => sum + lane.height, 0) + 18;

  return (
    <section className="time-line" aria-label={words.timeLine}>
      <div className="controls">
        {(Object.keys(MINUTES) as Window[]).map((key) => (
          <button key={key} type="button" aria-pressed={span === key} onClick={() => setSpan(key)}>
            {words.window[key]}
          </button>
        ))}
        <label>
          <span className="visually-hidden">{words.scrub}</span>
          <input
            type="range"
            min={0}
            max={until}
            step={30}
            value={Math.min(at, until)}
            aria-valuetext={isoTime(run.scenario.start, Math.min(at, until))}
            onChange={(event) => go({ at: Number(event.target.value) })}
          />
        </label>
      </div>
      <div ref={box} className="lanes">
        <svg width={width} height={height} role="img" aria-label={words.timeLine}>
          <Ticks until={until} scale={scale} height={height} start={run.scenario.start} />
          {laid.map((lane) => (
            <g key={lane.stage} transform={`translate(0 ${lane.top})`}>
              <text x={0} y={14} className="lane-name">
                {words.stages[lane.stage]}
              </text>
              <line x1={0} x2={width} y1={0} y2={0} className="lane-rule" />
              {lane.items
                .filter(({ item }) => item.at <= until)
                .map(({ item, row }) => (
                  <Item
                    key={`${item.id}/${item.at}/${item.form}`}
                    item={item}
                    y={8 + row * ROW}
                    scale={scale}
                    selected={address.selected === item.id}
                    select={() => go({ selected: item.id })}
                  />
                ))}
            </g>
          ))}
          <line x1={scale(at)} x2={scale(at)} y1={0} y2={height} className="now" />
        </svg>
      </div>
    </section>
  );
}

function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(800);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(320, element.clientWidth)));
    observer.observe(element);
    setWidth(Math.max(320, element.clientWidth));
    return () => observer.disconnect();
  }, [box]);
  return width;
}

/** Bars that overlap in time go below one another. */
function layOut(lanes: readonly Lane[]) {
  let top = 18;
  return lanes.map((lane) => {
    const ends: number[] = [];
    const items = lane.items.map((item) => {
      if (item.until === undefined) return { item, row: 0 };
      const free = ends.findIndex((end) => end <= item.at);
      const row = free === -1 ? ends.length : free;
      ends[row] = item.interval ? Math.max(item.until, item.interval.p90) : item.until;
      return { item, row };
    });
    const height = Math.max(LANE_MIN, 12 + ends.length * ROW);
    const laid = { stage: lane.stage, items, top, height };
    top += height;
    return laid;
  });
}

interface ItemProps {
  readonly item: LaneItem;
  readonly y: number;
  readonly scale: (minutes: number) => number;
  readonly selected: boolean;
  readonly select: () => void;
}

function Item({ item, y, scale, selected, select }: ItemProps) {
  const x = scale(item.at);
  const className = `item ${item.form}${selected ? ' selected' : ''}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same things are listed as buttons beside it
    <g className={className} onClick={select}>
      <title>{item.label}</title>
      {item.until === undefined ? (
        <Mark form={item.form} x={x} y={y} />
      ) : (
        <rect x={x} y={y - 2.5} width={Math.max(2, scale(item.until) - x)} height={5} />
      )}
      {item.interval ? (
        <path
          className="whisker"
          d={`M${scale(item.interval.p10)} ${y - 3}v6M${scale(item.interval.p10)} ${y}H${scale(item.interval.p90)}M${scale(item.interval.p90)} ${y - 3}v6`}
        />
      ) : null}
    </g>
  );
}

function Mark({ form, x, y }: { readonly form: LaneItem['form']; readonly x: number; readonly y: number }) {
  if (form === 'decided') return <path d={`M${x - 5} ${y + 4}L${x} ${y - 6}L${x + 5} ${y + 4}Z`} />;
  if (form === 'broken' || form === 'blocked')
    return <path d={`M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}`} />;
  if (form === 'step') return <rect x={x - 2} y={y - 5} width={4} height={10} />;
  return <circle cx={x} cy={y} r={4.5} />;
}

interface TicksProps {
  readonly until: number;
  readonly scale: (minutes: number) => number;
  readonly height: number;
  readonly start: string;
}

function Ticks({ until, scale, height, start }: TicksProps) {
  const days = until / 1440;
  const step = days <= 4 ? 1 : days <= 16 ? 2 : days <= 40 ? 7 : 14;
  const ticks = Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => index * step * 1440);
  return (
    <g className="ticks">
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(${scale(tick)} 0)`}>
          <line y1={14} y2={height} />
          <text y={10} x={2}>
            {isoTime(start, tick).slice(5, 10)}
          </text>
        </g>
      ))}
    </g>
  );
}
