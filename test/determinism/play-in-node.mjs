// node play-in-node.mjs SCENARIO REQUEST: prints the answer as JSON. For engines.test.ts, under several versions of Node.
import { loadWorld } from '../../dist/src/formats/world/load-world.js';
import { playRequest } from './play-request.mjs';

const [scenario, request] = process.argv.slice(2);
const reading = loadWorld(scenario);
if (!reading.ok) throw new Error(`${scenario}: ${JSON.stringify(reading.problems)}`);
const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
const answer = { engine: `Node ${process.versions.node}`, locale, timeZone, ...playRequest(reading.world, JSON.parse(request)) };
process.stdout.write(JSON.stringify(answer));
