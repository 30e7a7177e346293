import type { DeskProps } from '../app/desk-props.ts';
import { useRunMap } from './crisis-map.tsx';
import { MapList } from './map-list.tsx';

/** What is on the map of a finished run. */
export function OnTheMap(props: DeskProps) {
  return <MapList {...useRunMap(props)} />;
}
