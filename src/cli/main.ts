#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { reportFailure } from './exit.ts';

/** Commands are imported when they are called: `--help` must not wait for a network or a lexicon. */
type Action = (...args: never[]) => Promise<void> | void;

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('write a whole number, 0 or more.');
  return value;
}

function command(program: Command, usage: string, about: string, load: () => Promise<Action>): Command {
  return program
    .command(usage)
    .description(about)
    .option('--json', 'print JSON for machines')
    .action(async (...args) => {
      const run = await load();
      await run(...(args as never[]));
    });
}

function build(): Command {
  const program = new Command('foedus')
    .description('Rehearses collective defence: from a press report to a decision brief. A rehearsal, never a prediction.')
    .version('0.1.0')
    .showHelpAfterError('(foedus --help shows every command)')
    .exitOverride();

  command(program, 'run <scenario>', 'the chain once: report in, brief out', async () => (await import('./commands/run.ts')).run)
    .option('--report <file>', "another report than the scenario's own; - for standard input")
    .option('--date <day>', "day of that report (YYYY-MM-DD); default: the scenario's")
    .option('--seed <n>', 'seed of the run', whole)
    .option('--replicate <n>', 'replicate of the run', whole)
    .option('--until <time>', 'stop the clock here (YYYY-MM-DD or YYYY-MM-DDTHH:MMZ)')
    .option('--fan <n>', 'replicates behind each interval', whole)
    .option('--lang <language>', 'language of the brief: en or fr')
    .option('--out <folder>', 'where to write (default: out/SCENARIO)');
  command(
    program,
    'read <file>',
    'text to events and quotes, each with its words',
    async () => (await import('./commands/read.ts')).read,
  ).option('--date <day>', 'day of the document (YYYY-MM-DD)');
  command(
    program,
    'assess <file>',
    'incidents to commitments: which are engaged, and how surely',
    async () => (await import('./commands/assess.ts')).assess,
  ).option('--at <time>', 'as known at this moment');
  command(
    program,
    'area <file>',
    'points to the area of Article 6, with reasons',
    async () => (await import('./commands/area.ts')).area,
  );
  command(
    program,
    'eta <file>',
    'movements to dates of departure and arrival, as intervals',
    async () => (await import('./commands/eta.ts')).eta,
  );
  command(
    program,
    'replay <scenario>',
    'what the model says against what history records',
    async () => (await import('./commands/replay.ts')).replay,
  ).option('-n, --replicates <n>', 'replicates behind each interval', whole);
  command(
    program,
    'campaign <scenario>',
    'many runs: distributions',
    async () => (await import('./commands/campaign.ts')).campaign,
  )
    .requiredOption('-n, --replicates <n>', 'how many replicates', whole)
    .option('--seed <n>', 'seed of the campaign', whole)
    .option('--workers <n>', 'worker threads', whole);
  command(
    program,
    'branch <scenario>',
    'one change at one moment, both briefs compared',
    async () => (await import('./commands/branch.ts')).branch,
  )
    .requiredOption('--at <time>', 'moment of the change (YYYY-MM-DDTHH:MMZ)')
    .requiredOption('--change <words>', 'for example "FR objects to deploy-response-force"')
    .option('--seed <n>', 'seed of the run', whole);
  command(
    program,
    'explain <scenario> [id]',
    'why: the tree behind a determination, decision, arrival or figure',
    async () => (await import('./commands/explain.ts')).explain,
  )
    .option('--seed <n>', 'seed of the run', whole)
    .option('--report <file>', "another report than the scenario's own");
  command(
    program,
    'check [files...]',
    'validate scenarios and data, all problems at once',
    async () => (await import('./commands/check.ts')).check,
  );
  command(program, 'serve [scenario]', 'the page: brief, time line, map', async () => (await import('./commands/serve.ts')).serve)
    .option('--port <n>', 'port on this machine', whole)
    .option('--seed <n>', 'seed of the run', whole);
  command(
    program,
    'bench <name>',
    'benchmarks, with the machine and the reference in the same run',
    async () => (await import('./commands/bench.ts')).bench,
  );
  command(program, 'demo', 'play the worked example and show it', async () => (await import('./commands/demo.ts')).demo)
    .option('--no-serve', 'end when the brief is written')
    .option('--port <n>', 'port on this machine', whole);
  return program;
}

async function main(): Promise<void> {
  const json = process.argv.includes('--json');
  try {
    await build().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else process.exitCode = reportFailure(error, json);
  }
}

await main();
