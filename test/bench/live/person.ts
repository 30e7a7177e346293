import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  /** Sent as JSON; a string and bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody at a browser: keeps the session's cookie, sends as a page of the server itself does. */
export class Person {
  readonly address: URL;
  readonly agent: Agent;
  /** Of this machine's own: the addresses 127.0.0.2, 127.0.0.3 … are different visitors to a server on the same machine. */
  readonly localAddress: string | undefined;
  cookie = '';
  /** Everything that was sent to them, streams included, where it is kept. */
  readonly heard: string[] = [];
  keepsAll = true;

  constructor(address: string, agent = new Agent({ keepAlive: true }), localAddress?: string) {
    this.address = new URL(address);
    this.agent = agent;
    this.localAddress = localAddress;
  }

  ask(path: string, { method, body, headers = {} }: Asking = {}): Promise<Answer> {
    const text = typeof body === 'string' || body instanceof Uint8Array || body === undefined ? body : JSON.stringify(body);
    return new Promise((done, fail) => {
      const asked = this.open(path, {
        method: method ?? (text === undefined ? 'GET' : 'POST'),
        ...{ headers: { ...(text === undefined ? {} : { 'content-type': 'application/json' }), ...headers } },
      });
      asked.on('error', fail).on('response', (response: IncomingMessage) => {
        let said = '';
        response.setEncoding('utf8').on('data', (part) => {
          said += part;
        });
        response.on('error', fail).on('end', () => {
          if (this.keepsAll) this.heard.push(JSON.stringify(response.headers), said);
          done({ status: response.statusCode ?? 0, headers: response.headers, text: said });
        });
      });
      asked.end(text);
    });
  }

  /** The same person where the server has come back. */
  movedTo(address: string): Person {
    const moved = new Person(address, this.agent, this.localAddress);
    moved.cookie = this.cookie;
    return moved;
  }

  /** The answer's JSON. @throws Error where it is refused */
  async get<Data>(path: string, asking: Asking = {}): Promise<Data> {
    const { status, text } = await this.ask(path, asking);
    if (status !== 200) throw new Error(`${asking.method ?? ''} ${path}: ${status} ${text}`);
    return JSON.parse(text) as Data;
  }

  /** A request that has not ended yet. */
  open(path: string, { method = 'GET', headers = {} }: Asking, agent: Agent | false = this.agent): ClientRequest {
    const { hostname, port } = this.address;
    const cookie = this.cookie === '' ? {} : { cookie: this.cookie };
    const local = this.localAddress === undefined ? {} : { localAddress: this.localAddress };
    const asked = request({ ...{ hostname, port, path, method, agent }, ...local, headers: { ...cookie, ...headers } });
    asked.on('response', ({ headers: given }: IncomingMessage) => {
      for (const line of given['set-cookie'] ?? []) this.cookie = line.split(';')[0] ?? '';
    });
    return asked;
  }
}
