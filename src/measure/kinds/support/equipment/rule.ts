import { defineSupportRule } from '../../define.ts';

export const equipment = defineSupportRule({
  id: 'equipment',
  readings: {
    'constitutional-neutrality': {
      effect: 'disputed',
      says: 'constitutional neutrality: it binds the partner to no bloc, yet whether arms from one side keep it neutral is disputed; protective equipment is not',
      source: 'odessa-journal-moldova-neutrality',
    },
    'open-hostilities': {
      effect: 'disputed',
      says: 'fighting on the territory: Allies give it one by one; whether the Alliance itself may is disputed',
      source: 'judgement',
    },
  },
});
