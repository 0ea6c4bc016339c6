import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../../i18n/text.ts';
import { isComposing } from '../../../keyboard.ts';
import { TextField } from '../../../ui/field.tsx';
import { KeyHints } from '../../../ui/key-hints.tsx';
import { isConfirmEnter } from '../entry-keys.ts';

interface NoteLineProps {
  readonly summary: string;
  readonly before: string;
  /** Whether the page holds several items, so that up and down choose among them. */
  readonly several: boolean;
  readonly onMove: (by: number) => void;
  readonly onNote: (text: string) => void;
  readonly onStop: () => void;
}

/** A question noted in passing: one line, Enter keeps it, the run goes on; no words take it away. */
export const NoteLine = ({ summary, before, several, onMove, onNote, onStop }: NoteLineProps) => {
  const t = useText();
  const [text, setText] = useState(before);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (isComposing(event)) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && several) {
      event.preventDefault();
      onMove(by);
    } else if (isConfirmEnter(event)) {
      event.preventDefault();
      onNote(text);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onStop();
    }
  };
  return (
    <div className="ex-note appear">
      <TextField
        label={t('handover:exchange.noteLabel', { summary })}
        placeholder={t('handover:exchange.noteHint')}
        autoFocus
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <KeyHints
        hints={[
          ...(several ? ([['↑↓', t('handover:exchange.keyWhich')]] as const) : []),
          ['Enter', t('handover:exchange.keyNote')],
          ['Esc', t('common:action.cancel')],
        ]}
      />
    </div>
  );
};
