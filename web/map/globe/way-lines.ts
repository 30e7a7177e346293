import type { Feature, FeatureCollection } from 'geojson';
import type { MapForce, Position } from '../map-props.ts';
import { whereIs, whereMayBe } from '../positions.ts';

type Part = 'passed' | 'ahead' | 'arrived' | 'span';

/** The ways of forces at a minute: behind them, before them, and where they may be. Not yet left: only when selected. */
export function wayLines(forces: readonly MapForce[], minute: number, selected: string | null): FeatureCollection {
  const features: Feature[] = [];
  for (const force of forces) {
    const where = whereIs(force, minute);
    const add = (part: Part, points: readonly Position[]) => {
      if (points.length < 2) return;
      const coordinates = points.map(([lon, lat]) => [lon, lat]);
      const properties = { id: force.id, part, selected: force.id === selected };
      features.push({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates } });
    };
    if (where.state === 'arrived') add('arrived', force.path);
    else if (where.state === 'waiting' && force.id === selected) add('ahead', force.path);
    else if (where.state === 'moving') {
      add('passed', [...force.path.slice(0, where.passed), where.at]);
      add('ahead', [where.at, ...force.path.slice(where.passed)]);
      add('span', whereMayBe(force, minute) ?? []);
    }
  }
  return { type: 'FeatureCollection', features };
}
