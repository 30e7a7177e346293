import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArrivalRow, arrivalsToCsv } from './csv.ts';

const row: ArrivalRow = {
  contingent: 'fr-1',
  nation: 'FR',
  unit: '1st "Example", Brigade',
  personnel: 500,
  tonnes: null,
  origin: 'Brest',
  destination: 'Cincu',
  mode: 'rail',
  readyAt: '2022-02-25T06:00Z',
  departFirst: '2022-02-25T08:00Z',
  arriveFirst: '2022-02-28T08:00Z',
  arriveFirstP10: '',
  arriveFirstP90: '',
  arriveComplete: '2022-03-02T08:00Z',
  arriveCompleteP10: '',
  arriveCompleteP90: '',
  command: 'SACEUR',
  requirement: 'battlegroup',
};

/** A reader of RFC 4180 that knows nothing of the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('a quote is not closed');
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++];
      if (/["\n]/.test(cell)) throw new Error('a cell should have been quoted');
    }
    cells.push(cell);
    if (text[at] === ',') at++;
    else if (text.slice(at, at + 2) === '\r\n') {
      rows.push(cells);
      cells = [];
      at += 2;
    } else throw new Error(`unexpected ${JSON.stringify(text[at])}`);
  }
  return rows;
}

describe('arrivalsToCsv', () => {
  it('has a header row, CRLF, quotes where needed, and nothing for the unknown', () => {
    expect(arrivalsToCsv([row])).toBe(
      'contingent,nation,unit,personnel,tonnes,origin,destination,mode,readyAt,departFirst,arriveFirst,arriveFirstP10,arriveFirstP90,arriveComplete,arriveCompleteP10,arriveCompleteP90,command,requirement\r\n' +
        'fr-1,FR,"1st ""Example"", Brigade",500,,Brest,Cincu,rail,2022-02-25T06:00Z,2022-02-25T08:00Z,2022-02-28T08:00Z,,,2022-03-02T08:00Z,,,SACEUR,battlegroup\r\n',
    );
    expect(arrivalsToCsv([]).split('\r\n')).toHaveLength(2);
  });

  it.each([
    ['=HYPERLINK(1)', "'=HYPERLINK(1)"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUM', "'@SUM"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ['-12.5', '-12.5'],
    ['+3e2', '+3e2'],
    ['a=b', 'a=b'],
  ])('writes %j so that no spreadsheet runs it', (unit, expected) => {
    expect(parse(arrivalsToCsv([{ ...row, unit }]))[1]?.[2]).toBe(expected);
  });

  it('parses back, whatever stands in a cell', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('"', ',', '\r', '\n', '=', '-', '1', 'x')).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ unit: text, origin: text, personnel: fc.option(fc.nat()) }), { maxLength: 5 }),
        (given) => {
          const rows = parse(arrivalsToCsv(given.map((some) => ({ ...row, ...some })))).slice(1);
          expect(rows.length).toBe(given.length);
          given.forEach((some, index) => {
            const cells = rows[index] ?? [];
            expect(cells.length).toBe(18);
            expect([some.unit, `'${some.unit}`]).toContain(cells[2]);
            expect([some.origin, `'${some.origin}`]).toContain(cells[5]);
            expect(cells[3]).toBe(some.personnel === null ? '' : String(some.personnel));
            for (const cell of cells) expect(/^[=+@-]/.test(cell) && !Number.isFinite(Number(cell))).toBe(false);
          });
        },
      ),
    );
  });
});
