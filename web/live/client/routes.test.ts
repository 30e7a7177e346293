import { describe, expect, it } from 'vitest';
import { routeOf, seatPath } from './routes.ts';

describe('routes', () => {
  it.each([
    ['/', { page: 'doors' }],
    ['/look', { page: 'look' }],
    ['/play', { page: 'play' }],
    ['/join/ABCDE-FGHJK', { page: 'join', code: 'ABCDE-FGHJK' }],
    ['/join', { page: 'join', code: '' }],
    ['/exercise/x1/EE', { page: 'exercise', exercise: 'x1', seat: 'EE' }],
    ['/exercise/x1', { page: 'doors' }],
    ['/exercise/%/EE', { page: 'exercise', exercise: '%', seat: 'EE' }],
    ['/nothing/here', { page: 'doors' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it('lead back to the seat that a path was made for', () => {
    expect(routeOf(seatPath('a/b', 'é?'))).toEqual({ page: 'exercise', exercise: 'a/b', seat: 'é?' });
  });
});
