import type { RunView } from '../../src/formats/view/run-view.ts';
import type { Messages } from '../messages/messages.ts';
import type { Address } from './address.ts';
import type { RunWords } from './run-words.ts';

export type Go = (change: Partial<Address>) => void;

/** What every part of the desk is given. */
export interface DeskProps {
  readonly run: RunView;
  readonly address: Address;
  readonly at: number;
  readonly go: Go;
  readonly words: Messages;
  readonly say: RunWords;
}
