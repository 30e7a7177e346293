import { postureIfWithdrawn } from '../../../force/index.ts';
import { defineIndicator } from '../../define.ts';

/** What would remain on the soil of the allies that a demand names if it were met. */
export const postureUnderDemand = defineIndicator({
  id: 'posture-under-demand',
  title: 'Remaining posture if the demand were met',
  measure(picture, facts) {
    const allies = [...new Set(Object.values(picture.assessment.demands).flatMap((demand) => demand.allies))];
    if (allies.length === 0) return { indicator: 'posture-under-demand', unit: 'people', rows: [] };
    const outcome = postureIfWithdrawn(facts.force.presence, allies, facts.date);
    const rows = outcome.after.map((after, index) => {
      const before = outcome.before[index];
      return {
        key: after.country,
        figures: { foreignBefore: before.foreign, foreignAfter: after.foreign, own: after.own },
        interval: null,
        reason: {
          id: `posture/${after.country}`,
          says: `${after.country}: ${before.foreign} foreign personnel before, ${after.foreign} after`,
          because: before.rows.map((row) => ({ says: `${row.sender}: ${row.unit}, ${row.personnel}`, source: row.source })),
        },
      };
    });
    const total = {
      key: 'total',
      figures: {
        foreignBefore: outcome.withdrawnPersonnel + outcome.remainingForeign,
        foreignAfter: outcome.remainingForeign,
        own: outcome.remainingOwn,
      },
      interval: null,
      reason: { ...outcome.reason, id: 'posture/total' },
    };
    return { indicator: 'posture-under-demand', unit: 'people', rows: [total, ...rows] };
  },
});
