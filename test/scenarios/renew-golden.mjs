// node test/scenarios/renew-golden.mjs: plays the worked example from source and records it in expected-log.txt.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('golden.ts', import.meta.url)), { configFile: false });
module.writeGolden();
process.stdout.write('test/scenarios/expected-log.txt is renewed: look at it with git diff\n');
