import type { WithProvenance } from '../plan/provenance.ts';
import type { ChunkResult } from '../task.ts';

/** What an executor tells while it works. */
export interface ExecutorEvents {
  /** In any order, each chunk once at least. */
  result(result: ChunkResult): void;
  /** Something that the user should know and that loses nothing: a worker gone, a server away. */
  note?(text: string): void;
  /** Every worker is ready; from here on time is spent on replicates alone. */
  started?(): void;
}

/** Who plays the chunks of a campaign, and where. */
export interface Executor {
  readonly id: string;
  /** Plays the chunks `wanted`; comes back when all are told of, or soon after `signal`. @throws Error where it cannot go on */
  play(plan: WithProvenance, wanted: readonly number[], events: ExecutorEvents, signal: AbortSignal): Promise<void>;
}
