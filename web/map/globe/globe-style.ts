import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapColours } from './map-colours.ts';
import { REACH_BANDS } from './reach-bands.ts';

const NOTHING = { type: 'FeatureCollection', features: [] } as const;

/** Pixels by which a shore may be straightened. */
const TOLERANCE = 0.3;

/** Land, borders, reach and ways. No tiles, no glyphs, nothing from elsewhere: names and symbols are drawn over it. */
export function globeStyle(colours: MapColours): StyleSpecification {
  const source = { type: 'geojson' as const, data: NOTHING as never, tolerance: TOLERANCE, maxzoom: 8 };
  return {
    version: 8,
    projection: { type: 'globe' },
    sources: { ground: source, reach: source, ways: { ...source, maxzoom: 6 } },
    layers: [...groundLayers(colours), ...reachLayers(), ...borderLayers(colours), ...wayLayers(colours)],
  };
}

const is = (name: string, value: string | boolean | number): ExpressionSpecification => ['==', ['get', name], value];

function groundLayers({ sea, land, ally, partner }: MapColours): LayerSpecification[] {
  const bySide: ExpressionSpecification = ['match', ['get', 'side'], 'ally', ally, 'partner', partner, land];
  const ground = { source: 'ground', type: 'fill' } as const;
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sea } },
    { id: 'land', ...ground, filter: ['has', 'side'], paint: { 'fill-color': bySide } },
    { id: 'adversary', ...ground, filter: is('side', 'adversary'), paint: { 'fill-pattern': 'hatch' } },
    { id: 'sanctioning', ...ground, filter: is('sanctions', true), paint: { 'fill-pattern': 'dots' } },
  ];
}

function reachLayers(): LayerSpecification[] {
  const colours = REACH_BANDS.flatMap(({ colour }, band) => [band, colour]);
  const byBand = ['match', ['get', 'band'], ...colours, 'transparent'] as unknown as ExpressionSpecification;
  const cells = { source: 'reach', type: 'fill' } as const;
  return [
    { id: 'reach', ...cells, filter: ['!=', ['get', 'band'], -1], paint: { 'fill-color': byBand, 'fill-opacity': 0.82 } },
    { id: 'unreached', ...cells, filter: is('band', -1), paint: { 'fill-pattern': 'unreached' } },
  ];
}

function borderLayers({ rule, quiet, neutral }: MapColours): LayerSpecification[] {
  const line = { source: 'ground', type: 'line' } as const;
  return [
    { id: 'settled', ...line, filter: is('border', 'settled'), paint: { 'line-color': rule, 'line-width': 0.8 } },
    {
      id: 'disputed',
      ...line,
      filter: is('border', 'disputed'),
      paint: { 'line-color': quiet, 'line-width': 1.1, 'line-dasharray': [3, 2.5] },
    },
    {
      id: 'partner',
      ...line,
      filter: is('side', 'partner'),
      paint: { 'line-color': neutral, 'line-width': 1.6, 'line-dasharray': [3, 1.6] },
    },
  ];
}

/** The layers that a click can choose a force on. */
export const WAY_LAYERS = ['arrived', 'passed', 'ahead'] as const;

function wayLayers({ friend }: MapColours): LayerSpecification[] {
  const line = { source: 'ways', type: 'line', layout: { 'line-cap': 'round', 'line-join': 'round' } } as const;
  const width = (usual: number): ExpressionSpecification => ['case', is('selected', true), 3.5, usual];
  const colour = { 'line-color': friend };
  const arrived: ExpressionSpecification = ['case', is('selected', true), 1, 0.45];
  return [
    { id: 'span', ...line, filter: is('part', 'span'), paint: { ...colour, 'line-width': 11, 'line-opacity': 0.28 } },
    {
      id: 'arrived',
      ...line,
      filter: is('part', 'arrived'),
      paint: { ...colour, 'line-width': width(1), 'line-opacity': arrived },
    },
    { id: 'passed', ...line, filter: is('part', 'passed'), paint: { ...colour, 'line-width': width(1.8) } },
    {
      id: 'ahead',
      ...line,
      layout: { 'line-join': 'round' },
      filter: is('part', 'ahead'),
      paint: { ...colour, 'line-width': width(1.8), 'line-dasharray': [1.2, 1.8] },
    },
  ];
}
