#!/usr/bin/env node
import { CommanderError } from 'commander';
import { reportFailure, WrongUsage } from './exit.ts';
import { buildProgram } from './program.ts';

/** A reader that has seen enough (`foedus … | head`) closes the pipe: that is no failure. */
function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
  }
}

async function main(): Promise<void> {
  const json = process.argv.includes('--json');
  endQuietlyOnClosedPipe();
  try {
    await buildProgram(json).parseAsync();
  } catch (error) {
    process.exitCode = statusOf(error, json);
  }
}

function statusOf(error: unknown, json: boolean): number {
  if (!(error instanceof CommanderError)) return reportFailure(error, json);
  if (error.exitCode === 0) return 0;
  // commander has printed it already, unless JSON was asked for
  return json ? reportFailure(new WrongUsage(error.message.replace(/^error: /, '')), json) : 2;
}

await main();
