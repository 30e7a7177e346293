import { costToSenders, effectOnTarget } from '../../../measure/index.ts';
import { defineIndicator, type IndicatorRow } from '../../define.ts';

/** Percent of gross domestic product, as ranges by closed forms: what the packages cost the target and their senders. */
export const sanctionsCost = defineIndicator({
  id: 'sanctions-cost',
  title: 'Cost of sanctions to target and senders',
  measure(picture, facts) {
    const imposed = picture.measure.imposed.map((entry) => entry.package);
    if (imposed.length === 0) return { indicator: 'sanctions-cost', unit: 'percent of GDP', rows: [] };
    const estimates = [effectOnTarget(imposed, facts.measure), ...costToSenders(imposed, facts.measure)].flat();
    const rows = estimates.map(
      (estimate): IndicatorRow => ({
        key: estimate.who,
        figures: {},
        interval: estimate.interval,
        reason: { ...estimate.reason, id: `sanctions/${estimate.who}` },
      }),
    );
    return { indicator: 'sanctions-cost', unit: 'percent of GDP', rows };
  },
});
