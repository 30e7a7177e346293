import { defineSupportRule } from '../../define.ts';

export const integrityResilience = defineSupportRule({
  id: 'integrity-resilience',
  readings: {},
});
