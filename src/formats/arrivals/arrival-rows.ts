import type { World } from '../../chain/world.ts';
import { findUnit } from '../../force/index.ts';
import { isoTime } from '../../kernel/calendar.ts';
import type { Fan } from '../../play/fan.ts';
import type { CrisisSimulation } from '../../play/once.ts';
import type { ArrivalRow } from './csv.ts';

/** Every contingent that moves, with the interval of its arrival over the replicates. */
export function arrivalRows(world: World, { state }: CrisisSimulation, fan: Fan): ArrivalRow[] {
  const { start } = world.scenario;
  return state.force.contingents.flatMap((contingent): ArrivalRow[] => {
    const arrival = state.movement.progress[contingent.id]?.arrival;
    if (!arrival) return [];
    const bound = (output: 'first' | 'complete', which: 'p10' | 'p90') => {
      const interval = fan.get(`arrival/${contingent.id}/${output}`)?.interval;
      return interval ? isoTime(start, interval[which]) : '';
    };
    return [
      {
        contingent: contingent.id,
        nation: contingent.nation,
        unit: findUnit(world.force, contingent.id)?.name ?? contingent.unit,
        personnel: contingent.personnel,
        tonnes: Math.round(contingent.cargo.tonnes),
        origin: contingent.origin,
        destination: contingent.destination,
        mode: contingent.modes.join(' '),
        readyAt: isoTime(start, contingent.readyAt),
        departFirst: isoTime(start, arrival.departFirstAt),
        arriveFirst: isoTime(start, arrival.arriveFirstAt),
        arriveFirstP10: bound('first', 'p10'),
        arriveFirstP90: bound('first', 'p90'),
        arriveComplete: isoTime(start, arrival.arriveCompleteAt),
        arriveCompleteP10: bound('complete', 'p10'),
        arriveCompleteP90: bound('complete', 'p90'),
        command: contingent.command,
        requirement: state.force.offers.find((offer) => offer.unit === contingent.id)?.requirement ?? '',
      },
    ];
  });
}
