import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../formats/lexicon/load-lexicon.ts';
import { readReport } from '../index.ts';
import { type CodedDocument, readCoded } from './read-documents.ts';
import { addScore, emptyScore, f1, precision, type Score } from './score-reading.ts';

const lexicon = loadLexicon('data/lexicon');

/** All coded documents of a folder beside this file. */
function listCoded(folder: string): CodedDocument[] {
  const root = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(root)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readCoded(name.replace('.txt', ''), readFileSync(new URL(name, root), 'utf8')));
}

function scoreAll(documents: readonly CodedDocument[]): Score {
  const score = emptyScore();
  for (const document of documents) addScore(score, readReport(document.text, document.date, lexicon), document);
  return score;
}

describe.each(['documents', 'unseen'])('coded documents in %s', (folder) => {
  const documents = listCoded(folder);
  const score = scoreAll(documents);

  it('are read with the right type, status, actor and recipient', () => {
    expect(documents.length).toBeGreaterThan(11);
    expect(precision(score)).toBeGreaterThanOrEqual(0.8);
    expect(f1(score)).toBeGreaterThanOrEqual(0.8);
  });

  it('keep what happened apart from what was said, planned or denied', () => {
    expect(score.statusRight / (score.statusRight + score.statusWrong)).toBeGreaterThanOrEqual(0.93);
    expect(score.takenAsHappened).toBeLessThanOrEqual(1);
    expect(score.trapHits / score.traps).toBeLessThanOrEqual(0.05);
  });

  it('name no culprit whom the words do not name', () => {
    expect(score.wrongCulprit).toBe(0);
  });

  it('give a direct quote to whoever said it', () => {
    expect(score.speakersRight / (score.speakersRight + score.speakersWrong)).toBeGreaterThanOrEqual(0.9);
  });

  it('yield no events where they tell of sport, business or storms', () => {
    expect(documents.some((document) => document.topic === 'other')).toBe(true);
    expect(score.falseElsewhere).toBe(0);
  });
});

describe('the scorer', () => {
  const document = readCoded(
    'made-up',
    'title: x\ndate: 2028-01-01\ntopic: security\n---\nRussia attacked Ukraine on Monday.\n---\nevent ASSAULT/- happened RUS>UKR - | Russia attacked Ukraine\n',
  );
  const reading = readReport(document.text, document.date, lexicon);

  it('counts a right event as right, and one with the parties swapped as wrong and missed', () => {
    const right = emptyScore();
    addScore(right, reading, document);
    expect(right).toMatchObject({ right: 1, wrong: 0, missed: 0 });
    const swapped = emptyScore();
    const events = reading.events.map((event) => ({ ...event, actor: event.recipient, recipient: event.actor }));
    addScore(swapped, { ...reading, events }, document);
    expect(swapped).toMatchObject({ right: 0, wrong: 1, missed: 1 });
  });

  it('refuses codes whose words do not stand in the text', () => {
    expect(() => readCoded('bad', 'date: x\n---\nText.\n---\nevent ASSAULT/- happened A>B - | no such words\n')).toThrow(
      'bad: not in the text: no such words',
    );
  });
});
