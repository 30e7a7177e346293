import type { CrisisEvent } from '../../crisis.ts';
import type { TextClause } from '../../decision/index.ts';
import type { Entry } from '../../kernel/log.ts';
import type { SeatId, StateId } from '../../words/ids.ts';
import type { Proposal, Title } from '../../words/scenario.ts';
import type { IsoDate, Minutes } from '../../words/time.ts';
import type { Agreement } from './agreements.ts';
import type { Draft, DraftCommand } from './drafts.ts';
import type { ClockSetting, MessageText, PersonId, ShownOdds } from './journal.ts';

export type Phase = 'before' | 'running' | 'paused' | 'ended';

export interface Message extends MessageText {
  /** From 1, in the order of sending. */
  readonly number: number;
  /** Absent where the barrier hides who spread a rumour. */
  readonly from?: SeatId;
}

export interface Holder {
  /** Absent where the barrier hides it: seat-mates know each other by name. */
  readonly person?: PersonId;
  readonly name: string;
}

/** What there is to see. */
export type FeedContent =
  | { readonly kind: 'entry'; readonly entry: Entry<CrisisEvent> }
  /** A press report has come: the words that the reported events after it are read from. */
  | { readonly kind: 'report'; readonly text: string; readonly date: IsoDate }
  /** A text as it reads when it comes before another body. */
  | { readonly kind: 'text'; readonly proposal: Proposal; readonly text: readonly TextClause[] }
  /** What a text is called that has been decided: for those who never saw it. */
  | { readonly kind: 'title'; readonly proposal: string; readonly title: Title; readonly conditional: boolean }
  | { readonly kind: 'message'; readonly message: Message }
  /** A draft as it stands after `did`. */
  | { readonly kind: 'draft'; readonly draft: Draft; readonly by: SeatId; readonly did: DraftCommand['type'] }
  | { readonly kind: 'agreement'; readonly agreement: Agreement }
  /** STARTEX, PAUSEX, ENDEX. */
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'clock'; readonly clock: ClockSetting }
  /** `holders`: for control and the seat itself. */
  | { readonly kind: 'seat'; readonly seat: SeatId; readonly held: boolean; readonly holders?: readonly Holder[] }
  /** What the public thinks of acting together, by state: -100 to 100. Only those that have changed. */
  | { readonly kind: 'mood'; readonly levels: Readonly<Record<StateId, number>> }
  | { readonly kind: 'odds'; readonly to: readonly SeatId[]; readonly shown: ShownOdds }
  | { readonly kind: 'ready'; readonly seat: SeatId }
  | { readonly kind: 'bookmark'; readonly by: SeatId; readonly title: string };

/** One thing to see, numbered from 1 in the order of happening, the same for every seat that sees it. */
export type FeedItem = FeedContent & { readonly number: number; readonly at: Minutes };
