import { DoorsFrame } from './doors-frame.tsx';
import { JoinForm } from './join-form.tsx';

/** Where an invitation link leads: the code is filled in, the name is asked for. */
export function JoinPage({ code }: { readonly code: string }) {
  return (
    <DoorsFrame heading={(words) => (code === '' ? words.join.heading : words.join.invited)}>
      {({ words, language }) => (
        <div className="narrow">
          {code === '' ? <p className="quiet">{words.join.says}</p> : null}
          <JoinForm words={words} language={language} invited={code} />
        </div>
      )}
    </DoorsFrame>
  );
}
