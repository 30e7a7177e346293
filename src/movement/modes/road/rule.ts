import { admitted, type ModeRule, notStated, refused, refusedByHeight } from '../define-mode.ts';

/** Marching on one's own wheels, or on heavy-equipment transporters. */
export const road: ModeRule = {
  id: 'road',
  admitsWay(load, way, values) {
    if (load.kind === 'warship') return refused('a warship keeps to the sea', 'the sea');
    const axleLimit = way.maxAxleTonnes ?? values.roadAxleLimitTonnes;
    if (load.axleTonnes > axleLimit) {
      const says = `axle load ${load.axleTonnes} t is above the road's limit of ${axleLimit} t`;
      return refused(says, 'a transporter with more axles, an exemption, or another mode');
    }
    const classLimit = way.maxLoadClass ?? values.roadLoadClass;
    if (load.loadClass > classLimit) {
      const says = `load class ${load.loadClass} is above the road's class ${classLimit}`;
      return refused(says, 'another route or another mode');
    }
    const tooHigh = refusedByHeight(load, way);
    if (tooHigh) return tooHigh;
    if (way.maxAxleTonnes === undefined) return notStated('within the default limit; the road states none');
    return admitted('within the limits of the road');
  },
  admitsCarrier(load, carrier, values) {
    if (load.kind !== 'tracked') return admitted('moves on its own wheels');
    if (!carrier) return refused('tracked vehicles do not march far on their own tracks', 'a heavy-equipment transporter');
    const limit = carrier.payloadTonnes * values.transporterPayloadRatio;
    if (load.worstItemTonnes > limit) {
      const says = `the vehicle of ${Math.round(load.worstItemTonnes)} t is above the ${Math.round(limit)} t that the transporter bears`;
      return refused(says, 'a stronger transporter');
    }
    return admitted('carried by a heavy-equipment transporter');
  },
  serialCapacity(load, carrier, values) {
    let items = values.convoyVehicles;
    if (load.kind === 'passengers') items = values.convoyVehicles * values.busPassengers;
    else if (carrier) items = values.transporterTroopVehicles;
    return { items, tonnes: Infinity, laneMetres: Infinity };
  },
  minutesInMotion(km, load, _speedKmh, values) {
    const speed = load.kind === 'tracked' ? values.heavyTransporterSpeedKmh : values.roadSpeedKmh;
    return (km * 60) / speed;
  },
};
