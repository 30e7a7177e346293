import { defineSupportRule } from '../../define.ts';

export const secureCommunications = defineSupportRule({
  id: 'secure-communications',
  readings: {},
});
