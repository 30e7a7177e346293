import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeReport } from './decode-report.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const problemsOf = (bytes: Uint8Array) => {
  const decoded = decodeReport(bytes);
  return 'problems' in decoded ? decoded.problems : [];
};

describe('decodeReport', () => {
  it('reads UTF-8 and changes nothing but CRLF', () => {
    expect(decodeReport(utf8('“Niinistö” said.\r\n Two  blanks\tand a tab.'))).toEqual({
      text: '“Niinistö” said.\n Two  blanks\tand a tab.',
    });
  });

  it('drops a byte order mark', () => {
    expect(decodeReport(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Text.')]))).toEqual({ text: 'Text.' });
  });

  it('names Latin-1 with place and remedy', () => {
    const [problem] = problemsOf(new Uint8Array([...utf8('One.\nNiinist'), 0xf6, ...utf8(' said.')]));
    expect(problem).toMatchObject({ line: 2, column: 8 });
    expect(problem?.problem).toContain('Latin-1');
    expect(problem?.remedy).toContain('iconv -f ISO-8859-1');
  });

  it('names Windows-1252 by its quotation marks', () => {
    const [problem] = problemsOf(new Uint8Array([0x93, ...utf8('Text'), 0x94]));
    expect(problem?.problem).toContain('Windows-1252');
  });

  it('names UTF-16', () => {
    expect(problemsOf(new Uint8Array([0xff, 0xfe, 0x54, 0, 0x65, 0]))[0]?.problem).toContain('UTF-16');
  });

  it('refuses empty text', () => {
    expect(problemsOf(utf8(' \n\n'))[0]?.problem).toContain('empty');
  });

  it('lists every control character with its place, all at once', () => {
    expect(problemsOf(utf8('a\u0000b\nc\u0007'))).toMatchObject([
      { line: 1, column: 2 },
      { line: 2, column: 2 },
    ]);
  });

  it('refuses more than 5 MB', () => {
    expect(problemsOf(new Uint8Array(5 * 1024 * 1024 + 1).fill(97))[0]?.problem).toContain('5 MB');
  });

  it('takes any bytes: text that encodes back, or problems', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decodeReport(bytes);
        if ('problems' in decoded) expect(decoded.problems.length).toBeGreaterThan(0);
        else expect(utf8(decoded.text).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
