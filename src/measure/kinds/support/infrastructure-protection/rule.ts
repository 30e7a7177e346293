import { defineSupportRule } from '../../define.ts';

export const infrastructureProtection = defineSupportRule({
  id: 'infrastructure-protection',
  readings: {
    'open-hostilities': {
      effect: 'disputed',
      says: 'fighting on the territory: one reading is that advice and equipment can still be given, the other that survey teams cannot work',
      source: 'judgement',
    },
  },
});
