import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, askAgain, newKey } from './ask-server.ts';

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const server = vi.fn<(path: string, request: RequestInit) => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  server.mockReset();
});

describe('what is sent to the server', () => {
  it('is sent again as it was while the server is away', async () => {
    server
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(answer(503, {}))
      .mockResolvedValueOnce(answer(200, { sequence: 7 }));
    const sent = askAgain('/api/x', { method: 'POST', body: { key: 'k' } });
    await vi.runAllTimersAsync();
    expect(await sent).toEqual({ sequence: 7 });
    expect(new Set(server.mock.calls.map(([path, { body }]) => `${path} ${body}`))).toEqual(new Set(['/api/x {"key":"k"}']));
    expect(server).toHaveBeenCalledTimes(3);
  });

  it('is not sent again where the server refuses it, and says why', async () => {
    server.mockResolvedValue(answer(409, { problem: 'the clock stands', remedy: 'wait for STARTEX' }));
    const refused = { status: 409, problem: 'the clock stands', remedy: 'wait for STARTEX' };
    await expect(askAgain('/api/x')).rejects.toMatchObject(refused);
    expect(server).toHaveBeenCalledTimes(1);
  });

  it('is given up after a while, with a status that no server gives', async () => {
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    const sent = expect(askAgain('/api/x')).rejects.toMatchObject({ status: 0 });
    await vi.runAllTimersAsync();
    await sent;
    expect(server).toHaveBeenCalledTimes(6);
  });

  it('says what it can where the answer is no JSON', async () => {
    server.mockResolvedValue(new Response('<html>', { status: 500 }));
    await expect(ask('/api/x')).rejects.toMatchObject({ problem: 'the server answered 500' });
  });

  it('has a key of its own', () => {
    const keys = new Set(Array.from({ length: 100 }, newKey));
    expect(keys.size).toBe(100);
    expect([...keys].every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
  });
});
