import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Language, languages } from '../../messages/languages.ts';
import { stageKeys } from '../../messages/messages.ts';
import { useDesk } from './desk-context.ts';
import type { LivePage } from './live-address.ts';
import { CONTROL, PAGE_KEYS } from './page-keys.ts';

interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly run: () => void;
}

const MOST = 12;

/** Everything that the desk can show, by typing a piece of its name. */
export function CommandPalette({ close }: { readonly close: () => void }) {
  const { words } = useDesk();
  const commands = useCommands();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const found = useMemo(() => matching(commands, typed).slice(0, MOST), [commands, typed]);
  const run = (command: Command | undefined) => {
    if (!command) return;
    dialog.current?.close();
    command.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((before) => (before + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[chosen]);
    }
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={words.palette.title} onClose={close}>
      <input
        type="text"
        role="combobox"
        aria-label={words.palette.title}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] ? `palette-${chosen}` : undefined}
        placeholder={words.palette.hint}
        value={typed}
        onKeyDown={onKey}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
      />
      <Found commands={found} chosen={chosen} run={run} />
      {found.length === 0 ? <p className="quiet">{words.palette.nothing}</p> : null}
    </dialog>
  );
}

interface FoundProps {
  readonly commands: readonly Command[];
  readonly chosen: number;
  readonly run: (command: Command) => void;
}

function Found({ commands, chosen, run }: FoundProps) {
  const { words } = useDesk();
  return (
    <div id="palette-list" role="listbox" aria-label={words.palette.title}>
      {commands.map((command, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the chosen option
        <div key={command.id} id={`palette-${index}`} role="option" aria-selected={index === chosen} onClick={() => run(command)}>
          <span>{command.label}</span>
          {command.hint ? <kbd>{command.hint}</kbd> : null}
        </div>
      ))}
    </div>
  );
}

function useCommands(): readonly Command[] {
  const { words, common, go, reader, view, exercise, seat, say, isReplay } = useDesk();
  return useMemo(() => {
    const page = (id: LivePage, label: string): Command => ({
      ...{ id: `page/${id}`, label, hint: PAGE_KEYS[id] },
      run: () => go({ page: id }),
    });
    const pages = [
      ...(['now', 'table', 'messages'] as const).map((id) => page(id, words.pages[id])),
      ...stageKeys.map((id) => page(id, common.stages[id])),
      ...[page('map', common.map), page('order', words.pages.order), page('log', words.pages.log)],
      ...(seat === CONTROL ? [page('control', words.pages.control), page('room', words.pages.room)] : []),
    ];
    const texts = [...view.texts.values()].map(
      ({ id, title }): Command => ({
        ...{ id: `text/${id}`, label: `${words.table.text}${common.colon}${say.pick(title)}` },
        run: () => go({ page: 'table', open: `text/${id}` }),
      }),
    );
    const drafts = [...view.drafts.values()].map(
      ({ draft }): Command => ({
        ...{ id: `draft/${draft.id}`, label: `${words.table.draft}${common.colon}${say.pick(draft.title)}` },
        run: () => go({ page: 'table', open: `draft/${draft.id}` }),
      }),
    );
    const letters = exercise.seats
      .filter(({ id }) => id !== seat)
      .map(
        ({ id }): Command => ({
          ...{ id: `write/${id}`, label: words.palette.writeTo(say.seat(id)) },
          run: () => go({ page: 'messages', open: `new/letter/${id}` }),
        }),
      );
    const choices: Command[] = (Object.keys(languages) as Language[]).map((language) => ({
      ...{ id: `language/${language}`, label: languages[language].language },
      run: () => reader.setLanguage(language),
    }));
    choices.push({ id: 'theme', label: common.theme, run: reader.switchTheme });
    if (isReplay) choices.push({ id: 'live', label: words.replay.live, run: () => go({ at: null }) });
    return [...pages, ...texts, ...drafts, ...letters, ...choices];
  }, [words, common, go, reader, view.texts, view.drafts, exercise.seats, seat, say, isReplay]);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const pieces = plain(typed).split(/\s+/).filter(Boolean);
  if (pieces.length === 0) return commands;
  return commands.filter(({ label }) => {
    const words = plain(label);
    return pieces.every((piece) => words.includes(piece));
  });
}
