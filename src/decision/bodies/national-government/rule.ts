import { defineBody } from '../../define.ts';

const PREFIX = 'government-';

/** `government-us` is the government of the United States: one member, one seat. */
export const nationalGovernment = defineBody({
  id: 'national-government',
  title: 'National government',
  source: 'judgement',
  serves: (body) => body.startsWith(PREFIX),
  members: (body) => [body.slice(PREFIX.length).toUpperCase()],
  chair: (body) => body.slice(PREFIX.length).toUpperCase(),
});
