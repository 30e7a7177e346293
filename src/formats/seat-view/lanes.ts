import type { Title } from '../../words/scenario.ts';
import type { Minutes } from '../../words/time.ts';
import { actorsWords, laneWords, stepWords, verdictWords, type WordedItem } from '../view/lane-words.ts';
import type { ItemForm, LaneItem, StageName } from '../view/run-view.ts';
import type { SeatView } from './seat-view.ts';
import { isPending, type TextView } from './text-view.ts';

export interface SeatLane {
  readonly stage: StageName;
  readonly items: readonly WordedItem[];
}

type Make = (stage: StageName, id: string, at: Minutes, form: ItemForm, words: Title, more?: Partial<LaneItem>) => void;

/** The time line of what a seat knows: one lane a stage, in both languages. What lies before STARTEX stands at its start. */
export function lanesOf(view: SeatView): readonly SeatLane[] {
  const lanes: Record<StageName, WordedItem[]> = {
    ...{ report: [], assessment: [], decision: [], force: [], movement: [], measure: [], outcome: [] },
  };
  const make: Make = (stage, id, at, form, words, more = {}) => {
    lanes[stage].push({ id, at: Math.max(0, at), form, label: words.en, words, ...more });
  };
  reported(view, make);
  assessed(view, make);
  consulted(view, make);
  for (const text of view.texts.values()) decided(text, make);
  moved(view, make);
  measured(view, make);
  return (Object.keys(lanes) as StageName[]).map((stage) => ({ stage, items: lanes[stage].sort((a, b) => a.at - b.at) }));
}

function reported({ events }: SeatView, make: Make): void {
  for (const { at, value } of events) {
    const label = `${value.type}, ${value.status}: ${actorsWords(value.actor, value.recipient)}`;
    const form = value.status === 'happened' ? 'reported' : 'contested';
    make('report', `event/${value.id}`, at, form, { en: label, fr: label });
  }
}

function assessed({ concerns, clauses, demands }: SeatView, make: Make): void {
  for (const { history, evidence } of concerns.values()) {
    for (const { id, at, verdict, treaty } of history) make('assessment', id, at, verdict, verdictWords(treaty, verdict));
    for (const { id, at, says, withdrawn } of evidence) {
      make('assessment', `evidence/${id}`, at, 'reported', says);
      if (withdrawn) make('assessment', `evidence/${id}`, withdrawn.at, 'step', withdrawn.why);
    }
  }
  for (const { id, at, verdict } of clauses) make('assessment', `clause/${id}`, at, verdict, verdictWords(id, verdict));
  for (const { id, at, allies, members } of demands) {
    make('assessment', `demand/${id}`, at, 'contested', laneWords.demand(allies.length, members));
  }
}

function consulted({ concerns }: SeatView, make: Make): void {
  for (const { id, requests, assistance, meeting, held } of concerns.values()) {
    const consultation = `consultation/${id}`;
    for (const { member, at } of requests) make('decision', consultation, at, 'step', laneWords.requests(member));
    if (held) make('decision', consultation, held.at, 'decided', laneWords.consulted);
    else if (meeting) {
      make('decision', consultation, meeting.calledAt, 'silence', laneWords.consulted, { until: meeting.at });
    }
    for (const { member, treaty, at } of assistance) {
      make('decision', `assistance/${id}/${treaty}/${member.toLowerCase()}`, at, 'step', laneWords.asksForHelp(member));
    }
  }
}

function decided(text: TextView, make: Make): void {
  const { title, tabledAt, status, endedAt, conditionMetAt, lapsedAt } = text;
  const put = (at: Minutes, form: ItemForm, words: Title, more?: Partial<LaneItem>) =>
    make('decision', `decision/${text.id}`, at, form, words, more);
  if (text.isSeen && (isPending(text) || text.silences.length === 0)) put(tabledAt, 'step', title);
  for (const { from, deadline, brokenAt } of text.silences) {
    put(from, 'silence', laneWords.silence(title), { until: brokenAt ?? deadline });
  }
  for (const { member, at } of text.breaks) put(at, 'broken', laneWords.objects(member, title));
  for (const { at } of text.bracketsLeft) put(at, 'broken', laneWords.brackets(title));
  for (const { at, changes, to } of text.rounds) {
    put(at, 'step', to === null ? laneWords.again(title, changes > 0) : laneWords.moved(title));
  }
  for (const { step, at } of text.steps)
    make('decision', `activation/${text.id}/${step.toLowerCase()}`, at, 'step', stepWords(step));
  if (endedAt !== null) {
    const isDown = status === 'blocked' || status === 'withdrawn';
    put(endedAt, isDown ? 'blocked' : 'decided', isDown ? laneWords.fell(title) : laneWords.agreed(title));
  }
  if (conditionMetAt !== null) make('decision', `condition/${text.id}`, conditionMetAt, 'decided', laneWords.conditionMet(title));
  if (lapsedAt !== null) make('decision', `lapse/${text.id}`, lapsedAt, 'blocked', laneWords.lapsed(title));
}

function moved({ force }: SeatView, make: Make): void {
  for (const { id, name, contingent, arrival } of force.contingents.values()) {
    if (arrival && arrival.arriveCompleteAt < 0) continue;
    const { nation, readyAt, destination } = contingent;
    make('force', `ready/${id}`, readyAt, 'step', laneWords.ready(nation, name));
    if (!arrival) continue;
    const until = arrival.arriveCompleteAt;
    make('movement', `arrival/${id}`, arrival.departFirstAt, 'move', laneWords.moves(nation, name, placeWords(destination)), {
      until,
    });
  }
}

function measured({ measure }: SeatView, make: Make): void {
  for (const { package: imposed, at, liftedAt } of measure.sanctions) {
    const words = laneWords.sanctions(imposed.sender, imposed.title);
    make('measure', `sanctions/${imposed.id}`, at, 'decided', words);
    if (liftedAt !== null) make('measure', `sanctions/${imposed.id}`, liftedAt, 'step', words);
  }
  const partners = new Set(measure.support.map(({ partner }) => partner));
  for (const partner of partners) {
    const rows = measure.support.filter((row) => row.partner === partner && row.available !== 'not-engaged');
    const contested = rows.filter(({ available }) => available === 'contested').length;
    const [first] = rows;
    if (!first) continue;
    make('measure', `partner/${partner}`, first.at, 'engaged', laneWords.support(partner, rows.length - contested, contested));
  }
}

/** A node of the network by its id: `ro-mihail-kogalniceanu-airfield` reads `Mihail Kogalniceanu airfield`. */
export function placeWords(node: string): string {
  const [, ...parts] = node.split('-');
  const kinds = new Set(['airfield', 'port', 'area', 'station', 'border', 'crossing', 'barracks', 'base', 'terminal', 'yard']);
  return parts.map((part) => (kinds.has(part) ? part : part.charAt(0).toUpperCase() + part.slice(1))).join(' ');
}
