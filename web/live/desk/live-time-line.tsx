import { useMemo, useRef, useState } from 'react';
import { lanesOf } from '../../../src/formats/seat-view/lanes.ts';
import type { WordedItem } from '../../../src/formats/view/lane-words.ts';
import type { LaneItem } from '../../../src/formats/view/run-view.ts';
import { minutesBetween } from '../../../src/kernel/calendar.ts';
import { DESKTOP, useMedia, useSize } from '../../app/use-wide.ts';
import { ClusterMark, GroupMarks } from '../../timeline/lane-marks.tsx';
import { layOut, type Plot, rowOf } from '../../timeline/lay-out.ts';
import { Now, Ticks } from '../../timeline/ticks.tsx';
import { findKept, keep } from '../client/use-reader.ts';
import { useDesk } from './desk-context.ts';
import { Bookmarks, ReplayKeys } from './replay-keys.tsx';

const SPANS = { first: 3 * 1440, fortnight: 14 * 1440, all: Number.POSITIVE_INFINITY } as const;
type Span = keyof typeof SPANS;
const NAMES_WIDTH = 104;
const NARROW = 640;
/** Half the slider's thumb: it stands over the minute that it means. */
const THUMB = 8;
const STEP_MINUTES = 10;

/** One lane a stage, of what the seat knows. The slider goes back to any minute of the past; what is planned lies ahead. */
export function LiveTimeLine() {
  const desk = useDesk();
  const { exercise, view, now, liveMinute, go, words, common, say } = desk;
  const [span, setSpan] = useState<Span>('first');
  const isDesktop = useMedia(DESKTOP);
  const [isOpen, setOpen] = useState(() => (isDesktop ? findKept('lanes') !== 'closed' : false));
  const toggle = () => {
    setOpen(!isOpen);
    if (isDesktop) keep('lanes', isOpen ? 'closed' : 'open');
  };
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(280, useSize(box)?.width ?? 800);
  const end = minutesBetween(exercise.scenario.start, exercise.scenario.end);
  const until = Math.min(end, Math.max(SPANS[span], stretched(liveMinute)));
  const plot = useMemo(() => plotOf(width, until), [width, until]);
  const lanes = useLanes();
  const moments = useMemo(() => {
    const all = lanes.flatMap(({ items }) => items.flatMap((item) => [item.at, item.until ?? item.at]));
    return [...new Set([...all, ...view.bookmarks.map(({ at }) => at)])].sort((a, b) => a - b);
  }, [lanes, view.bookmarks]);
  const scrub = (minute: number) => go({ at: minute >= liveMinute ? null : minute });
  return (
    <section className="time-line" aria-label={common.timeLine}>
      <div className="controls">
        <button type="button" className="lanes-toggle" aria-expanded={isOpen} onClick={toggle}>
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> <span className="toggle-name">{common.showLanes}</span>
        </button>
        <ReplayKeys moments={moments} until={until} />
        <Bookmarks />
        <span className="spans">
          {(Object.keys(SPANS) as Span[]).map((key) => (
            <button key={key} type="button" aria-pressed={span === key} onClick={() => setSpan(key)}>
              {common.window[key]}
            </button>
          ))}
        </span>
      </div>
      <div ref={box} className="slider">
        <input
          type="range"
          aria-label={common.scrub}
          min={0}
          max={until}
          step={STEP_MINUTES}
          value={Math.min(now, until)}
          aria-valuetext={`${say.longTime(Math.min(now, until))}${desk.isReplay ? `, ${words.desk.replay}` : ''}`}
          style={{ marginLeft: plot.left - THUMB, width: plot.right - plot.left + 2 * THUMB }}
          onChange={(event) => scrub(Number(event.target.value))}
        />
      </div>
      {isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="lanes" tabIndex={0} aria-label={common.onTheLine}>
          <Lanes lanes={lanes} plot={plot} width={width} />
        </section>
      ) : null}
    </section>
  );
}

type Lane = { readonly stage: ReturnType<typeof lanesOf>[number]['stage']; readonly items: readonly WordedItem[] };

/** What is known, with the interval of each movement's end. */
function useLanes(): readonly Lane[] {
  const { view, movements } = useDesk();
  return useMemo(() => {
    const withInterval = (item: WordedItem): WordedItem => {
      const interval = movements.get(item.id.replace('arrival/', ''))?.complete;
      return interval ? { ...item, interval } : item;
    };
    return lanesOf(view).map((lane) => (lane.stage === 'movement' ? { ...lane, items: lane.items.map(withInterval) } : lane));
  }, [view, movements]);
}

function Lanes({ lanes, plot, width }: { readonly lanes: readonly Lane[]; readonly plot: Plot; readonly width: number }) {
  const { address, now, go, common, say } = useDesk();
  const nameHeight = width < NARROW ? 14 : 0;
  const label = useMemo(() => (item: LaneItem) => say.item(item as WordedItem), [say]);
  const laid = useMemo(() => layOut(lanes, plot, nameHeight, label, new Set()), [lanes, plot, nameHeight, label]);
  const height = laid.reduce((bottom, lane) => Math.max(bottom, lane.top + lane.height), 0) + 4;
  return (
    <svg width={width} height={height} role="img" aria-label={common.timeLine}>
      <Ticks plot={plot} height={height} day={say.day} />
      {laid.map((lane) => (
        <g key={lane.stage}>
          <line x1={0} x2={width} y1={lane.top} y2={lane.top} className="lane-rule" />
          <text x={0} y={lane.top + 13} className="lane-name">
            {common.stages[lane.stage]}
          </text>
          {lane.clusters.map((cluster) => (
            <ClusterMark
              key={`${cluster.at}/${cluster.form}`}
              cluster={cluster}
              y={lane.top + nameHeight + 9.5}
              at={now}
              selected={cluster.ids.includes(address.selected ?? '')}
              select={() =>
                cluster.ids.length === 1 ? go({ selected: cluster.ids[0] ?? null }) : go({ page: lane.stage, selected: null })
              }
            />
          ))}
          {lane.groups.map((group) => {
            const last = group.items[group.items.length - 1] as LaneItem;
            return (
              <GroupMarks
                key={group.id}
                group={group}
                top={lane.top + nameHeight}
                rowHeight={rowOf(lane.stage)}
                plot={plot}
                at={now}
                selected={address.selected === group.id}
                select={() => go(openingOf(group.id))}
                title={`${label(last)} · ${say.time(last.at)}`}
              />
            );
          })}
        </g>
      ))}
      <Now plot={plot} at={now} height={height} />
    </svg>
  );
}

/** A text opens on the table; anything else shows its reasons. */
function openingOf(id: string): Parameters<ReturnType<typeof useDesk>['go']>[0] {
  const [kind, text] = id.split('/');
  return kind === 'decision' ? { page: 'table', open: `text/${text}` } : { selected: id };
}

/** The window grows in steps with the time that has passed, so that it does not move every minute. */
function stretched(minute: number): number {
  const step = 7 * 1440;
  return minute <= SPANS.first ? 0 : Math.ceil(minute / step) * step;
}

function plotOf(width: number, until: number): Plot {
  const left = width < NARROW ? THUMB : NAMES_WIDTH;
  const right = width - 14;
  return { left, right, until, x: (minutes) => left + (Math.max(minutes, 0) / until) * (right - left) };
}
