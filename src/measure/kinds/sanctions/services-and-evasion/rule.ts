import { defineSanctionKind } from '../../define.ts';

export const servicesAndEvasion = defineSanctionKind({
  id: 'services-and-evasion',
  title: 'Services, evasion, territories',
  instruments: { 'services-ban': 'legal', 'anti-circumvention': 'legal', 'territory-embargo': 'legal' },
  bites: ({ instrument, senders }) =>
    instrument === 'anti-circumvention' && senders.length < 3
      ? {
          verdict: 'contested',
          says: 'few states chase evasion: one reading is that it deters, the other that trade goes round them',
          source: 'judgement',
          wouldChange: 'if the other senders of the original measures joined',
        }
      : { verdict: 'engaged', says: "binds persons under the senders' law", source: 'judgement' },
});
