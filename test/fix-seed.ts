// The same examples each time, so that a test fails for a change and not by chance. FOEDUS_SEED=random looks for new ones.
import { env } from 'node:process';
import fc from 'fast-check';

const given = env.FOEDUS_SEED;
if (given !== 'random') fc.configureGlobal({ seed: given === undefined ? 20220225 : Number(given) });
