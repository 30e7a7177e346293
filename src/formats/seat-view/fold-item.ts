import type { CrisisEvent } from '../../crisis.ts';
import type { FeedItem } from '../../play/live/feed.ts';
import type { Minutes } from '../../words/time.ts';
import { Building, withRow } from './building.ts';
import { foldAssessment, foldConcern } from './fold-concern.ts';
import { foldDraft } from './fold-draft.ts';
import { foldForce, foldMovement } from './fold-force.ts';
import { foldMeasure } from './fold-measure.ts';
import { foldShownText, foldText } from './fold-text.ts';
import { emptySeatView, type SeatView } from './seat-view.ts';

/** What a seat knows after one more item; an item that is in the view already changes nothing. */
export function foldItem(view: SeatView, item: FeedItem): SeatView {
  return foldItems(view, [item]);
}

/** What a seat knows after `items`, in order. `view` stays as it is. */
export function foldItems(view: SeatView, items: readonly FeedItem[]): SeatView {
  if ((items.at(-1)?.number ?? 0) <= view.number) return view;
  const building = new Building(view);
  for (const item of items) {
    if (item.number <= building.view.number) continue;
    building.view.number = item.number;
    building.view.at = item.at;
    fold(building, item);
  }
  return building.view;
}

/** What the seat knew at the end of a minute. `items` in order. */
export function viewAt(items: readonly FeedItem[], minute: Minutes): SeatView {
  return foldItems(emptySeatView(), items.slice(0, countUntil(items, minute)));
}

/** How many of the items happened up to the end of a minute. */
export function countUntil(items: readonly FeedItem[], minute: Minutes): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle] as FeedItem).at <= minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fold(building: Building, item: FeedItem): void {
  const { view } = building;
  const { at } = item;
  switch (item.kind) {
    case 'entry':
      building.count(item.entry.event.stage, item.number);
      foldEvent(building, item.entry.event, item.entry.at);
      return;
    case 'report':
      building.count('report', item.number);
      building.push('reports', { at, text: item.text, date: item.date });
      return;
    case 'text':
      building.count('decision', item.number);
      foldShownText(building, item.proposal, item.text, at);
      return;
    case 'title': {
      const text = view.texts.get(item.proposal);
      if (text && !text.isSeen) building.set('texts', item.proposal, { ...text, title: item.title });
      return;
    }
    case 'message':
      building.push('messages', item.message);
      building.push('messageTimes', at);
      return;
    case 'draft':
      building.count('decision', item.number);
      foldDraft(building, item.draft, item.by, item.did, at);
      return;
    case 'agreement':
      building.count('decision', item.number);
      building.set('agreements', item.agreement.id, item.agreement);
      return;
    case 'phase':
      view.phase = item.phase;
      building.push('phases', { at, value: item.phase });
      return;
    case 'clock':
      view.clock = item.clock;
      return;
    case 'seat':
      building.set('seats', item.seat, { held: item.held, holders: item.holders ?? [] });
      return;
    case 'mood':
      for (const [state, level] of Object.entries(item.levels)) building.set('mood', state, { at, level });
      return;
    case 'odds':
      building.push('odds', { at, value: item.shown });
      return;
    case 'ready':
      // a turn ends when time goes on: who was ready in it starts anew
      view.ready = new Set(view.readyAt === at ? view.ready : []).add(item.seat);
      view.readyAt = at;
      return;
    case 'bookmark':
      building.push('bookmarks', { at, by: item.by, title: item.title });
      return;
  }
}

function foldEvent(building: Building, event: CrisisEvent, at: Minutes): void {
  switch (event.stage) {
    case 'report':
      foldReport(building, event, at);
      return;
    case 'assessment':
      foldAssessment(building, event, at);
      return;
    case 'decision':
      'proposal' in event ? foldText(building, event, at) : foldConcern(building, event, at);
      return;
    case 'force':
      foldForce(building, event, at);
      return;
    case 'movement':
      foldMovement(building, event, at);
      return;
    case 'measure':
      foldMeasure(building, event, at);
      return;
    case 'outcome': {
      const { indicator, unit, rows } = event;
      building.view.indicators = withRow(
        building.view.indicators,
        { indicator, unit, rows, at },
        (other) => other.indicator === indicator,
      );
    }
  }
}

type ReportEvent = Extract<CrisisEvent, { stage: 'report' }>;

function foldReport(building: Building, event: ReportEvent, at: Minutes): void {
  const report = building.view.reports.length - 1;
  if (event.type === 'EventReported') building.push('events', { at, report, value: event.event });
  else if (event.type === 'QuoteReported') building.push('quotes', { at, report, value: event.quote });
  else if (event.type === 'ReadingProposed') building.push('readings', { at, report, value: event.reading });
}
