import type { ReachWords } from './reach-words.ts';

const MODES = { air: 'air', road: 'road', rail: 'rail' } as const;

const number = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export const english: ReachWords = {
  exercise: 'EXERCISE EXERCISE EXERCISE',
  by: (modes) => `by ${modes.map((mode) => MODES[mode]).join(' and ')}`,
  title: (what, by) => `Hours until ${what} can stand, ${by}`,
  countedFrom: (title, time) => `${title}; counted from ${time}`,
  withoutPresence: 'without foreign presence in the allies that the demand names',
  notes: [
    'From the order to move, each force alone on the network, median conditions: preparation, leave to enter, the way, local road. Ways by sea are left out.',
    'Terrain is not known: from the network on, great circle with the declared detour and speed of local roads. Places of presence are assumed where the data name only a country.',
    'Land of today as the allies see it in law: Natural Earth, 1:50 million, through world-atlas; cells: H3. Forces and factors: data/forces, data/network, data/movement, mostly judgement.',
  ],
  noWay: {
    'no-node': 'no place of the network lies on this land, and ways by sea are left out',
    'no-way': 'no place of the network near by can be reached by these forces and modes',
  },
  classes: {
    day: 'within 24 hours',
    'three-days': 'within 72 hours',
    week: 'within 7 days',
    'ten-days': 'within 10 days',
    'three-weeks': 'within 21 days',
    later: 'later than 21 days',
    'not-reached': 'not reached',
  },
  number,
  percent: (share) => (share > 0 && share < 0.005 ? '<1 %' : `${Math.round(share * 100)} %`),
  hours: (value) => `${value} h`,
  moment: (hours) => (hours <= 72 ? `${hours} h` : `${hours / 24} days`),
  legend: {
    share: (cells) => `Share of allied land (${cells} cells)`,
    shareOfBox: (cells) => `Share of the land asked for (${cells} cells)`,
    aside: 'allied land not asked for',
    other: 'not an ally, or not counted',
    stands: 'where a force stands',
  },
  border: (state) => `border with ${state}`,
  noBorder: 'No cell touches a land border with the adversary.',
  alliedLand: 'allied land',
  parts: { europe: 'in Europe', 'north-america': 'in North America and Greenland', elsewhere: 'elsewhere' },
  cells: (count) => `${count} cells`,
  notReached: 'not reached',
  asItIs: (row) => `${row}, as it is`,
  without: (row) => `${row}, without presence`,
  forces: (count) => `Forces (${count}):`,
  leftOut: '(- is left out without presence)',
  last: 'Last to be reached:',
  lastWithout: 'Last to be reached, without presence:',
  kmFrom: (km, place) => `${km} km from ${place}`,
  interval: (p10, p50, p90) => `${p50} h (${p10} to ${p90})`,
  allies: ['Allies', 'median', 'worst'],
  alliesWithout: ['median without', 'worst without'],
  cellsNotReached: 'cells not reached',
  ofCells: (some, all) => `${some} of ${all}`,
  areNotReached: (cells, why) => `${cells} cells are not reached: ${why}.`,
  mostlyLocalRoad: (share) =>
    `On ${share} of the land that is reached, half of the hours or more are local road over land that is not known.`,
  written: (path) => `Written to ${path}`,
};
