import { z } from 'zod';

const answered = z.strictObject({
  sentence: z.number().int(),
  type: z.string(),
  mode: z.string().nullable(),
  status: z.string(),
  actor: z.array(z.string()).max(40),
  actorMention: z.string().nullable(),
  recipient: z.array(z.string()).max(40),
  recipientMention: z.string().nullable(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  attribution: z.string().nullable(),
  evidence: z.string(),
});

/** One event as a model gives it, in the right shape and otherwise unchecked. */
export type AnsweredEvent = z.infer<typeof answered>;

const MOST_EVENTS = 40;
const MOST_ERRORS = 20;

export interface AnswerReading {
  readonly events: readonly AnsweredEvent[];
  /** What was wrong with the shape, in words for the model. */
  readonly errors: readonly string[];
}

/** The events of an answer that have the right shape; each of the others as an error. Keys that nobody asked for are errors too. */
export function readAnswer(words: string): AnswerReading {
  let value: unknown;
  try {
    value = JSON.parse(words.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ''));
  } catch {
    return { events: [], errors: ['the answer is not JSON'] };
  }
  const outer = z.strictObject({ events: z.array(z.unknown()) }).safeParse(value);
  if (!outer.success) return { events: [], errors: ['the answer is not {"events": [...]} and nothing else'] };
  const list = outer.data.events;
  const errors = list.length > MOST_EVENTS ? [`more than ${MOST_EVENTS} events`] : [];
  const events: AnsweredEvent[] = [];
  list.slice(0, MOST_EVENTS).forEach((one, index) => {
    const parsed = answered.safeParse(one);
    if (parsed.success) events.push(parsed.data);
    else {
      const issue = parsed.error.issues[0];
      errors.push(`events[${index}].${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}`);
    }
  });
  return { events, errors: errors.slice(0, MOST_ERRORS) };
}
