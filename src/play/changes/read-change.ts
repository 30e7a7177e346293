import type { World } from '../../chain/world.ts';
import type { CrisisCommand } from '../../crisis.ts';
import type { Position } from '../../decision/index.ts';
import type { Change, ChangeKind } from './define.ts';

const POSITIONS: Readonly<Record<string, Position>> = {
  objects: 'object',
  brackets: 'bracket',
  reserves: 'reserve',
  accepts: 'accept',
};

/** `FR objects to deploy-response-force on c1`: a member speaks at the moment of the branch, in the round that is open. */
const statePosition: ChangeKind = {
  id: 'state-position',
  usage: 'MEMBER objects|brackets|reserves|accepts to PROPOSAL [on CLAUSE]',
  parse([who, verb, to, proposal, on, clause]) {
    const position = POSITIONS[verb ?? ''];
    if (!who || !position || to !== 'to' || !proposal || (on !== undefined && (on !== 'on' || !clause))) return null;
    const member = who.toUpperCase();
    const why = 'set by this branch';
    const clauses =
      clause && position !== 'accept'
        ? [{ clause, position, ask: { kind: 'milder' } as const, redLine: false, why, source: 'judgement' }]
        : undefined;
    const command: CrisisCommand = {
      stage: 'decision',
      command: { type: 'StatePosition', proposal, member, position, why, ...(clauses ? { clauses } : {}) },
    };
    return { says: `${member} ${verb} to ${proposal}${clause ? ` on ${clause}` : ''}`, commands: (at) => [{ at, command }] };
  },
};

/** `withdraw deploy-response-force`: the chair gives up a text. */
const withdraw: ChangeKind = {
  id: 'withdraw',
  usage: 'withdraw PROPOSAL',
  parse([verb, proposal]) {
    if (verb !== 'withdraw' || !proposal) return null;
    const command: CrisisCommand = {
      stage: 'decision',
      command: { type: 'WithdrawProposal', proposal, why: 'withdrawn by this branch' },
    };
    return { says: `${proposal} is withdrawn`, commands: (at) => [{ at, command }] };
  },
};

/** `order fr-fgb to ro-cincu-area`: a nation sends a unit by itself. */
const order: ChangeKind = {
  id: 'order',
  usage: 'order UNIT to PLACE',
  parse([verb, unit, to, destination]) {
    if (verb !== 'order' || !unit || to !== 'to' || !destination) return null;
    const command: CrisisCommand = { stage: 'force', command: { type: 'OrderReinforcement', unit, destination } };
    return { says: `${unit} is ordered to ${destination}`, commands: (at) => [{ at, command }] };
  },
};

/** `silence FR`: from here on a person holds the seat and does nothing; no policy speaks for it. */
const silenceSeat: ChangeKind = {
  id: 'silence',
  usage: 'silence SEAT',
  parse([verb, seat]) {
    if (verb !== 'silence' || !seat) return null;
    const held = seat.toUpperCase();
    return { says: `nobody acts for ${held} from here on`, commands: () => [], holds: (candidate) => candidate === held };
  },
};

export const changeKinds: readonly ChangeKind[] = [statePosition, withdraw, order, silenceSeat];

/** The change that `text` describes, or what is wrong with it. */
export function readChange(text: string, world: World): { change: Change } | { problem: string; remedy: string } {
  const words = text.trim().split(/\s+/);
  const change = changeKinds.map((kind) => kind.parse(words)).find((found) => found !== null);
  if (!change)
    return { problem: `"${text}" is no change that is known`, remedy: changeKinds.map((kind) => kind.usage).join(' · ') };
  const unknown = unknownThings(words, world);
  return unknown ?? { change };
}

function unknownThings(words: readonly string[], world: World): { problem: string; remedy: string } | null {
  const proposals = world.scenario.proposals.map((proposal) => proposal.id);
  if (words[0] === 'order') {
    const [, unit, , place] = words;
    if (!world.force.units.some((row) => row.id === unit))
      return { problem: `no unit "${unit}"`, remedy: 'see data/forces/units.json' };
    if (!world.data.nodes.some((node) => node.id === place))
      return { problem: `no place "${place}"`, remedy: 'see data/network/nodes.json' };
    return null;
  }
  if (words[0] === 'silence') return null;
  const [proposal, clause] = words[4] === 'on' ? [words[3], words[5]] : [words[words.length - 1], undefined];
  const text = world.scenario.proposals.find(({ id }) => id === proposal);
  if (text && clause !== undefined && !text.clauses.some(({ id }) => id === clause)) {
    const known = text.clauses.map(({ id }) => id).join(', ');
    return { problem: `no clause "${clause}" in ${proposal}`, remedy: `known: ${known}` };
  }
  return text ? null : { problem: `no proposal "${proposal}"`, remedy: `known: ${proposals.join(', ')}` };
}
