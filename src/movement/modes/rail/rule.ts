import { admitted, type ModeRule, notStated, refused, refusedByHeight } from '../define-mode.ts';

/** Train sets of one gauge; where the gauge changes the load changes trains. */
export const rail: ModeRule = {
  id: 'rail',
  admitsWay(load, way, values) {
    if (load.kind === 'warship') return refused('a warship keeps to the sea', 'the sea');
    if (load.kind === 'tracked') {
      const axle = load.worstItemTonnes / values.railAxlesPerTrackedVehicle + WAGON_TARE_PER_AXLE_TONNES;
      const limit = way.maxAxleTonnes ?? values.railAxleLimitTonnes;
      if (axle > limit) {
        const says = `a loaded wagon would weigh ${Math.round(axle)} t per axle, the line bears ${limit} t`;
        return refused(says, 'a wagon with more axles or another line');
      }
    }
    const tooHigh = refusedByHeight(load, way);
    if (tooHigh) return tooHigh;
    if (way.maxAxleTonnes === undefined) return notStated('within the default line class; the line states none');
    return admitted('within the limits of the line');
  },
  admitsCarrier(load, carrier) {
    if (!carrier) return refused('nothing goes by rail without wagons', 'a train set');
    if (load.kind === 'passengers') return admitted('passenger cars are hired with the train');
    if (carrier.payloadTonnes <= 0) return refused('the train set carries no freight', 'flat wagons');
    return admitted('flat wagons');
  },
  serialCapacity(load, carrier, values) {
    if (load.kind === 'passengers') {
      const items = carrier && carrier.passengers > 0 ? carrier.passengers : values.trainPassengers;
      return { items, tonnes: Infinity, laneMetres: Infinity };
    }
    const tonnes = carrier?.payloadTonnes ?? values.trainTonnes;
    return { items: Infinity, tonnes, laneMetres: carrier?.laneMetres ?? values.trainLaneMetres };
  },
  minutesInMotion(km, _load, _speedKmh, values) {
    return (km * 60) / values.railSpeedKmh;
  },
};

/** Heavy flat wagon: about 30 t on six axles. Unverified, general knowledge. */
const WAGON_TARE_PER_AXLE_TONNES = 5;
