import { defineIndicator, type IndicatorRow } from '../../define.ts';

/** Percent of gross domestic product, as ranges by closed forms: what the packages cost the target and their senders. */
export const sanctionsCost = defineIndicator({
  id: 'sanctions-cost',
  title: 'Cost of sanctions to target and senders',
  measure({ measure }) {
    const rows = Object.entries(measure.effects).flatMap(([target, estimates]) =>
      Object.entries(estimates).map(([who, interval]): IndicatorRow => {
        const says = who === target ? 'loss of the target' : `cost to a sender against ${target}`;
        return {
          key: who,
          figures: {},
          interval,
          reason: { id: `cost/${who}`, says, because: [{ says: 'as estimated by the measure stage', see: `sanctions/${who}` }] },
        };
      }),
    );
    return { indicator: 'sanctions-cost', unit: 'percent of GDP', rows };
  },
});
