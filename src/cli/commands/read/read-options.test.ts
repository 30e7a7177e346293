import { afterEach, describe, expect, it, vi } from 'vitest';
import { WrongInput, WrongUsage } from '../../exit.ts';
import { checkOptions, type ReadOptions } from './read-options.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the options of foedus read', () => {
  it.each<[readonly string[], ReadOptions, RegExp]>([
    [['a'], { json: true, stix: true }, /--json and --stix: choose one/],
    [['a'], { jsonl: true, html: true }, /--jsonl and --html: choose one/],
    [['a'], { html: 'report.txt' }, /does not end in \.html/],
    [['a'], { format: 'docx' }, /"docx" is none; write text, markdown, html, eml, feed/],
    [['a'], { lang: 'de' }, /write en or fr/],
    [['a'], { date: '2022-02-31' }, /no day 31/],
    [['a'], { confirmPolicy: 'auto' }, /give --into/],
    [['a'], { by: 'Ann' }, /give --into/],
    [['a'], { into: 'x', stix: true }, /leave out --stix/],
    [['-', 'a', '-'], {}, /can be read once/],
  ])('%j %j is wrong usage', (files, options, says) => {
    expect(() => checkOptions(files, options)).toThrow(WrongUsage);
    expect(() => checkOptions(files, options)).toThrow(says);
  });

  it('have short names for kinds, and English by default', () => {
    expect(checkOptions(['a'], { format: 'RSS' })).toEqual({ date: null, format: 'feed', language: 'en', endpoint: null });
  });

  it('take a model from the environment, unless told not to', () => {
    vi.stubEnv('FOEDUS_LLM_URL', 'http://127.0.0.1:9/v1');
    expect(() => checkOptions(['a'], {})).toThrow(WrongInput);
    vi.stubEnv('FOEDUS_LLM_MODEL', 'm');
    expect(checkOptions(['a'], {}).endpoint).toMatchObject({ model: 'm', address: 'http://127.0.0.1:9/v1/chat/completions' });
    expect(checkOptions(['a'], { model: false }).endpoint).toBeNull();
  });
});
