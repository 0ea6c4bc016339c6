import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useRef } from 'react';
import type { ItemView } from '../../shared/rules/checklist.ts';
import { useText } from '../i18n/text.ts';
import { isComposing } from '../keyboard.ts';
import { picturesIn } from '../pictures.ts';
import { useDraft } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { readCount } from './read-count.ts';
import type { Marks } from './use-marks.ts';

interface FormProps {
  readonly view: ItemView;
  /** `skip` asks for the reason, `prove` for what the item wants kept. */
  readonly mode: 'skip' | 'prove';
  readonly draftKey: string;
  readonly marks: Marks;
  readonly onDone: () => void;
}

const EMPTY = { text: '' };

/** One picture, chosen, pasted or dropped: with it the item is ticked. */
const PhotoForm = ({ marks, onDone }: Pick<FormProps, 'marks' | 'onDone'>) => {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined && (await marks.tickWith(file))) onDone();
  };
  const onTransfer = (event: ClipboardEvent | DragEvent, transfer: DataTransfer): void => {
    event.preventDefault();
    void take(picturesIn(transfer)[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to paste and drop; the button does the same by keyboard
    <div
      className="check-form"
      onPaste={(event) => onTransfer(event, event.clipboardData)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => onTransfer(event, event.dataTransfer)}
    >
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Button size="small" autoFocus disabled={marks.busy} onClick={() => input.current?.click()}>
        {t('checklists:form.photo')}
      </Button>
      <span className="field-hint">{t('checklists:form.photoHint')}</span>
    </div>
  );
};

const SentenceForm = ({ view: { item }, mode, draftKey, marks, onDone }: FormProps) => {
  const t = useText();
  const { value, set, clear, flush } = useDraft(`${draftKey}-${mode}`, EMPTY);
  const asks = mode === 'skip' ? 'reason' : item.proof === 'count' ? 'count' : 'text';
  const text = value.text.trim();
  const count = asks === 'count' ? readCount(text) : null;
  const isReady = asks === 'count' ? count !== null : text !== '';
  const submit = async (): Promise<void> => {
    if (!isReady || marks.busy) return;
    const written =
      mode === 'skip' ? await marks.skip(text) : await marks.tick(count === null ? { text } : { count });
    if (!written) return;
    clear();
    onDone();
  };
  return (
    <Form className="check-form" onSubmit={() => submit()}>
      <TextField
        label={t(`checklists:form.${asks}`)}
        labelHidden
        placeholder={t(`checklists:form.${asks}`)}
        autoFocus
        maxLength={asks === 'count' ? 7 : 300}
        inputMode={asks === 'count' ? 'numeric' : 'text'}
        value={value.text}
        onBlur={flush}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Button size="small" look="primary" type="submit" disabled={!isReady || marks.busy}>
        {t(mode === 'skip' ? 'checklists:item.skip' : 'checklists:form.tick')}
      </Button>
    </Form>
  );
};

/** Asks under an item for what it still wants: a sentence, a number, a picture, a reason. Esc puts it away. */
export const MarkForm = (props: FormProps) => {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    props.onDone();
  };
  const isPhoto = props.mode === 'prove' && props.view.item.proof === 'photo';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc anywhere inside closes it
    <div onKeyDown={onKeyDown}>
      {isPhoto ? <PhotoForm marks={props.marks} onDone={props.onDone} /> : <SentenceForm {...props} />}
    </div>
  );
};
