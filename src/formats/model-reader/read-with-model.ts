import type { Lexicon } from '../../report/index.ts';
import type { IsoDate } from '../../words/time.ts';
import type { CodedEvent } from '../coded-report/coded-report.ts';
import { mentionFinder } from '../coded-report/find-mentions.ts';
import { cacheKey, findCached, keepCached } from './answer-cache.ts';
import { type CheckContext, checkAnswer } from './check-answer.ts';
import { answerSchema, instructions } from './code-book.ts';
import { type AnsweredEvent, readAnswer } from './model-answer.ts';
import { askModel, type ChatMessage, type ModelEndpoint, ModelFailure, ModelRefusal } from './model-endpoint.ts';
import { numberedSentences } from './numbered-sentences.ts';

export interface ModelReading {
  /** Only what held against the text. */
  readonly events: readonly CodedEvent[];
  /** What was dropped, and why; or why the model was not used. */
  readonly notes: readonly string[];
  /** From the cache: no model was called. */
  readonly cached: boolean;
}

/** More than this is more than a model reads well, and costs more than it gives. */
const MOST_CHARACTERS = 60_000;

/**
 * Asks the model once, and once more with what was wrong. Its answer is checked against the text; whatever happens, the rules' result
 * stands without it. The accepted answer is kept by a hash of text, day, prompt, schema and model, so that the same reading never asks again.
 */
export async function readWithModel(
  text: string,
  day: IsoDate,
  lexicon: Lexicon,
  endpoint: ModelEndpoint,
  cache: string,
): Promise<ModelReading> {
  if (text.length > MOST_CHARACTERS) {
    return { events: [], notes: [`the text has more than ${MOST_CHARACTERS} characters: rules only`], cached: false };
  }
  const finder = mentionFinder(lexicon);
  const codes = [...new Set([...finder(text, day).map((one) => one.code), 'UNK'])].sort();
  const sentences = numberedSentences(text);
  const context: CheckContext = { text, day, sentences, codes: new Set(codes), finder, lexicon };
  const schema = answerSchema(codes, sentences.length);
  const data = JSON.stringify({
    documentDate: day,
    codes,
    sentences: sentences.map((one) => ({ n: one.number, text: one.text })),
  });
  const key = cacheKey({
    text,
    day,
    data,
    instructions,
    schema: JSON.stringify(schema),
    model: endpoint.model,
    address: endpoint.address,
  });
  const kept = findCached(cache, key);
  if (kept !== null) {
    const answer = readAnswer(JSON.stringify(kept));
    // what was kept is checked again: a file on disk is data, too
    const checked = checkAnswer(answer.events, context);
    return { events: checked.events, notes: [...answer.errors, ...checked.errors], cached: true };
  }
  return asked(endpoint, data, schema, context, (events) => keepCached(cache, key, { events }));
}

async function asked(
  endpoint: ModelEndpoint,
  data: string,
  schema: object,
  context: CheckContext,
  keep: (events: readonly AnsweredEvent[]) => void,
): Promise<ModelReading> {
  const messages: ChatMessage[] = [
    { role: 'system', content: instructions },
    { role: 'user', content: `DATA:\n${data}` },
  ];
  let notes: string[] = [];
  let best: { events: readonly CodedEvent[]; answered: readonly AnsweredEvent[] } | null = null;
  for (const isRetry of [false, true]) {
    try {
      const words = await ask(endpoint, messages, schema);
      const answer = readAnswer(words);
      const checked = checkAnswer(answer.events, context);
      const errors = [...answer.errors, ...checked.errors];
      if (!best || checked.events.length >= best.events.length) {
        best = { events: checked.events, answered: answer.events };
        notes = errors;
      }
      if (errors.length === 0) break;
      if (!isRetry)
        messages.push({ role: 'assistant', content: words.slice(0, 20_000) }, { role: 'user', content: complaint(errors) });
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      notes = [...notes, `the model ${error.message}${best ? '' : ': rules only'}`];
      // a model that is away or slow would only be so again
      break;
    }
  }
  // an answer of which nothing could be used is not worth keeping
  if (best && (best.events.length > 0 || notes.length === 0)) keep(best.answered);
  return { events: best?.events ?? [], notes, cached: false };
}

const complaint = (errors: readonly string[]): string =>
  `These were dropped. Answer again in full, with the same schema, and mend or leave out what is wrong:\n${errors.slice(0, 20).join('\n')}`;

/** With a strict schema; where the server does not take one, with plain JSON. */
async function ask(endpoint: ModelEndpoint, messages: readonly ChatMessage[], schema: object): Promise<string> {
  try {
    const format = { type: 'json_schema', json_schema: { name: 'events', strict: true, schema } };
    return await askModel(endpoint, messages, format);
  } catch (error) {
    if (!(error instanceof ModelRefusal) || ![400, 415, 422, 501].includes(error.status)) throw error;
    const shown: ChatMessage = { role: 'system', content: `The schema of the answer:\n${JSON.stringify(schema)}` };
    return askModel(endpoint, [shown, ...messages], { type: 'json_object' });
  }
}
