import { defineBody } from '../../define.ts';

const PREFIX = 'government-';

/** `government-us` is the government of the United States: one member, one seat. */
export const nationalGovernment = defineBody({
  id: 'national-government',
  title: 'National government',
  titleFr: 'Gouvernement national',
  source: 'judgement',
  validity: { from: '1900-01-01', to: null },
  serves: (body) => body === 'national-government' || body.startsWith(PREFIX),
  members: (body) => (body.startsWith(PREFIX) ? [body.slice(PREFIX.length).toUpperCase()] : []),
  chair: (body) => body.slice(PREFIX.length).toUpperCase(),
  procedure: 'consensus-at-the-table',
});
