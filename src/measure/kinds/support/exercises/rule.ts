import { defineSupportRule } from '../../define.ts';

export const exercises = defineSupportRule({
  id: 'exercises',
  readings: {
    'constitutional-neutrality': {
      effect: 'disputed',
      says: 'constitutional neutrality keeps foreign forces off the territory: one reading is that an exercise by invitation is no stationing, the other that it is a presence all the same',
      source: 'odessa-journal-moldova-neutrality',
    },
    'open-hostilities': { effect: 'bars', says: 'no exercise is held on a territory with open fighting', source: 'judgement' },
  },
});
