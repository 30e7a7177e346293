import { useEffect, useMemo, useRef, useState } from 'react';
import { isoTime } from '../../src/kernel/calendar.ts';
import type { DeskProps } from '../app/desk-props.ts';
import { DESKTOP, useMedia, useSize } from '../app/use-wide.ts';
import type { Messages } from '../messages/messages.ts';
import { ClusterMark, GroupMarks } from './lane-marks.tsx';
import { layOut, type Plot, rowOf } from './lay-out.ts';
import { Now, Ticks } from './ticks.tsx';

type Window = keyof Messages['window'];
const MINUTES: Record<Window, number> = { first: 3 * 1440, fortnight: 14 * 1440, all: Number.POSITIVE_INFINITY };
const NAMES_WIDTH = 104;
const NARROW = 640;
/** Half the slider's thumb: it stands over the minute that it means. */
const THUMB = 8;
const STEP_MINUTES = 30;

/** One lane a stage; a deadline is a bar, a movement a bar with whiskers, a decision a mark. Scrubbing moves everything. */
export function TimeLine(props: DeskProps) {
  const { run, at, go, words, say } = props;
  const [span, setSpan] = useState<Window>('fortnight');
  const isDesktop = useMedia(DESKTOP);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(280, useSize(box)?.width ?? 800);
  const plot = useMemo(() => plotOf(width, Math.min(run.lastAt, MINUTES[span])), [width, run.lastAt, span]);

  return (
    <section className="time-line" aria-label={words.timeLine}>
      <Controls {...props} span={span} setSpan={setSpan} until={plot.until} isOpen={isOpen} setOpen={setOpen} />
      <div ref={box} className="slider">
        <input
          type="range"
          aria-label={words.scrub}
          min={0}
          max={plot.until}
          step={STEP_MINUTES}
          value={Math.min(at, plot.until)}
          aria-valuetext={say.longTime(Math.min(at, plot.until))}
          style={{ marginLeft: plot.left - THUMB, width: plot.right - plot.left + 2 * THUMB }}
          onChange={(event) => go({ at: Number(event.target.value) })}
        />
      </div>
      {isDesktop || isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="lanes" tabIndex={0} aria-label={words.onTheLine}>
          <Lanes {...props} plot={plot} width={width} />
        </section>
      ) : null}
    </section>
  );
}

function Lanes({ run, address, at, go, words, say, plot, width }: DeskProps & { readonly plot: Plot; readonly width: number }) {
  const nameHeight = width < NARROW ? 14 : 0;
  const laid = useMemo(() => {
    const foremost = new Set(run.brief.en.summary.flatMap(({ explain }) => explain ?? []));
    return layOut(run.lanes, plot, nameHeight, say.label, foremost);
  }, [run, plot, nameHeight, say]);
  const height = laid.reduce((bottom, lane) => Math.max(bottom, lane.top + lane.height), 0) + 4;
  return (
    <svg width={width} height={height} role="img" aria-label={words.timeLine}>
      <Ticks plot={plot} height={height} day={say.day} />
      {laid.map((lane) => (
        <g key={lane.stage}>
          <line x1={0} x2={width} y1={lane.top} y2={lane.top} className="lane-rule" />
          <text x={0} y={lane.top + 13} className="lane-name">
            {words.stages[lane.stage]}
          </text>
          {lane.clusters.map((cluster) => (
            <ClusterMark
              key={`${cluster.at}/${cluster.form}`}
              cluster={cluster}
              y={lane.top + nameHeight + 9.5}
              at={at}
              selected={cluster.ids.includes(address.selected ?? '')}
              select={() =>
                cluster.ids.length === 1 ? go({ selected: cluster.ids[0] }) : go({ page: lane.stage, selected: null })
              }
            />
          ))}
          {lane.groups.map((group) => (
            <GroupMarks
              key={group.id}
              group={group}
              top={lane.top + nameHeight}
              rowHeight={rowOf(lane.stage)}
              plot={plot}
              at={at}
              selected={address.selected === group.id}
              select={() => go({ selected: group.id })}
              title={`${say.item(group.items[group.items.length - 1])} · ${say.time(group.items[group.items.length - 1].at)}`}
            />
          ))}
        </g>
      ))}
      <Now plot={plot} at={at} height={height} />
    </svg>
  );
}

function plotOf(width: number, until: number): Plot {
  const left = width < NARROW ? THUMB : NAMES_WIDTH;
  const right = width - 14;
  return { left, right, until, x: (minutes) => left + (Math.max(minutes, 0) / until) * (right - left) };
}

interface ControlsProps extends DeskProps {
  readonly span: Window;
  readonly setSpan: (span: Window) => void;
  readonly until: number;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

function Controls({ run, at, go, words, say, span, setSpan, until, isOpen, setOpen }: ControlsProps) {
  const [isPlaying, setPlaying] = usePlay(at, until, go);
  const moments = useMemo(() => {
    const all = run.lanes.flatMap((lane) => lane.items.flatMap((item) => [item.at, item.until ?? item.at]));
    return [...new Set(all)].sort((a, b) => a - b);
  }, [run]);
  const step = (to: number | undefined) => to !== undefined && go({ at: to });
  return (
    <div className="controls">
      <button type="button" className="lanes-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {words.showLanes}
      </button>
      <button type="button" aria-label={words.previous} onClick={() => step(moments.findLast((moment) => moment < at))}>
        ◀
      </button>
      <button type="button" onClick={() => setPlaying(!isPlaying)}>
        {isPlaying ? words.pause : words.play}
      </button>
      <button type="button" aria-label={words.next} onClick={() => step(moments.find((moment) => moment > at))}>
        ▶
      </button>
      <span className="spans">
        {(Object.keys(MINUTES) as Window[]).map((key) => (
          <button key={key} type="button" aria-pressed={span === key} onClick={() => setSpan(key)}>
            {words.window[key]}
          </button>
        ))}
      </span>
      <time className="mono" dateTime={isoTime(run.scenario.start, at)}>
        {say.time(at)}
        {at > until ? ' →' : ''}
      </time>
    </div>
  );
}

const FRAMES = 150;
const FRAME_MILLISECONDS = 100;

/** Lets the window pass in fifteen seconds; from its start where the clock stands at its end. */
function usePlay(at: number, until: number, go: DeskProps['go']): [boolean, (isPlaying: boolean) => void] {
  const [isPlaying, setPlaying] = useState(false);
  const clock = useRef(at);
  clock.current = at;
  useEffect(() => {
    if (!isPlaying) return;
    if (clock.current >= until) go({ at: 0 });
    const timer = window.setInterval(() => {
      const next = Math.min(until, clock.current + until / FRAMES);
      go({ at: next });
      if (next >= until) setPlaying(false);
    }, FRAME_MILLISECONDS);
    return () => window.clearInterval(timer);
  }, [isPlaying, until, go]);
  return [isPlaying, setPlaying];
}
