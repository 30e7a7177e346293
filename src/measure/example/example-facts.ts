import type { SanctionsPackage, TradeShare } from '../../words/measures.ts';
import type { Membership } from '../../words/states.ts';
import type { Interval } from '../../words/time.ts';
import type { EffectRow, MeasureFacts, PartnerArrangement, TradeRole } from '../facts.ts';

const origin = { source: 'judgement', asOf: '2022-02-24', confidence: 'low', note: 'example for tests' } as const;

export const EU27 = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
export const G7 = 'CA DE FR GB IT JP US'.split(' ');

const members = (organisation: string, states: readonly string[], from: string, to: string | null = null): Membership[] =>
  states.map((state) => ({ organisation, state, from, to, ...origin }));

export const exampleMemberships: readonly Membership[] = [
  ...members('EU', EU27, '2013-07-01'),
  ...members('EU', ['GB'], '1973-01-01', '2020-01-31'),
  ...members('G7', G7, '1976-06-27'),
  ...members('NATO', ['US', 'CA', 'GB', 'FR', 'DE'], '1955-05-06'),
  ...members('PFP', ['GE', 'MD', 'UA'], '1994-03-23'),
  ...members('EOP', ['GE', 'UA'], '2020-06-12'),
];

export const trade = (
  state: string,
  partner: string,
  exportsShare: number,
  importsShare: number,
  energyShare?: number,
): TradeShare => ({
  state,
  partner,
  year: 2021,
  exportsShare,
  importsShare,
  ...(energyShare === undefined ? {} : { energyShare }),
  ...origin,
});

export const sanctions = (
  sender: string,
  instruments: string,
  adopted = '2022-02-25',
  id = `${sender}-${adopted}`,
): SanctionsPackage => ({
  id,
  sender,
  target: 'RU',
  title: `${sender} ${instruments}`,
  instruments: instruments.split(' '),
  proposed: null,
  adopted,
  ...origin,
});

const range = (p10: number, p50: number, p90: number): Interval => ({ p10, p50, p90 });
const parameter = (id: string, of: Interval): EffectRow => ({ kind: 'parameter', id, says: id, range: of, ...origin });
const coverage = (instrument: string, of: Interval): EffectRow => ({
  kind: 'coverage',
  id: instrument,
  instrument,
  range: of,
  ...origin,
});
const openness = (state: string, importsShare: number, exportsShare: number): EffectRow => ({
  kind: 'openness',
  id: state,
  state,
  year: 2021,
  importsShare,
  exportsShare,
  ...origin,
});

const role = (name: TradeRole, ...states: readonly string[]): EffectRow => ({
  kind: 'role',
  id: `role-${name}`,
  role: name,
  says: name,
  states,
  ...origin,
});

export const exampleEffects: readonly EffectRow[] = [
  role('financial-centre', 'DE', 'FR', 'GB', 'JP', 'US'),
  role('messaging-home', 'BE'),
  role('oil-insurer', 'GB'),
  role('oil-shipper', 'DE', 'GR', 'MT'),
  role('reserve-dollar', 'US'),
  role('reserve-euro', 'DE', 'FR'),
  role('reserve-pound', 'GB'),
  role('reserve-yen', 'JP'),
  role('technology-leader', 'US'),
  role('technology-maker', 'DE', 'FR', 'GB', 'IT', 'JP', 'NL', 'US'),
  parameter('trade-elasticity', range(5, 7, 10)),
  parameter('energy-input-share', range(0.03, 0.04, 0.06)),
  parameter('energy-substitution', range(0.04, 0.1, 0.2)),
  parameter('energy-replaced', range(0.6, 0.8, 0.95)),
  parameter('energy-in-target-exports', range(0.5, 0.55, 0.65)),
  parameter('redirected-target-exports', range(0.3, 0.6, 0.9)),
  parameter('redirected-sender-exports', range(0.2, 0.4, 0.7)),
  openness('RU', 0.17, 0.28),
  openness('DE', 0.33, 0.38),
  openness('US', 0.125, 0.075),
  openness('CA', 0.25, 0.25),
  coverage('export-controls-technology', range(0.15, 0.25, 0.4)),
  coverage('import-ban-coal', range(0.05, 0.08, 0.12)),
  coverage('import-ban-crude', range(0.25, 0.33, 0.4)),
  coverage('import-ban-metals', range(0.1, 0.15, 0.2)),
  coverage('price-cap', range(0.01, 0.05, 0.12)),
  { kind: 'prior', id: 'a', of: 'sanctions-success', scope: 'all', says: 'about a third', low: 0.33, high: 0.34, ...origin },
  { kind: 'prior', id: 'b', of: 'sanctions-success', scope: 'all', says: '30 to 50 %', low: 0.3, high: 0.5, ...origin },
  { kind: 'method-note', id: 'c', method: 'gravity-loss', role: 'critic', says: 'one elasticity for all goods', ...origin },
  {
    kind: 'observed',
    id: 'd',
    who: 'RU',
    date: '2023-02-20',
    measure: 'gdp',
    value: -2.1,
    unit: 'percent',
    says: '2.1 % down',
    ...origin,
  },
  {
    kind: 'observed',
    id: 'e',
    who: 'RU',
    date: '2022-02-28',
    measure: 'key-rate',
    value: 20,
    unit: 'percent',
    says: 'key rate 20 %',
    ...origin,
  },
];

const arrangement = (partner: string, standing: string, from: string, to: string | null = null): PartnerArrangement => ({
  partner,
  standing,
  from,
  to,
  ...origin,
});

export const exampleFacts: MeasureFacts = {
  start: '2022-02-24T00:00Z',
  packages: [
    sanctions('EU', 'asset-freeze travel-ban', '2022-02-23', 'eu-listings'),
    sanctions('EU', 'export-controls-technology', '2022-02-25', 'eu-technology'),
    sanctions('US', 'export-controls-technology import-ban-crude', '2022-02-24', 'us-technology'),
    sanctions('CA', 'import-ban-crude', '2022-02-28', 'ca-crude'),
  ],
  trade: [
    trade('DE', 'RU', 0.02, 0.024, 0.31),
    trade('US', 'RU', 0.0036, 0.0105),
    trade('CA', 'RU', 0.001, 0.0035),
    trade('RU', 'EU', 0.38, 0.36),
    trade('RU', 'DE', 0.06, 0.093),
    trade('RU', 'US', 0.036, 0.058),
  ],
  partnerSupport: [],
  arrangements: [
    arrangement('MD', 'constitutional-neutrality', '1994-08-27'),
    arrangement('MD', 'capacity-building-package', '2015-06-24'),
    arrangement('GE', 'capacity-building-package', '2014-09-05'),
    arrangement('GE', 'open-hostilities', '2008-08-08', '2008-08-12'),
    arrangement('UA', 'open-hostilities', '2022-02-24'),
  ],
  effects: exampleEffects,
  memberships: exampleMemberships,
  states: [],
};
