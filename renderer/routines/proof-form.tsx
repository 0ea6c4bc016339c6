import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useRef } from 'react';
import type { RoutineView } from '../../shared/rules/routine.ts';
import { useText } from '../i18n/text.ts';
import { isComposing } from '../keyboard.ts';
import { picturesIn } from '../pictures.ts';
import { useDraft } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { draftKeyOf } from './texts.ts';
import type { Counting } from './use-counting.ts';

interface FormProps {
  readonly view: RoutineView;
  readonly counting: Counting;
  readonly onDone: () => void;
}

const EMPTY = { text: '' };

/** A picture for the proof: chosen; pasting and dropping anywhere in the form does the same. */
const PhotoButton = ({
  first,
  busy,
  onFile,
}: {
  readonly first: boolean;
  readonly busy: boolean;
  readonly onFile: (file: File | undefined) => void;
}) => {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => onFile(event.target.files?.[0])}
      />
      <Button size="small" autoFocus={first} disabled={busy} onClick={() => input.current?.click()}>
        {t('routines:form.photo')}
      </Button>
    </>
  );
};

/** Asks for what shows that it was done: a sentence, a picture, or one of the two. Esc puts it away, the draft stays. */
export const ProofForm = ({ view: { routine, period }, counting, onDone }: FormProps) => {
  const t = useText();
  const { value, set, clear, flush } = useDraft(draftKeyOf('proof', routine, period), EMPTY);
  const { proof, proofHint } = routine;
  const text = value.text.trim();
  const finish = (written: boolean): void => {
    if (!written) return;
    clear();
    onDone();
  };
  const submit = async (): Promise<void> => {
    if (text !== '' && !counting.busy && proof !== 'photo') finish(await counting.count({ text }));
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined && !counting.busy) finish(await counting.countWith(file, text));
  };
  const onTransfer = (event: ClipboardEvent | DragEvent, transfer: DataTransfer): void => {
    const [picture] = picturesIn(transfer);
    if (picture === undefined || proof === 'text') return;
    event.preventDefault();
    void take(picture);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  const label = proofHint ?? (proof === 'none' ? '' : t(`routines:form.${proof}`));
  return (
    <Form
      className="routine-form"
      onKeyDown={onKeyDown}
      onPaste={(event) => onTransfer(event, event.clipboardData)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => onTransfer(event, event.dataTransfer)}
      onSubmit={() => submit()}
    >
      {proof === 'photo' ? (
        <span className="field-hint">{label}</span>
      ) : (
        <TextField
          label={label}
          labelHidden
          placeholder={label}
          autoFocus
          maxLength={300}
          value={value.text}
          onBlur={flush}
          onChange={(event) => set({ text: event.target.value })}
        />
      )}
      <div className="routine-form-keys">
        {proof === 'text' ? null : (
          <PhotoButton first={proof === 'photo'} busy={counting.busy} onFile={(file) => void take(file)} />
        )}
        {proof === 'photo' ? null : (
          <Button size="small" look="primary" type="submit" disabled={text === '' || counting.busy}>
            {t('routines:form.submit')}
          </Button>
        )}
      </div>
    </Form>
  );
};
