import { strengthInPlace } from '../../../force/index.ts';
import { defineIndicator, type IndicatorRow } from '../../define.ts';
import type { OutcomeFacts } from '../../facts.ts';
import type { Picture } from '../../picture.ts';

/** Days after STARTEX on which strength is read, and the end of the run. */
const DAYS = [3, 7, 14, 30] as const;

/** Foreign forces on each ally's soil: what stood there at STARTEX, and what had closed by each day since. */
export const strengthInPlaceIndicator = defineIndicator({
  id: 'strength-in-place',
  title: 'Strength in place',
  measure(picture, facts) {
    const before = new Map(strengthInPlace(facts.force.presence, facts.date).map((strength) => [strength.country, strength]));
    const arrivals = listArrivals(picture, facts);
    const countries = facts.allies.filter((ally) => arrivals.some(({ country }) => country === ally));
    const rows = countries.map((country): IndicatorRow => {
      const here = arrivals.filter((arrival) => arrival.country === country);
      const standing = before.get(country);
      const closedBy = (minute: number) =>
        here.filter(({ at }) => at <= minute).reduce((sum, { personnel }) => sum + personnel, 0);
      const figures: Record<string, number | null> = { before: standing?.foreign ?? 0 };
      for (const day of DAYS) figures[`day${day}`] = closedBy(day * 1440);
      figures.end = closedBy(picture.at);
      return {
        key: country,
        figures,
        interval: null,
        reason: {
          id: `strength/${country}`,
          says: `Foreign forces on the soil of ${country}: ${standing?.foreign ?? 0} before, ${figures.end} more at the end`,
          because: [
            ...(standing?.rows ?? [])
              .filter((row) => row.sender !== country)
              .map((row) => ({ says: `before: ${row.sender}, ${row.unit}, ${row.personnel}`, source: row.source })),
            ...here.map(({ unit, personnel, id }) => ({ says: `arrived: ${unit}, ${personnel}`, see: `arrival/${id}` })),
          ],
        },
      };
    });
    return { indicator: 'strength-in-place', unit: 'people', rows };
  },
});

interface Arrived {
  readonly id: string;
  readonly unit: string;
  readonly country: string;
  readonly personnel: number;
  readonly at: number;
}

function listArrivals(picture: Picture, facts: OutcomeFacts): Arrived[] {
  return picture.force.contingents.flatMap((contingent) => {
    const progress = picture.movement.progress[contingent.id];
    const country = facts.force.countryOfNode[contingent.destination];
    if (!progress || country === undefined || progress.arrival.arriveCompleteAt > picture.at) return [];
    const { id, unit, personnel } = contingent;
    return [{ id, unit: `${contingent.nation} ${unit}`, country, personnel, at: progress.arrival.arriveCompleteAt }];
  });
}
