/** An OpenAI-compatible endpoint, from the environment. */
export interface ModelEndpoint {
  /** Address of the chat completions. */
  readonly address: string;
  readonly model: string;
  readonly key: string | null;
  readonly timeoutSeconds: number;
}

const DEFAULT_SECONDS = 60;
const LARGEST_ANSWER = 1024 * 1024;

export type EndpointReading =
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly endpoint: ModelEndpoint }
  | { readonly kind: 'wrong'; readonly message: string; readonly remedy: string };

/** What `FOEDUS_LLM_URL`, `_MODEL`, `_KEY` and `_TIMEOUT` say. Off unless the address is set. */
export function endpointFrom(environment: Readonly<Record<string, string | undefined>>): EndpointReading {
  const { FOEDUS_LLM_URL: url, FOEDUS_LLM_MODEL: model, FOEDUS_LLM_KEY: key, FOEDUS_LLM_TIMEOUT: timeout } = environment;
  if (!url) return { kind: 'off' };
  const wrong = (message: string, remedy: string) => ({ kind: 'wrong', message, remedy }) as const;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return wrong(
      `FOEDUS_LLM_URL: "${url}" is no address`,
      'write one such as http://localhost:11434/v1, or unset it to use rules only',
    );
  }
  if (!model) return wrong('FOEDUS_LLM_URL is set, FOEDUS_LLM_MODEL is not', 'name the model, or unset both to use rules only');
  const seconds = timeout ? Number(timeout) : DEFAULT_SECONDS;
  if (!(seconds > 0 && seconds <= 3600)) {
    return wrong(`FOEDUS_LLM_TIMEOUT: "${timeout}" is no number of seconds`, 'write seconds from 1 to 3600, or unset it');
  }
  const base = url.replace(/\/+$/, '');
  const address = base.endsWith('/chat/completions') ? base : `${base}/chat/completions`;
  return { kind: 'on', endpoint: { address, model, key: key || null, timeoutSeconds: seconds } };
}

/** The endpoint gave no answer that could be used. */
export class ModelFailure extends Error {}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Sends one request and gives the words of the answer. Follows no redirect. @throws ModelFailure; `status` for a refusal */
export async function askModel(endpoint: ModelEndpoint, messages: readonly ChatMessage[], format: object): Promise<string> {
  const body = JSON.stringify({ model: endpoint.model, messages, temperature: 0, stream: false, response_format: format });
  const headers = { 'content-type': 'application/json', ...(endpoint.key ? { authorization: `Bearer ${endpoint.key}` } : {}) };
  const signal = AbortSignal.timeout(Math.ceil(endpoint.timeoutSeconds * 1000));
  try {
    const response = await fetch(endpoint.address, { method: 'POST', headers, body, signal, redirect: 'error' });
    if (!response.ok) {
      await response.body?.cancel();
      throw new ModelRefusal(response.status);
    }
    return wordsOf(await bodyOf(response));
  } catch (error) {
    if (error instanceof ModelFailure) throw error;
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw new ModelFailure(late ? `gave no answer within ${endpoint.timeoutSeconds} s` : `cannot be reached (${causeOf(error)})`);
  }
}

/** An answer with a status other than success. */
export class ModelRefusal extends ModelFailure {
  readonly status: number;
  constructor(status: number) {
    super(`answered with status ${status}`);
    this.status = status;
  }
}

/** The text of an answer, up to what an answer may have. */
async function bodyOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LARGEST_ANSWER) throw new ModelFailure(`gave more than ${LARGEST_ANSWER / 1024} kB`);
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

function wordsOf(body: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new ModelFailure('gave an answer that is not JSON');
  }
  const content = (parsed as { choices?: { message?: { content?: unknown } }[] } | null)?.choices?.[0]?.message?.content;
  if (typeof content !== 'string') throw new ModelFailure('gave an answer without a message');
  return content;
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error
    ? 'code' in cause && typeof cause.code === 'string'
      ? cause.code
      : cause.message
    : String(cause);
}
