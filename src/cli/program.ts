import { Command } from 'commander';
import { countNumber, kilometres, portNumber, secondsNumber, seedNumber } from './numbers.ts';

type Action = (...args: never[]) => Promise<void> | void;

const SEED = ['--seed <n>', 'seed of the run', seedNumber] as const;
const REPORT = ['--report <file>', "another report than the scenario's own; - for standard input"] as const;
const DATE = ['--date <day>', "day of that report (YYYY-MM-DD); default: the scenario's"] as const;

/** The command line. Commands are imported when they are called: `--help` must not wait for a network or a lexicon. */
export function buildProgram(json: boolean): Command {
  const program = new Command('foedus')
    .description('Rehearses collective defence: from a press report to a decision brief. A rehearsal, never a prediction.')
    .version('0.1.0')
    .exitOverride();
  // with --json the caller prints usage errors itself, as JSON
  if (json) program.configureOutput({ outputError: () => {} });
  else program.showHelpAfterError('(foedus --help shows every command)');
  addChain(program);
  addReading(program);
  addStages(program);
  addRuns(program);
  addMany(program);
  addForesight(program);
  addValidation(program);
  addModels(program);
  addNetwork(program);
  addTools(program);
  return program;
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

function addChain(program: Command): void {
  command(program, 'run <scenario>', 'the chain once: report in, brief out', async () => (await import('./commands/run.ts')).run)
    .option(...REPORT)
    .option(...DATE)
    .option(...SEED)
    .option('--replicate <n>', 'replicate of the run', seedNumber)
    .option('--until <time>', 'stop the clock here (YYYY-MM-DD or YYYY-MM-DDTHH:MMZ)')
    .option('--fan <n>', 'replicates behind each interval (default: 100)', countNumber)
    .option('--lang <language>', 'language of the brief: en or fr')
    .option('--evidence', 'print the words of the report under the lines that rest on them')
    .option('--reach', 'add how soon forces can stand on allied land (some seconds more)')
    .option('--out <folder>', 'where to write (default: out/SCENARIO)');
  command(program, 'demo', 'play the worked example and show it', async () => (await import('./commands/demo.ts')).demo)
    .option('--no-serve', 'end when the brief is written')
    .option('--port <n>', 'port on this machine', portNumber);
  command(
    program,
    'serve [scenario]',
    'look at a finished run, play alone, or direct an exercise for a room',
    async () => (await import('./commands/serve.ts')).serve,
  )
    .option('--port <n>', 'port on this machine', portNumber)
    .option('--lan', 'let other machines of this network take seats by invitation')
    .option(
      '--data <store>',
      'where exercises are kept: a file, or postgresql://… (default: $DATABASE_URL, or foedus-exercises.db)',
    )
    .option(...SEED);
}

function addReading(program: Command): void {
  command(
    program,
    'read <files...>',
    'texts to events and quotes, each with its words; into a scenario, if asked',
    async () => (await import('./commands/read/read.ts')).read,
  )
    .option('--date <day>', 'day of the document (YYYY-MM-DD); of several, of those that give none')
    .option('--format <kind>', 'text, markdown, html, eml or feed (default: told from content and name)')
    .option('--jsonl', 'print an event a line, by the names of PLOVER 2.0')
    .option('--stix', 'print a bundle of STIX 2.1')
    .option('--html [file]', 'write a page that shows text, events and reasons (default: standard output)')
    .option('--lang <language>', 'language of the page and the terminal: en or fr')
    .option('--into <scenario>', 'propose incidents for this scenario, each to be confirmed, edited or rejected')
    .option('--confirm-policy <file>', 'decide by declared rules instead of asking: a file, or auto')
    .option('--by <name>', 'who decides, for the record')
    .option('--no-model', 'rules only, also where FOEDUS_LLM_URL names a language model');
}

function addStages(program: Command): void {
  command(
    program,
    'assess <file>',
    'incidents to commitments: which are engaged, and how surely',
    async () => (await import('./commands/assess.ts')).assess,
  )
    .option('--at <time>', 'as known at this moment')
    .option('--history', 'one line for each moment at which the answer could change');
  command(
    program,
    'area [file]',
    'points to the area of Article 6, with reasons; its map on a day',
    async () => (await import('./commands/area.ts')).area,
  )
    .option('--map <out>', 'draw the area: a path that ends in .svg or .geojson')
    .option('--date <day>', "day of the map and of points without one (default: the treaty's present text)")
    .option('--lang <language>', 'language of the map: en or fr');
  command(
    program,
    'eta <file>',
    'movements to dates of departure and arrival, as intervals',
    async () => (await import('./commands/eta.ts')).eta,
  );
  command(
    program,
    'plan <file>',
    'packages to one movement plan, with a bound that no plan can be better than',
    async () => (await import('./commands/plan.ts')).plan,
  )
    .option('--seconds <n>', 'look for a better plan and bound for so long; 0 for one list schedule', secondsNumber, 10)
    .option('--what-if', 'plan anew with one more of what binds, and tell what it saves')
    .option('--out <folder>', 'write plan.json, arrivals.csv, gantt.svg, curves.svg, map.svg and map.geojson there')
    .option('--check <plan>', 'work a plan.json out again and tell what is wrong with it; - for standard input');
  command(
    program,
    'reach <scenario>',
    'hours until a force can stand in each part of allied land; a map of them',
    async () => (await import('./commands/reach.ts')).reach,
  )
    .option('--at <time>', 'from where forces stand at this moment (default: the start)')
    .option('--force <kind>', 'light-battalion, battlegroup or brigade (default: brigade)')
    .option('--resolution <n>', 'H3 cells, from 3 (large) to 7 (small) (default: 5)', countNumber)
    .option('--area <part>', 'europe (with Türkiye), all, or a box: LAT,LON,LAT,LON (default: europe)')
    .option('--without-presence', 'compare with no foreign presence in the allies that the demand names')
    .option('--lang <language>', 'language of words and map: en or fr')
    .option('--map <out>', 'draw it: a path that ends in .svg or .geojson');
}

function addRuns(program: Command): void {
  command(
    program,
    'replay <scenario>',
    'what the model says against what history records',
    async () => (await import('./commands/replay.ts')).replay,
  ).option('-n, --replicates <n>', 'replicates behind each interval (default: 500)', countNumber);
  command(
    program,
    'branch <scenario>',
    'one change at one moment, both briefs compared',
    async () => (await import('./commands/branch.ts')).branch,
  )
    .requiredOption('--at <time>', 'moment of the change (YYYY-MM-DDTHH:MMZ)')
    .requiredOption('--change <words>', 'for example "FR objects to deploy-response-force"')
    .option(...SEED);
  command(
    program,
    'explain <scenario> [id]',
    'why: the tree behind a determination, decision, arrival or figure',
    async () => (await import('./commands/explain.ts')).explain,
  )
    .option(...SEED)
    .option(...REPORT)
    .option(...DATE);
}

function addMany(program: Command): void {
  command(
    program,
    'campaign <scenario-or-experiment>',
    'many runs: distributions; with an experiment file, factors, designs and comparisons',
    async () => (await import('./commands/many/campaign.ts')).campaign,
  )
    .option('-n, --replicates <n>', 'how many replicates of a scenario', countNumber)
    .option('--seed <n>', 'seed of the campaign', seedNumber)
    .option('--workers <n>', 'worker threads', countNumber)
    .option('--executor <name>', 'threads, or nats for workers anywhere (default: threads)')
    .option('--nats-url <url>', 'address of a NATS server with JetStream (default: nats://127.0.0.1:4222)')
    .option('--out <folder>', 'keep every chunk, the report and the summary there (of an experiment: out/ID)')
    .option('--resume', 'go on with what lies in that folder')
    .option('--html <file>', 'write the report page there')
    .option('--csv <file>', 'write every run there, a line each');
  command(
    program,
    'campaign-worker',
    'plays chunks of campaigns that are offered over NATS',
    async () => (await import('./commands/many/campaign-worker.ts')).campaignWorker,
  )
    .requiredOption('--nats-url <url>', 'address of the NATS server')
    .option('--idle <seconds>', 'end after so long without work', secondsNumber);
  command(
    program,
    'run-chunk',
    'one chunk of a campaign, or one run of it, by itself (Kubernetes, Slurm, GNU parallel)',
    async () => (await import('./commands/many/run-chunk.ts')).runChunk,
  )
    .requiredOption('--campaign <file>', 'experiment file, or scenario with -n')
    .option('--index <i>', 'play this chunk, from 0', seedNumber)
    .option('--row <i>', 'play this run again and write its log, from 0', seedNumber)
    .option('--count', 'print how many chunks there are')
    .option('-n, --replicates <n>', 'how many replicates of a scenario', countNumber)
    .option('--seed <n>', 'seed of the campaign of a scenario', seedNumber)
    .option('--out <folder>', "the campaign's folder (default: out/ID)");
  command(
    program,
    'query <sql>',
    'a question in SQL to the runs of a campaign (needs DuckDB)',
    async () => (await import('./commands/many/query.ts')).query,
  )
    .requiredOption('--campaign <folder>', 'where foedus campaign wrote to')
    .option('--csv', 'print CSV');
}

function addForesight(program: Command): void {
  command(
    program,
    'foresight <scenario>',
    'what may come of a moment: many continuations, with policies in every seat',
    async () => (await import('./commands/many/foresight.ts')).foresight,
  )
    .requiredOption('--at <time>', 'the moment (YYYY-MM-DDTHH:MMZ)')
    .option('-n, --continuations <n>', 'how many (default: 1000)', countNumber)
    .option('--outcome <text>', 'only outcomes whose id has this in it: decision/, arrival/ …')
    .option(...SEED);
}

function addValidation(program: Command): void {
  command(
    program,
    'validate',
    'the model beside history and its sources, with errors, and what is not validated',
    async () => (await import('./commands/many/validate.ts')).validateAll,
  )
    .option('-n, --replicates <n>', 'runs behind each interval (default: 200)', countNumber)
    .option('--out <folder>', 'where to write (default: out/validation)');
}

function addModels(program: Command): void {
  command(
    program,
    'model [name]',
    'models of deterrence, signalling and miscalculation, solved; without a name, which there are',
    async () => (await import('./commands/many/model.ts')).model,
  )
    .option('--set <name=number...>', 'values in place of the usual ones')
    .option('--vary <name=from..to>', 'move this over that range')
    .option('--points <n>', 'steps of the range (default: 21)', countNumber)
    .option('--csv', 'print what changes over the range as CSV')
    .option('--svg <file>', 'draw it there')
    .option('--lang <language>', 'en or fr');
}

function addNetwork(program: Command): void {
  const network = program.command('network').description("the movement network: read a user's own, draw it");
  command(
    network,
    'import <file>',
    'GeoJSON to rows of the network, and what is missing in it',
    async () => (await import('./network.ts')).importFile,
  )
    .option('--out <folder>', 'write nodes.json, arcs.json, network.yaml and report.json there')
    .option('--snap <km>', 'join the ends of lines to the nearest node within this (default: 1)', kilometres);
  command(network, 'map', 'draw the network over land', async () => (await import('./network.ts')).map)
    .option('--mode <mode>', 'only this: road, rail, sea or air')
    .option('--area <corners>', 'only between two corners: lat,lon,lat,lon')
    .option('--instance <file>', 'the network of an instance of foedus plan; - for standard input')
    .option('--out <file>', 'draw it there, as SVG')
    .option('--geojson <file>', 'write it there as GeoJSON, with every attribute and what it rests on');
}

function addTools(program: Command): void {
  command(
    program,
    'check [files...]',
    'validate scenarios and data, all problems at once',
    async () => (await import('./commands/check.ts')).check,
  );
  command(
    program,
    'bench <name>',
    'benchmarks (kernel, campaign, movement), with the machine and the reference in the same run',
    async () => (await import('./commands/bench.ts')).bench,
  )
    .option('--family <sizes>', 'movement: tiny, S, M, L, XL, scenario; several with commas (default: S)')
    .option('--load <shares>', 'movement: how full the tightest resources are, for example 0.5,0.7 (default: 0.5)')
    .option('--pools', 'movement: lift is scarce')
    .option('--permissions', 'movement: borders take time')
    .option('--interdiction', 'movement: arcs are shut for days')
    .option('--seeds <n>', 'movement: instances of each kind (default: 10)', countNumber)
    .option('--seconds <n>', 'movement: time limit of the planner for one instance (default: 30)', countNumber);
}
