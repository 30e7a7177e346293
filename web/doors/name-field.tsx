import type { DoorsWords } from '../messages/doors-english.ts';

interface NameFieldProps {
  readonly words: DoorsWords;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly isRequired?: boolean;
}

export function NameField({ words, name, setName, isRequired = false }: NameFieldProps) {
  return (
    <label className="field">
      <span>{words.join.name}</span>
      <input
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={40}
        autoComplete="name"
        required={isRequired}
        pattern={isRequired ? '.*\\S.*' : undefined}
      />
      <small>{words.join.nameHint}</small>
    </label>
  );
}
