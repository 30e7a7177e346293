// `node scripts/with-postgres.mjs -- COMMAND …`: runs a command with a PostgreSQL of its own, FOEDUS_TEST_POSTGRES its address.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startPostgres } from './find-postgres.mjs';

const [command, ...args] = process.argv.slice(process.argv[2] === '--' ? 3 : 2);
if (!command) {
  process.stderr.write('usage: node scripts/with-postgres.mjs -- COMMAND …\n');
  process.exit(2);
}
const postgres = await startPostgres();
if (!postgres) process.exit(1);
// an interruption ends the command, and then this
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, FOEDUS_TEST_POSTGRES: postgres.address } });
const [code] = await once(child, 'exit').catch((error) => {
  process.stderr.write(`${error.message}\n`);
  return [1];
});
await postgres.stop();
process.exit(code ?? 1);
