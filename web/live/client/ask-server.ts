import type { Problem } from '../../../src/formats/live-api/contract.ts';

/** The server, or the way to it, said no. `status` 0: it was not reached. */
export class Refused extends Error {
  readonly problem: string;
  readonly remedy: string | undefined;
  readonly status: number;

  constructor({ problem, remedy }: Problem, status: number) {
    super(problem);
    this.name = 'Refused';
    this.problem = problem;
    this.remedy = remedy;
    this.status = status;
  }
}

/** Answers that say "not now": the same may be asked again. */
const NOT_NOW = new Set([0, 429, 502, 503, 504]);
/** Waits between tries, in seconds: a server that starts anew is back by then. */
const WAITS_SECONDS = [0.3, 0.7, 1.5, 3, 6];

interface Asking {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  /** Sent as it stands, not as JSON. */
  readonly text?: string;
  readonly signal?: AbortSignal;
}

/** @throws Refused where the server refuses or is not reached */
export async function ask<T>(path: string, { method = 'GET', body, text, signal }: Asking = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
      ...(text !== undefined ? { body: text, headers: { 'content-type': 'text/plain; charset=utf-8' } } : {}),
      ...(body !== undefined ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refused({ problem: 'the server was not reached' }, 0);
  }
  if (!response.ok) throw new Refused(await problemOf(response), response.status);
  return (await response.json()) as T;
}

/** Asks again while the server is away. Only for what may be asked twice. @throws Refused */
export async function askAgain<T>(path: string, asking: Asking = {}): Promise<T> {
  for (const wait of WAITS_SECONDS) {
    try {
      return await ask<T>(path, asking);
    } catch (error) {
      if (!isNotNow(error) || asking.signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    }
  }
  return ask<T>(path, asking);
}

export const isNotNow = (error: unknown): boolean => error instanceof Refused && NOT_NOW.has(error.status);

async function problemOf(response: Response): Promise<Problem> {
  const said = (await response.json().catch(() => null)) as Partial<Problem> | null;
  return said?.problem
    ? { problem: said.problem, ...(said.remedy ? { remedy: said.remedy } : {}) }
    : { problem: `the server answered ${response.status}` };
}

/** Chosen once a command. `crypto.randomUUID` is missing where a page comes over plain HTTP from another machine. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
