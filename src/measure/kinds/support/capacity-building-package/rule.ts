import { defineSupportRule } from '../../define.ts';

export const capacityBuildingPackage = defineSupportRule({
  id: 'capacity-building-package',
  readings: {},
});
