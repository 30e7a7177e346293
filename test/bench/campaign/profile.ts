import { type Profiler, Session } from 'node:inspector';

const SAMPLE_MICROSECONDS = 500;

/** Rooms of the engine under which the time of a replicate is told, and the folders that make them up. */
const ROOMS: readonly { readonly name: string; readonly folders: readonly string[] }[] = [
  { name: 'movement', folders: ['movement'] },
  { name: 'decision', folders: ['decision'] },
  { name: 'force', folders: ['force'] },
  { name: 'measure', folders: ['measure'] },
  { name: 'report and assessment', folders: ['report', 'assessment', 'facts'] },
  { name: 'kernel, chain and log', folders: ['kernel', 'chain', 'crisis', 'play'] },
];
const COLLECTOR = 'collector';
const OTHER = 'all else';

/**
 * Where the time of `work` goes: share of each room, of the collector and of all else (0 to 1, together 1), by samples of
 * the stack. A sample counts for the room of the innermost function that is the engine's own; what the compiler has
 * folded into its caller counts for the caller.
 */
export async function whereTimeGoes(work: () => void): Promise<ReadonlyMap<string, number>> {
  const session = new Session();
  session.connect();
  const post = <Answer>(method: string, parameters: object = {}) =>
    new Promise<Answer>((resolve, reject) => {
      session.post(method, parameters, (error, answer) => (error ? reject(error) : resolve(answer as Answer)));
    });
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await post('Profiler.start');
  work();
  const { profile } = await post<Profiler.StopReturnType>('Profiler.stop');
  session.disconnect();
  return sharesOf(profile);
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): ReadonlyMap<string, number> {
  const room = roomsOf(nodes);
  const shares = new Map<string, number>([...ROOMS.map(({ name }) => name), COLLECTOR, OTHER].map((name) => [name, 0]));
  let total = 0;
  samples.forEach((node, index) => {
    const name = room.get(node) ?? OTHER;
    const time = timeDeltas[index] ?? 0;
    shares.set(name, (shares.get(name) ?? 0) + time);
    total += time;
  });
  return new Map([...shares].map(([name, time]) => [name, time / total]));
}

/** The room of every node of the call tree: its own, or that of its caller (functions of the platform have none). */
function roomsOf(nodes: readonly Profiler.ProfileNode[]): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rooms = new Map<number, string>();
  const mark = (id: number, callers: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const room = node.callFrame.functionName === '(garbage collector)' ? COLLECTOR : (roomOf(node.callFrame.url) ?? callers);
    rooms.set(id, room);
    for (const child of node.children ?? []) mark(child, room);
  };
  for (const node of nodes) if (!rooms.has(node.id)) mark(node.id, OTHER);
  return rooms;
}

function roomOf(url: string): string | undefined {
  const folder = /.*\/src\/(\w+)/.exec(url)?.[1];
  return ROOMS.find(({ folders }) => folder !== undefined && folders.includes(folder))?.name;
}
