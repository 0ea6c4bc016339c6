import { useEffect, useState } from 'react';
import { isSubmitEnter } from '../../../keyboard.ts';
import { TextField } from '../../../ui/field.tsx';

interface TypedProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly maxLength: number;
  readonly text: string;
  /** Called with the new text on Enter and on leaving the field, when it is another one. */
  readonly onText: (text: string) => void;
}

/** A text that is changed where it stands. Esc, or nothing typed at all, leaves it as it was. */
export const Typed = ({ text, onText, ...rest }: TypedProps) => {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const take = (): void => {
    const next = typed.trim();
    if (next === '' || next === text) setTyped(text);
    else onText(next);
  };
  return (
    <TextField
      {...rest}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(text);
        if (!isSubmitEnter(event)) return;
        event.preventDefault();
        take();
      }}
    />
  );
};
