// `npm start`: build what is out of date, then hand every argument to the command line (none: play the worked example).
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build.mjs';

await buildIfStale();
const args = process.argv.slice(2);
const isCommand = args.length > 0 && !args[0].startsWith('-');
const result = spawnSync(process.execPath, ['dist/src/cli/main.js', ...(isCommand ? args : ['demo', ...args])], {
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
