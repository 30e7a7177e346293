import {
  AckPolicy,
  DiscardPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { connect, type NatsConnection, nanos } from '@nats-io/transport-node';

/** Nothing that can be worked with answers at the address. */
export class NatsUnreachable extends Error {}

export const CAMPAIGNS = 'FOEDUS_CAMPAIGNS';
export const TASKS = 'FOEDUS_TASKS';
export const RESULTS = 'FOEDUS_RESULTS';
export const WORKERS = 'foedus-workers';

/** Subjects bear the campaign by the first half of its hash, which is enough to tell any two apart. */
const short = (campaign: string) => campaign.slice(0, 32);
export const campaignSubject = (campaign: string) => `foedus.campaign.${short(campaign)}`;
export const taskSubject = (campaign: string, chunk: number | '*') => `foedus.task.${short(campaign)}.${chunk}`;
export const resultSubject = (campaign: string, chunk: number | '*') => `foedus.result.${short(campaign)}.${chunk}`;
/** Words of workers to the coordinator; not kept. */
export const noteSubject = (campaign: string) => `foedus.note.${short(campaign)}`;
/** A message with this id is taken once, however often it is sent. */
export const messageId = (campaign: string, chunk: number) => `${short(campaign)}/${chunk}`;

/** A task not heard of for so long is given to another worker; whoever plays one says more often that it does. */
const ACK_WAIT_MS = 3000;
export const PROGRESS_MS = 700;
const ALREADY_THERE = 10058;

export interface NatsSession {
  readonly connection: NatsConnection;
  readonly js: JetStreamClient;
  readonly jsm: JetStreamManager;
}

/** Connects, and sees to it that streams and consumer are there. From then on it reconnects by itself. @throws NatsUnreachable */
export async function openSession(url: string, name: string): Promise<NatsSession> {
  const connection = await connect({
    servers: url,
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 100,
    pingInterval: 5000,
    timeout: 5000,
  }).catch((error: unknown) => {
    throw new NatsUnreachable(`no NATS server answers at ${url} (${error instanceof Error ? error.message : error})`);
  });
  try {
    const jsm = await jetstreamManager(connection, { timeout: 5000 });
    await makeStreams(jsm);
    return { connection, js: jetstream(connection, { timeout: 5000 }), jsm };
  } catch (error) {
    await connection.close();
    const says = error instanceof Error ? error.message : String(error);
    throw new NatsUnreachable(`the server at ${url} does not offer JetStream (${says}); start it with: nats-server -js`);
  }
}

async function makeStreams(jsm: JetStreamManager): Promise<void> {
  const kept = { storage: StorageType.File, discard: DiscardPolicy.Old } as const;
  const onePerSubject = { ...kept, max_msgs_per_subject: 1 };
  await unlessThere(jsm.streams.add({ ...onePerSubject, name: CAMPAIGNS, subjects: ['foedus.campaign.*'] }));
  await unlessThere(
    jsm.streams.add({ ...kept, name: TASKS, subjects: ['foedus.task.*.*'], retention: RetentionPolicy.Workqueue }),
  );
  await unlessThere(jsm.streams.add({ ...onePerSubject, name: RESULTS, subjects: ['foedus.result.*.*'] }));
  await unlessThere(
    jsm.consumers.add(TASKS, {
      durable_name: WORKERS,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ACK_WAIT_MS),
      max_deliver: -1,
      max_ack_pending: 100_000,
    }),
  );
}

/** Made by an earlier campaign, perhaps with other limits set by whoever runs the server: theirs hold. */
async function unlessThere(making: Promise<unknown>): Promise<void> {
  await making.catch((error: unknown) => {
    if ((error as { code?: number }).code !== ALREADY_THERE) throw error;
  });
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Tries until it works: while a server is away, its clients wait. Gives up, with undefined, when `signal` says so. */
export async function untilDone<Answer>(attempt: () => Promise<Answer>, signal: AbortSignal): Promise<Answer | undefined> {
  while (!signal.aborted) {
    try {
      return await attempt();
    } catch {
      await pause(100);
    }
  }
  return undefined;
}
