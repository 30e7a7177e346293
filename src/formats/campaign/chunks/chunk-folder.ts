import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WithProvenance } from '../../../play/campaign/plan/provenance.ts';
import type { ChunkKeeper } from '../../../play/campaign/reduce/keeper.ts';
import type { Problem } from '../../data/problem.ts';
import { chunkFromParquet, chunkToParquet, WrongChunk } from './chunk-parquet.ts';

const CHUNK_FILE = /^chunk-(\d{6,})\.parquet$/;

/** A chunk could not be written: the disk is full, the folder is gone. */
export class ChunkNotWritten extends Error {}

/** The folder of a campaign in which each chunk is a file, whole or not there. */
export interface ChunkFolder extends ChunkKeeper {
  readonly folder: string;
  /** Chunks that are not what this campaign would have written, each with its file. */
  check(): Promise<Problem[]>;
}

export const chunkFileOf = (index: number) => `chunk-${String(index).padStart(6, '0')}.parquet`;

/** @throws ChunkNotWritten where the folder cannot be made */
export function chunkFolder(folder: string, plan: WithProvenance): ChunkFolder {
  const chunks = join(folder, 'chunks');
  const pathOf = (index: number) => join(chunks, chunkFileOf(index));
  const list = () => {
    if (!existsSync(chunks)) return [];
    const numbers = readdirSync(chunks).flatMap((name) => CHUNK_FILE.exec(name)?.[1] ?? []);
    return numbers.map(Number).sort((a, b) => a - b);
  };
  const read = async (index: number) => chunkFromParquet(plan, index, readFileSync(pathOf(index)));
  return {
    folder,
    inMemory: false,
    list,
    read,
    keep: (result) => writeWhole(chunks, pathOf(result.index), chunkToParquet(plan, result)),
    check: async () => {
      const problems: Problem[] = [];
      for (const index of list()) {
        const says = await read(index).then(
          () => null,
          (error: unknown) => (error instanceof WrongChunk || error instanceof RangeError ? error.message : String(error)),
        );
        if (says === null) continue;
        const remedy = 'delete it, and it is played again; or choose another folder with --out';
        problems.push({ file: pathOf(index), line: 0, column: 0, message: says, remedy });
      }
      return problems;
    },
  };
}

/** Under a name of this process first, so that nobody ever reads half a file. */
function writeWhole(folder: string, path: string, bytes: Uint8Array): void {
  const part = `${path}.${process.pid}.part`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(part, bytes);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new ChunkNotWritten(`${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}
