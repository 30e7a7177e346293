import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileWith, foedus, freshFolder, MAIN } from '../cli/foedus.ts';
import { type NatsServer, natsServer } from './nats-server.ts';

const CHUNKS = 8;
const EXPERIMENT = `
schema: foedus-experiment/1
id: four-ways
title: One campaign, played in four ways
scenario: ${resolve('scenarios/2003-turkiye')}
seed: 7
replicates: 100
factors:
  - { id: instructions, path: decision/instructions.delay.*, times: { levels: [0.5, 2] } }
design: { kind: grid }
`;
const experiment = () => fileWith('four-ways.yaml', EXPERIMENT);
const hashOf = (out: string) => JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')).hash as string;

let server: NatsServer;
let workers: ChildProcess[] = [];
beforeEach(async () => {
  server = await natsServer();
  await server.start();
});
afterEach(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  workers = [];
  await server.remove();
});

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [MAIN, 'campaign-worker', '--nats-url', server.url], { stdio: 'ignore' });
  workers.push(worker);
  return worker;
}

const chunksIn = (out: string) => {
  const chunks = join(out, 'chunks');
  return existsSync(chunks) ? readdirSync(chunks).filter((name) => name.endsWith('.parquet')).length : 0;
};

async function onNats(file: string, disturb: (out: string) => Promise<void> = async () => {}): Promise<string> {
  const out = join(freshFolder(), 'nats');
  const ended = foedus(['campaign', file, '--executor', 'nats', '--nats-url', server.url, '--out', out]);
  await disturb(out);
  expect((await ended).status).toBe(0);
  return hashOf(out);
}

/** Chunks in an order of their own, two at a time, each in a process that knows nothing of the others. */
async function byRunChunk(file: string): Promise<string> {
  const out = join(freshFolder(), 'by-chunk');
  const order = [5, 0, 7, 2, 6, 1, 4, 3];
  const play = async () => {
    for (let index = order.shift(); index !== undefined; index = order.shift()) {
      expect((await foedus(['run-chunk', '--campaign', file, '--index', String(index), '--out', out])).status).toBe(0);
    }
  };
  await Promise.all([play(), play()]);
  expect(chunksIn(out)).toBe(CHUNKS);
  expect((await foedus(['campaign', file, '--out', out, '--resume'])).status).toBe(0);
  return hashOf(out);
}

describe('one campaign', () => {
  it('has one hash on threads, on NATS, on NATS with a worker and the server killed, and by run-chunk in any order', async () => {
    const file = experiment();
    const threads = join(freshFolder(), 'threads');
    expect((await foedus(['campaign', file, '--out', threads])).status).toBe(0);
    expect(chunksIn(threads)).toBe(CHUNKS);

    const first = startWorker();
    startWorker();
    const plain = await onNats(file);

    // this campaign is over for the server: the same again begins from nothing
    const second = workers[1];
    second.kill('SIGKILL');
    const disturbed = await onNats(file, async (out) => {
      while (chunksIn(out) === 0) await pause(5);
      first.kill('SIGKILL');
      await server.kill();
      expect(chunksIn(out)).toBeLessThan(CHUNKS);
      await server.start();
      startWorker();
    });

    const shuffled = await byRunChunk(file);
    const expected = hashOf(threads);
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    expect({ plain, disturbed, shuffled }).toEqual({ plain: expected, disturbed: expected, shuffled: expected });
  }, 300_000);
});
