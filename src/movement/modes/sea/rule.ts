import { admitted, type ModeRule, refused } from '../define-mode.ts';

/** Ships that vehicles drive onto. */
export const sea: ModeRule = {
  id: 'sea',
  admitsWay() {
    return admitted('the sea asks for no axle load');
  },
  admitsCarrier(load, carrier) {
    if (load.kind === 'warship') return carrier ? refused('a warship is not carried', 'nothing') : admitted('sails itself');
    if (!carrier) return refused('nothing goes by sea without a ship', 'a ship');
    if (load.kind === 'passengers') {
      if (carrier.passengers > 0) return admitted('has berths for people');
      return refused('the ship has no berths for people', 'people by another mode');
    }
    if (carrier.payloadTonnes <= 0) return refused('the ship carries no vehicles', 'a roll-on roll-off ship');
    return admitted('any vehicle drives on');
  },
  serialCapacity(load, carrier, values) {
    if (load.kind === 'passengers') {
      return { items: carrier?.passengers ?? values.shipPassengers, tonnes: Infinity, laneMetres: Infinity };
    }
    const tonnes = carrier?.payloadTonnes ?? values.shipTonnes;
    return { items: Infinity, tonnes, laneMetres: carrier?.laneMetres ?? values.shipLaneMetres };
  },
  minutesInMotion(km, load, speedKmh, values) {
    if (load.kind === 'warship') return (km * 60) / values.warshipSpeedKmh;
    return (km * 60) / (speedKmh ?? DEFAULT_SPEED_KMH);
  },
};

/** 17 knots, a commercial roll-on roll-off ship. Unverified, general knowledge. */
const DEFAULT_SPEED_KMH = 31;
