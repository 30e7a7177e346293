import type { ChunkResult } from '../task.ts';

/** Where the figures of chunks are kept until they are reduced and after. */
export interface ChunkKeeper {
  /** Whether reading a chunk back costs nothing: kept in memory. */
  readonly inMemory: boolean;
  /** Chunks that are kept already. */
  list(): readonly number[];
  /** @throws Error where it cannot be kept; nothing half-written stays */
  keep(result: ChunkResult): void;
  /** @throws Error where a chunk is not what was kept */
  read(index: number): Promise<ChunkResult>;
}

/** Keeps chunks as long as the process lives. */
export function memoryKeeper(): ChunkKeeper {
  const kept = new Map<number, ChunkResult>();
  return {
    inMemory: true,
    list: () => [...kept.keys()].sort((a, b) => a - b),
    keep: (result) => void kept.set(result.index, result),
    read: async (index) => {
      const found = kept.get(index);
      if (!found) throw new Error(`chunk ${index} was not played`);
      return found;
    },
  };
}
