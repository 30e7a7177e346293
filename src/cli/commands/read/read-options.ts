import type { Problem } from '../../../formats/data/problem.ts';
import { type DocumentKind, documentKinds } from '../../../formats/documents/press-document.ts';
import { endpointFrom, type ModelEndpoint } from '../../../formats/model-reader/model-endpoint.ts';
import { WrongInput, WrongUsage } from '../../exit.ts';
import { checkDay } from '../../open-world.ts';

export interface ReadOptions {
  readonly date?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly stix?: boolean;
  /** A path; true for standard output. */
  readonly html?: string | true;
  readonly lang?: string;
  readonly into?: string;
  readonly confirmPolicy?: string;
  readonly by?: string;
  /** False with `--no-model`. */
  readonly model?: boolean;
}

/** What is asked for, once it has been checked. */
export interface ReadRequest {
  readonly date: string | null;
  readonly format: DocumentKind | undefined;
  readonly language: 'en' | 'fr';
  readonly endpoint: ModelEndpoint | null;
}

/** Checks options against each other and the environment. @throws WrongUsage, WrongInput */
export function checkOptions(files: readonly string[], options: ReadOptions): ReadRequest {
  const outputs = (['json', 'jsonl', 'stix', 'html'] as const).filter(
    (name) => options[name] !== undefined && options[name] !== false,
  );
  if (outputs.length > 1) throw new WrongUsage(`--${outputs[0]} and --${outputs[1]}: choose one`);
  if (options.into === undefined) {
    if (options.confirmPolicy !== undefined)
      throw new WrongUsage('--confirm-policy decides what goes into a scenario: give --into, too');
    if (options.by !== undefined) throw new WrongUsage('--by says who decides what goes into a scenario: give --into, too');
  } else if (outputs.some((name) => name !== 'json')) {
    throw new WrongUsage(`--into writes into a scenario: leave out --${outputs[0]}`);
  }
  if (typeof options.html === 'string' && options.html !== '-' && !/\.html?$/i.test(options.html)) {
    throw new WrongUsage(`--html: "${options.html}" does not end in .html; write a path that does, or - for standard output`);
  }
  if (files.filter((file) => file === '-').length > 1) throw new WrongUsage('- is standard input, which can be read once');
  return {
    date: options.date === undefined ? null : checkDay(options.date),
    format: formatOf(options.format),
    language: languageOf(options.lang),
    endpoint: options.model === false ? null : endpointOf(),
  };
}

function formatOf(name: string | undefined): DocumentKind | undefined {
  if (name === undefined) return undefined;
  const aliases: Readonly<Record<string, DocumentKind>> = {
    txt: 'text',
    md: 'markdown',
    htm: 'html',
    mail: 'eml',
    rss: 'feed',
    atom: 'feed',
  };
  const kind = documentKinds.find((one) => one === name.toLowerCase()) ?? aliases[name.toLowerCase()];
  if (kind) return kind;
  throw new WrongUsage(`--format: "${name}" is none; write ${documentKinds.join(', ')}`);
}

function languageOf(name: string | undefined): 'en' | 'fr' {
  if (name === undefined || name === 'en') return 'en';
  if (name === 'fr') return 'fr';
  throw new WrongUsage(`--lang: "${name}" is not known; write en or fr`);
}

function endpointOf(): ModelEndpoint | null {
  const reading = endpointFrom(process.env);
  if (reading.kind === 'off') return null;
  if (reading.kind === 'on') return reading.endpoint;
  const problem: Problem = { file: 'environment', line: 0, column: 0, message: reading.message, remedy: reading.remedy };
  throw new WrongInput([problem]);
}
