import { DeliverPolicy } from '@nats-io/jetstream';
import type { Executor, ExecutorEvents } from '../executors/executor.ts';
import type { WithProvenance } from '../plan/provenance.ts';
import { describeCampaign, resultFromBytes } from './messages.ts';
import {
  CAMPAIGNS,
  campaignSubject,
  messageId,
  type NatsSession,
  noteSubject,
  openSession,
  RESULTS,
  resultSubject,
  TASKS,
  taskSubject,
  untilDone,
} from './streams.ts';

const SENT_TOGETHER = 200;
const FETCHED_TOGETHER = 64;
const FETCH_MS = 1000;
/** After so long without a result the queue is counted: a server that lost power may have lost what it had promised to keep. */
const AUDIT_MS = 5000;

/** What sending and reading share: whether the queue is to be counted soon. */
interface Audit {
  due: boolean;
  count: number;
}

/** Workers anywhere, by way of NATS JetStream: `foedus campaign-worker` on as many machines as there are. */
export function natsExecutor(url: string): Executor {
  return {
    id: 'nats',
    play: async (plan, wanted, events, signal) => {
      if (wanted.length === 0 || signal.aborted) return;
      const session = await openSession(url, 'foedus campaign');
      const over = new AbortController();
      signal.addEventListener('abort', () => over.abort(), { once: true });
      try {
        listen(session, plan, events);
        await untilDone(() => session.js.publish(campaignSubject(plan.provenance.campaign), describeCampaign(plan)), signal);
        const missing = new Set(wanted);
        const audit: Audit = { due: false, count: 0 };
        await Promise.all([
          sendTasks(session, plan, wanted, over.signal).then((repeated) => {
            // taken for messages of an earlier attempt, whose tasks may be gone
            audit.due = repeated;
            events.started?.();
          }),
          takeResults(session, plan, missing, events, over, audit),
        ]);
        await cleanUp(session, plan);
      } finally {
        over.abort();
        await session.connection.close();
      }
    },
  };
}

/** Tells of servers that go away and of workers that cannot play this campaign. */
function listen({ connection }: NatsSession, { provenance }: WithProvenance, { note }: ExecutorEvents): void {
  const told = new Set<string>();
  connection.subscribe(noteSubject(provenance.campaign), {
    callback: (error, message) => {
      const text = error ? '' : message.string();
      if (text === '' || told.has(text)) return;
      told.add(text);
      note?.(text);
    },
  });
  void (async () => {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') note?.('the NATS server is away; waiting for it');
      if (type === 'reconnect') note?.('the NATS server is back');
    }
  })();
}

/** Sends tasks; true when the server took some for messages that it had before. */
async function sendTasks(
  { js }: NatsSession,
  plan: WithProvenance,
  chunks: readonly number[],
  signal: AbortSignal,
  suffix = '',
): Promise<boolean> {
  const { campaign } = plan.provenance;
  let repeated = false;
  for (let from = 0; from < chunks.length && !signal.aborted; from += SENT_TOGETHER) {
    const sent = chunks.slice(from, from + SENT_TOGETHER).map((chunk) => {
      const message = JSON.stringify({ campaign, chunk });
      const msgID = messageId(campaign, chunk) + suffix;
      return untilDone(() => js.publish(taskSubject(campaign, chunk), message, { msgID }), signal);
    });
    repeated ||= (await Promise.all(sent)).some((ack) => ack?.duplicate === true);
  }
  return repeated;
}

/** Reads results from the first on, also those of an earlier coordinator; starts again where it was when the server was away. */
async function takeResults(
  session: NatsSession,
  plan: WithProvenance,
  missing: Set<number>,
  events: ExecutorEvents,
  over: AbortController,
  audit: Audit,
): Promise<void> {
  const { campaign } = plan.provenance;
  let nextSequence = 1;
  let heard = performance.now();
  const take = async () => {
    const consumer = await session.js.consumers.get(RESULTS, {
      filter_subjects: resultSubject(campaign, '*'),
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: nextSequence,
    });
    while (missing.size > 0 && !over.signal.aborted) {
      for await (const message of await consumer.fetch({ max_messages: FETCHED_TOGETHER, expires: FETCH_MS })) {
        nextSequence = message.seq + 1;
        heard = performance.now();
        // what goes wrong here is no fault of the server: it ends the campaign, and is not tried again
        tell(() => {
          const result = resultFromBytes(message.data);
          if (missing.delete(result.index)) events.result(result);
        }, over);
      }
      if (over.signal.aborted || (!audit.due && performance.now() - heard < AUDIT_MS)) continue;
      audit.due = false;
      const lost = await findLost(session, plan, missing);
      if (lost.length > 0) {
        events.note?.(`${lost.length} tasks are not with the server any more and are sent again`);
        await sendTasks(session, plan, lost, over.signal, `/again-${process.pid}-${++audit.count}`);
      }
      heard = performance.now();
    }
  };
  const finished = new AbortController();
  over.signal.addEventListener('abort', () => finished.abort(), { once: true });
  await untilDone(take, finished.signal);
  if (over.signal.reason instanceof Told) throw over.signal.reason.error;
}

/** What a listener threw: it goes through the loops that wait for a server. */
class Told extends Error {
  readonly error: unknown;
  constructor(error: unknown) {
    super('a listener failed');
    this.error = error;
  }
}

function tell(event: () => void, over: AbortController): void {
  try {
    event();
  } catch (error) {
    over.abort(new Told(error));
  }
}

/** Chunks without a result that are not waiting either, so that nobody would ever play them. */
async function findLost({ jsm }: NatsSession, { provenance }: WithProvenance, missing: ReadonlySet<number>): Promise<number[]> {
  const { campaign } = provenance;
  const info = await jsm.streams.info(TASKS, { subjects_filter: taskSubject(campaign, '*') });
  const waiting = new Set(Object.keys(info.state.subjects ?? {}));
  return [...missing].filter((chunk) => !waiting.has(taskSubject(campaign, chunk)));
}

/** What nobody will ask for again. A server that is away is left alone. */
async function cleanUp({ jsm }: NatsSession, { provenance }: WithProvenance): Promise<void> {
  const { campaign } = provenance;
  await Promise.allSettled([
    jsm.streams.purge(TASKS, { filter: taskSubject(campaign, '*') }),
    jsm.streams.purge(RESULTS, { filter: resultSubject(campaign, '*') }),
    jsm.streams.purge(CAMPAIGNS, { filter: campaignSubject(campaign) }),
  ]);
}
