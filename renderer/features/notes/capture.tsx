import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import { noteKinds } from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';
import { isComposing, isSubmitEnter, useShortcuts } from '../../keyboard.ts';
import { type Draft, useDraft, useSend, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Kbd } from '../../ui/small.tsx';
import { BLANK, inputOf, kindAfter, MOST_PICTURES, type NewNote, restored } from './new-note.ts';
import { Pictures } from './pictures.tsx';
import { useAddPictures } from './use-add-pictures.ts';

const filesOf = (list: FileList | null | undefined): readonly File[] => (list ? [...list] : []);

/** Takes pictures in and puts them into the draft as it is by then: one may have typed on meanwhile. */
const usePictures = (draft: Draft<NewNote>) => {
  const t = useText();
  const { toasts } = useServices();
  const { add, adding } = useAddPictures();
  const latest = useRef(draft);
  latest.current = draft;
  const take = async (files: readonly File[]): Promise<void> => {
    const room = MOST_PICTURES - latest.current.value.attachments.length;
    if (files.length > room) toasts.refused(t('notes:pictures.most', { count: MOST_PICTURES }));
    const stored = await add(files.slice(0, room));
    const { value, set } = latest.current;
    const known = new Set(value.attachments.map(({ hash }) => hash));
    const fresh = stored.filter(({ hash }) => !known.has(hash));
    if (fresh.length > 0) set({ ...value, attachments: [...value.attachments, ...fresh] });
  };
  return { take, adding };
};

/** Writes the note; the field is free for the next one meanwhile. */
const useSubmit = (draft: Draft<NewNote>, blocked: boolean) => {
  const t = useText();
  const send = useSend();
  return async (): Promise<void> => {
    const input = inputOf(draft.value);
    if (input === null || blocked) return;
    const sent = draft.handOver();
    const result = await send(
      { name: 'writeNote', input },
      { done: t('notes:capture.saved'), keptAs: 'note-asked' },
    );
    if (result.ok) sent.written();
    else sent.giveBack(restored);
  };
};

interface PartProps {
  readonly draft: Draft<NewNote>;
}

const KindChips = ({ draft }: PartProps) => {
  const t = useText();
  return (
    <div className="capture-kinds">
      <Segmented
        label={t('notes:capture.kind')}
        value={draft.value.kind}
        choices={noteKinds.map((kind) => ({ value: kind, label: t(`vocabulary:noteKind.${kind}`) }))}
        onChange={(kind) => draft.set({ ...draft.value, kind })}
      />
      <span className="faint capture-keys">
        <Kbd>Alt+↑↓</Kbd> {t('notes:capture.kindKeys')}
      </span>
    </div>
  );
};

const About = ({ draft, onKeyDown }: PartProps & { readonly onKeyDown: (event: KeyboardEvent) => void }) => {
  const t = useText();
  return (
    <>
      <TextField
        label={t('notes:capture.customer')}
        labelHidden
        placeholder={t('notes:capture.customer')}
        maxLength={80}
        value={draft.value.customerName}
        onKeyDown={onKeyDown}
        onBlur={draft.flush}
        onChange={(event) => draft.set({ ...draft.value, customerName: event.target.value })}
      />
      <TextField
        label={t('notes:capture.orderNo')}
        labelHidden
        placeholder={t('notes:capture.orderNo')}
        maxLength={64}
        value={draft.value.orderNo}
        onKeyDown={onKeyDown}
        onBlur={draft.flush}
        onChange={(event) => draft.set({ ...draft.value, orderNo: event.target.value })}
      />
    </>
  );
};

const PictureButton = ({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) => {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="quiet" title={t('notes:capture.pictureHint')} onClick={() => input.current?.click()}>
        {t('notes:capture.pictures')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={(event) => {
          onFiles(filesOf(event.target.files));
          event.target.value = '';
        }}
      />
    </>
  );
};

/** One line and Enter. Kind, customer, order and pictures are there for who needs them, and in nobody's way. */
export const Capture = () => {
  const t = useText();
  const form = useRef<HTMLElement>(null);
  const draft = useDraft('note', BLANK);
  const { take, adding } = usePictures(draft);
  const submit = useSubmit(draft, adding);
  const focusText = useCallback((): void => form.current?.querySelector('textarea')?.focus(), []);
  useShortcuts(useMemo(() => [{ chord: 'n', run: focusText }], [focusText]));

  const save = (): void => {
    void submit();
    focusText();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isSubmitEnter(event)) {
      event.preventDefault();
      save();
    } else if (event.altKey && !isComposing(event) && /^Arrow(Up|Down)$/.test(event.key)) {
      event.preventDefault();
      draft.set({ ...draft.value, kind: kindAfter(draft.value.kind, event.key === 'ArrowUp' ? -1 : 1) });
    }
  };
  const onFiles = (event: ClipboardEvent | DragEvent, files: readonly File[]): void => {
    if (files.length === 0) return;
    event.preventDefault();
    void take(files);
  };

  return (
    // Dropping and pasting have a button beside them, so that nobody needs a mouse.
    <section
      ref={form}
      className="card note-capture"
      aria-label={t('notes:capture.label')}
      onPaste={(event) => onFiles(event, filesOf(event.clipboardData.files))}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => onFiles(event, filesOf(event.dataTransfer.files))}
    >
      <KindChips draft={draft} />
      <TextArea
        label={t('notes:capture.label')}
        labelHidden
        rows={1}
        autoFocus
        className="capture-text"
        placeholder={t('notes:capture.placeholder')}
        maxLength={4000}
        value={draft.value.text}
        onKeyDown={onKeyDown}
        onBlur={draft.flush}
        onChange={(event) => draft.set({ ...draft.value, text: event.target.value })}
      />
      <Pictures
        pictures={draft.value.attachments}
        onRemove={({ hash }) =>
          draft.set({
            ...draft.value,
            attachments: draft.value.attachments.filter((other) => other.hash !== hash),
          })
        }
      />
      <div className="capture-foot">
        <About draft={draft} onKeyDown={onKeyDown} />
        <PictureButton onFiles={(files) => void take(files)} />
        <span className="faint capture-hint" role="status">
          {adding ? t('notes:pictures.adding') : t('notes:capture.pictureHint')}
        </span>
        <Button look="primary" disabled={adding || inputOf(draft.value) === null} onClick={save}>
          {t('notes:capture.submit')} <Kbd>Enter</Kbd>
        </Button>
      </div>
    </section>
  );
};
