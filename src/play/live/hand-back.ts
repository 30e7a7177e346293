import type { World } from '../../chain/world.ts';
import type { CrisisCommand } from '../../crisis.ts';
import { actPolicies } from '../../decision/index.ts';
import { createChance } from '../../kernel/chance.ts';
import type { Timed } from '../../kernel/stage.ts';
import type { SeatId } from '../../words/ids.ts';
import type { CrisisSimulation } from '../once.ts';

/** What the policy of a seat that nobody holds any more does about each open text and concern, as it would have done. */
export function actsOf(seat: SeatId, simulation: CrisisSimulation, world: World): Timed<CrisisCommand>[] {
  const { key, now, state } = simulation;
  const moment = { at: now, chance: createChance(key.seed, key.replicate) };
  return [...lastWordOnEach(simulation)].flatMap((event) =>
    actPolicies(event, state.decision, world.decision, moment)
      .filter((act) => act.seat === seat)
      .map(
        (act): Timed<CrisisCommand> => ({
          at: Math.max(act.at, now),
          command: { stage: 'decision', command: act.command, policyOf: seat },
        }),
      ),
  );
}

/** Of each concern and text, the event that policies looked at last. */
function lastWordOnEach({ log }: CrisisSimulation) {
  const latest = new Map<string, Parameters<typeof actPolicies>[0]>();
  for (const { event } of log) {
    if (event.stage !== 'decision') continue;
    if (event.type === 'ConcernRaised' || event.type === 'ConcernUpdated') latest.set(`concern ${event.concern.id}`, event);
    if (event.type === 'ProposalTabled') latest.set(`text ${event.proposal.id}`, event);
    if (event.type === 'ProposalAmended' || event.type === 'ForumShifted' || event.type === 'MembersConsulted') {
      latest.set(`text ${event.proposal}`, event);
    }
  }
  return latest.values();
}
