import { defineSupportRule } from '../../define.ts';

export const training = defineSupportRule({
  id: 'training',
  readings: {
    'constitutional-neutrality': {
      effect: 'disputed',
      says: 'constitutional neutrality: one reading is that foreign trainers on the territory are a military presence, the other that teaching is not; training abroad is open under both',
      source: 'odessa-journal-moldova-neutrality',
    },
    'open-hostilities': {
      effect: 'disputed',
      says: 'fighting on the territory: one reading is that training abroad goes on, the other that to train a party at war is to take part',
      source: 'judgement',
    },
  },
});
