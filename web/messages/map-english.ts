/** Words of the map on either desk. */
export const mapEnglish = {
  map: 'Map',
  frame: { east: 'Eastern flank', europe: 'Europe', atlantic: 'North Atlantic' },
  closer: 'Closer',
  farther: 'Farther',
  keys: 'Arrow keys move the map, + and − zoom, 0 goes back to Europe. Everything on it is also in the list “What is on the map”.',
  fetching: 'Fetching the globe …',
  noWebGl:
    'This browser draws no globe (WebGL is off or missing), so the map is flat. All forces and incidents are on it; intervals are in the list.',
  noChunk: 'The globe could not be fetched, so the map is flat. All forces and incidents are on it; intervals are in the list.',
  legend: {
    ally: 'Ally on the day',
    adversary: 'adversary',
    partner: 'partner at risk',
    sanctioning: 'imposes sanctions',
    incident: 'incident',
    unit: 'force: nation, people, first arrival',
    way: 'way still to go',
    span: 'where it may be (10th to 90th percentile)',
    force: 'force under way',
    standing: 'people who have arrived',
  },
  colon: ': ',
  kind: { incident: 'Incident', partner: 'Partner', presence: 'Forces there before' },
  about: 'How to read this map',
  orientation:
    'An incident is filled where it engages a commitment, hatched where that is contested, an outline where it engages none, dotted where nobody has assessed it. Ways are drawn for orientation: the shortest over the network, the great circle by air. The marks on the frame of a symbol tell the size of the unit: by its type or, where that is not given, by its people. Land and borders: Natural Earth.',
  onTheMap: 'What is on the map',
  nothing: 'Nothing yet. Incidents appear when they are confirmed, forces when their movement is planned.',
  people: (count: string) => `${count} people`,
  equipment: 'equipment',
  forces: (count: number) => (count === 1 ? 'one force' : `${count} forces`),
  close: 'Close',
  arrived: 'arrived',
  underWay: 'under way',
  notLeft: 'not yet left',
  first: 'first in',
  complete: 'complete',
  status: {
    engaged: 'engages a commitment',
    contested: 'contested',
    'not-engaged': 'engages none',
    unknown: 'not yet assessed',
  },
  reach: {
    title: 'Hours until a force can stand there',
    upTo: (hours: string) => `up to ${hours} h`,
    upToDays: (days: string) => `up to ${days} days`,
    later: 'later',
    never: 'not reached',
    onlyOnGlobe: 'Hours of reach are drawn on the globe only.',
    ask: 'Hours until there stands',
    none: 'not shown',
    kinds: { 'light-battalion': 'a light battalion', battlegroup: 'a battlegroup', brigade: 'a brigade' },
  },
} as const;

type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };

export type MapWords = Widened<typeof mapEnglish>;
