import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorRow, Cues, Garbled, Gate, Lexicon, PlaceRow, Speech, TriggerRow, Words } from '../../report/index.ts';

/**
 * Reads the dictionaries of `data/lexicon`.
 * @param folder the folder that holds `actors.json`, `triggers.json`, `classes.json` and the others
 * @throws Error naming the file, where one is missing or is not JSON
 */
export function loadLexicon(folder: string): Lexicon {
  const read = (name: string): unknown => {
    const path = join(folder, name);
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch (cause) {
      throw new Error(`Cannot read the lexicon: ${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  };
  const rows = <Row>(name: string): readonly Row[] => (read(name) as { rows: readonly Row[] }).rows;
  return {
    actors: rows<ActorRow>('actors.json'),
    triggers: rows<TriggerRow>('triggers.json'),
    places: rows<PlaceRow>('places.json'),
    classes: (read('classes.json') as { classes: Lexicon['classes'] }).classes,
    cues: read('cues.json') as Cues,
    speech: read('speech.json') as Speech,
    gate: read('gate.json') as Gate,
    garbled: read('garbled.json') as Garbled,
    words: read('words.json') as Words,
  };
}
