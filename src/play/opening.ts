import type { World } from '../chain/world.ts';
import type { CrisisCommand } from '../crisis.ts';
import { minutesBetween } from '../kernel/calendar.ts';
import type { Timed } from '../kernel/stage.ts';

/**
 * What is on the clock: at STARTEX the report is read; incidents that a person entered are confirmed on their day; evidence
 * that by its time (by ENDEX, where it has none) finds no incident is told of; national
 * reinforcements are ordered when they were decided, which may lie before STARTEX (minute 0), so that they are under way.
 */
export function openingCommands(world: World): Timed<CrisisCommand>[] {
  const { scenario } = world;
  const minuteOf = (time: string) => minutesBetween(scenario.start, time);
  return [
    { at: 0, command: { stage: 'report', command: { type: 'ReadReport', text: world.reportText, date: scenario.reportDate } } },
    ...scenario.incidents.map(
      (incident): Timed<CrisisCommand> => ({
        at: Math.max(0, minuteOf(incident.date)),
        command: {
          stage: 'report',
          command: { type: 'ConfirmIncident', incident: incident.id, by: 'control', corrected: incident },
        },
      }),
    ),
    ...(scenario.evidence ?? []).flatMap((item): Timed<CrisisCommand>[] => {
      // a withdrawal follows what it withdraws
      if (item.kind === 'withdraws') return [];
      const due = minuteOf('at' in item.arrives ? item.arrives.at : scenario.end);
      return [{ at: Math.max(0, due), priority: 1, command: { stage: 'assessment', command: { type: 'CheckEvidence', item } } }];
    }),
    ...scenario.reinforcements.map((order): Timed<CrisisCommand> => {
      const decidedAt = minuteOf(order.decided);
      const { unit, destination, modes } = order;
      const command = { type: 'OrderReinforcement', unit, destination, decidedAt, ...(modes ? { modes } : {}) } as const;
      return { at: decidedAt, command: { stage: 'force', command } };
    }),
  ];
}
