import { defineSupportRule } from '../../define.ts';

export const collectiveDefence = defineSupportRule({
  id: 'collective-defence',
  readings: {},
});
