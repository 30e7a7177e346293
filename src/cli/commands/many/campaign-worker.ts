import { serveCampaigns } from '../../../play/campaign/nats/serve-campaigns.ts';
import { NatsUnreachable } from '../../../play/campaign/nats/streams.ts';
import { wrongOption } from '../../exit.ts';

export interface CampaignWorkerOptions {
  readonly natsUrl: string;
  readonly idle?: number;
}

/** `foedus campaign-worker`: plays chunks of whatever campaigns are offered, until Ctrl-C or until nothing comes. */
export async function campaignWorker({ natsUrl, idle }: CampaignWorkerOptions): Promise<void> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const onNote = (text: string) => process.stderr.write(`${text}\n`);
  try {
    const idleSeconds = idle === undefined ? {} : { idleSeconds: idle };
    const played = await serveCampaigns({ url: natsUrl, ...idleSeconds, signal: ending.signal, onNote });
    process.stdout.write(`${played} chunks played\n`);
  } catch (error) {
    if (!(error instanceof NatsUnreachable)) throw error;
    throw wrongOption(
      '--nats-url',
      error.message,
      'start one with: nats-server -js (Debian: apt-get install nats-server), or give its address',
    );
  }
}
