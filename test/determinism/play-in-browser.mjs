// The entry that engines.test.ts bundles for Chromium: the world comes as rows over HTTP, the engine is that of dist.
import { assembleWorld } from '../../dist/src/formats/world/assemble-world.js';
import { playRequest } from './play-request.mjs';

export async function play(request) {
  const rows = await (await fetch('/rows.json')).json();
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { engine: navigator.userAgent, locale, timeZone, ...playRequest(assembleWorld(rows), request) };
}
