import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import { ChunkInPlay, RowPlayer } from '../chunk-player.ts';
import { rowsOf } from '../plan/campaign-plan.ts';
import { campaignOf, OtherFoundation, resultToBytes } from './messages.ts';
import {
  CAMPAIGNS,
  campaignSubject,
  messageId,
  type NatsSession,
  noteSubject,
  openSession,
  PROGRESS_MS,
  pause,
  RESULTS,
  resultSubject,
  TASKS,
  untilDone,
  WORKERS,
} from './streams.ts';

export interface ServeOptions {
  readonly url: string;
  /** Ends after so long without work; absent: waits for ever. */
  readonly idleSeconds?: number;
  /** Ends after the row in hand; the chunk goes to another worker. */
  readonly signal: AbortSignal;
  readonly onNote?: (text: string) => void;
}

const WAIT_MS = 1000;
/** Between two looks at messages and signals. */
const TURN_MS = 100;
const REFUSED_MS = 5000;
const CAMPAIGNS_KEPT = 2;

/** Plays chunks of whatever campaigns are offered. Comes back with how many it played. @throws NatsUnreachable at the start only */
export async function serveCampaigns({ url, idleSeconds, signal, onNote }: ServeOptions): Promise<number> {
  const session = await openSession(url, 'foedus campaign-worker');
  const players = new Map<string, RowPlayer>();
  let played = 0;
  let worked = performance.now();
  try {
    while (!signal.aborted) {
      const task = await nextTask(session);
      if (task === null) {
        if (idleSeconds !== undefined && performance.now() - worked > idleSeconds * 1000) break;
        continue;
      }
      if (await playTask(session, task, players, signal, onNote)) played++;
      worked = performance.now();
    }
  } finally {
    await session.connection.close();
  }
  return played;
}

/** The next task, or null when there was none for a second or the server is away. */
async function nextTask({ js }: NatsSession): Promise<JsMsg | null> {
  try {
    return await (await js.consumers.get(TASKS, WORKERS)).next({ expires: WAIT_MS });
  } catch {
    await pause(WAIT_MS / 4);
    return null;
  }
}

async function playTask(
  session: NatsSession,
  task: JsMsg,
  players: Map<string, RowPlayer>,
  signal: AbortSignal,
  onNote: ServeOptions['onNote'],
): Promise<boolean> {
  const { campaign, chunk: index } = task.json<{ campaign: string; chunk: number }>();
  const player = await playerOf(session, campaign, players).catch((error: unknown) => {
    if (!(error instanceof OtherFoundation)) throw error;
    const text = `a worker cannot play this campaign: ${error.message}`;
    onNote?.(text);
    session.connection.publish(noteSubject(campaign), text);
    task.nak(REFUSED_MS);
    return null;
  });
  if (player === null) {
    await pause(WAIT_MS);
    return false;
  }
  if (player === undefined) {
    task.term('its campaign is over');
    return false;
  }
  const chunk = new ChunkInPlay(player.plan, index, rowsOf(player.plan, index));
  let [turned, told] = [performance.now(), performance.now()];
  while (chunk.step((row) => player.figures(row))) {
    const now = performance.now();
    if (now - turned < TURN_MS) continue;
    turned = now;
    await nextTurn();
    if (signal.aborted) {
      task.nak();
      return false;
    }
    if (now - told < PROGRESS_MS) continue;
    told = now;
    task.working();
  }
  await untilDone(() => publishResult(session, campaign, index, resultToBytes(chunk.result())), signal);
  // if this is lost, the task comes again and its result is the same
  await task.ackAck().catch(() => false);
  return true;
}

/** One message a chunk. Where the server has seen its id before, the result may have been cleared away since: then without. */
async function publishResult({ js, jsm }: NatsSession, campaign: string, index: number, bytes: Uint8Array): Promise<void> {
  const subject = resultSubject(campaign, index);
  const { duplicate } = await js.publish(subject, bytes, { msgID: messageId(campaign, index) });
  if (!duplicate) return;
  const there = await jsm.streams.getMessage(RESULTS, { last_by_subj: subject });
  if (!there) await js.publish(subject, bytes);
}

/** The player of a campaign; undefined when the campaign is over. @throws OtherFoundation */
async function playerOf({ jsm }: NatsSession, campaign: string, players: Map<string, RowPlayer>): Promise<RowPlayer | undefined> {
  const known = players.get(campaign);
  if (known) return known;
  const message = await jsm.streams.getMessage(CAMPAIGNS, { last_by_subj: campaignSubject(campaign) });
  if (!message) return undefined;
  const player = new RowPlayer(campaignOf(message.data));
  if (players.size >= CAMPAIGNS_KEPT) players.delete(players.keys().next().value as string);
  players.set(campaign, player);
  return player;
}
