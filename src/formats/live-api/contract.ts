import { z } from 'zod';
import type { FeedItem } from '../../play/live/feed.ts';
import type { SeatKind } from '../../play/live/seats.ts';
import { liveCommand } from './commands.ts';

// The contract between server and page. Requests are checked by these schemas, which the OpenAPI document is made of; answers
// are typed here and built in `src/server/live`.

export const newExercise = z
  .object({
    /** Id of a scenario that the server offers. */
    scenario: z.string().min(1).max(80),
    title: z.string().trim().min(1).max(120),
    /** The exercise's own marking, shown beside EXERCISE on every screen and print. */
    marking: z.string().trim().min(1).max(80).optional(),
    seed: z.int().min(0).max(4_294_967_295).optional(),
    /** How control is called. */
    name: z.string().trim().min(1).max(40).optional(),
    /** Alone: this seat beside control, and the clock starts at once. */
    seat: z.string().min(1).max(80).optional(),
  })
  .meta({ id: 'NewExercise' });

export const joining = z
  .object({ code: z.string().trim().min(4).max(40), name: z.string().trim().min(1).max(40) })
  .meta({ id: 'Joining' });

/** `key`: chosen by whoever sends, once a command; sent again with the same key, it is carried out once. */
export const sending = z.object({ key: z.string().min(8).max(100), command: liveCommand }).meta({ id: 'Sending' });

/** `minutes` from now, or to the next thing that happens. */
export const stepping = z
  .discriminatedUnion('to', [
    z.object({ to: z.literal('minutes'), minutes: z.int().min(1).max(1_000_000) }),
    z.object({ to: z.literal('next') }),
  ])
  .meta({ id: 'Stepping' });

export type NewExercise = z.infer<typeof newExercise>;
export type Joining = z.infer<typeof joining>;
export type Sending = z.infer<typeof sending>;
export type Stepping = z.infer<typeof stepping>;

interface Words {
  readonly en: string;
  readonly fr: string;
}

export interface ScenarioOffer {
  readonly id: string;
  readonly title: Words;
  readonly start: string;
  readonly end: string;
  /** Seats that a person may hold. */
  readonly seats: number;
}

export interface SeatInfo {
  readonly id: string;
  readonly kind: SeatKind;
  readonly name: Words;
  /** A two-letter code where the seat is a state. */
  readonly state?: string;
}

/** Where the clock is. Between two such the page counts on by itself: `minute` at `realTime` (ms since 1970), then by `clock`. */
export interface ClockView {
  readonly phase: 'before' | 'running' | 'paused' | 'ended';
  readonly minute: number;
  readonly realTime: number;
  /** Exercise minutes a second of real time; 0 while the clock stands. */
  readonly minutesPerSecond: number;
  /** Where time goes by turns: real time (ms) at which the turn ends by itself. */
  readonly turnEndsAt?: number;
}

export interface BodyInfo {
  readonly id: string;
  readonly title: Words;
  readonly chair: string;
  readonly members: readonly string[];
}

/** What does not change in an exercise, and where it stands. The same for every seat. */
export interface ExerciseView {
  readonly id: string;
  readonly title: string;
  readonly marking: string;
  readonly scenario: ScenarioOffer;
  readonly seats: readonly SeatInfo[];
  readonly bodies: readonly BodyInfo[];
  readonly allies: readonly string[];
  readonly adversary: string;
  readonly partners: readonly string[];
  readonly clock: ClockView;
  /** Seats that whoever asks holds. */
  readonly mine: readonly string[];
}

/**
 * A movement that the seat knows of: where the force is on its way (minutes at each point of `path`, [lon, lat]), and when it
 * may be there: 10th, 50th and 90th percentile over replicates of ways, weather and queues, under the orders given so far.
 */
export interface SeatMovement {
  readonly contingent: string;
  readonly nation: string;
  readonly unit: string;
  readonly personnel: number;
  /** Where the data say it. */
  readonly unitType?: string;
  readonly path: readonly (readonly [number, number])[];
  readonly times: readonly number[];
  readonly first: { readonly p10: number; readonly p50: number; readonly p90: number };
  readonly complete: { readonly p10: number; readonly p50: number; readonly p90: number };
  readonly replicates: number;
}

/** A place of the movement network. */
export interface Place {
  readonly name: string;
  /** Null at sea. */
  readonly state: string | null;
  readonly lon: number;
  readonly lat: number;
}

export interface ExerciseLine {
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  readonly phase: ClockView['phase'];
  readonly mine: readonly string[];
}

export interface Invitation {
  readonly seat: string;
  readonly code: string;
  /** To be opened on another device. */
  readonly link: string;
  /** The link as an SVG picture. */
  readonly qr: string;
}

export interface Accepted {
  readonly sequence: number;
  /** Minute of the exercise at which it was carried out. */
  readonly at: number;
}

/** Every refusal and error: status 4xx or 5xx. */
export interface Problem {
  readonly problem: string;
  /** What to do. */
  readonly remedy?: string;
}

/** What is sent over `GET /api/exercises/:id/seats/:seat/events`: `event: item` with the item's number as id, `event: clock`. */
export type SentEvent =
  | { readonly event: 'item'; readonly data: FeedItem }
  | { readonly event: 'clock'; readonly data: ClockView };
