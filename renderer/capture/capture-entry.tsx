import { useEffect, useRef, useState } from 'react';
import type { ClipPiece } from '../../shared/capture/clip.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { EntryEditor } from '../entry/entry-editor.tsx';
import { usePictures } from '../entry/use-pictures.ts';
import { EMPTY_ENTRY } from '../entry-line/entry-form.ts';
import { useText } from '../i18n/text.ts';
import { useDraft, useServices } from '../services.ts';
import { type Readable, useStore } from '../store.ts';
import { CopiedChips } from './copied-chips.tsx';
import { useCopied } from './use-copied.ts';
import { withPiece } from './with-piece.ts';

interface CaptureEntryProps {
  readonly shown: Readable<number>;
  readonly onHide: () => void;
}

/** A room that is only a number wants a word beside it; `3栋1203室` does not. */
const wantsWord = ({ kind, text }: ClipPiece): boolean => kind !== 'roomNo' || /^[A-Z]?\d{3,4}$/u.test(text);

/** The line of the small window: what is written goes into the book, and the window out of the way. */
export const CaptureEntry = ({ shown, onHide }: CaptureEntryProps) => {
  const t = useText();
  const { call, drafts } = useServices();
  const draft = useDraft('capture', EMPTY_ENTRY);
  const pictures = usePictures(draft);
  const field = useRef<HTMLInputElement>(null);
  const [saving, setSaving] = useState<readonly string[]>([]);
  const copied = useCopied(shown);
  const time = useStore(shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the window is shown
  useEffect(() => field.current?.focus(), [time]);

  // Whoever has begun the next line meanwhile goes on with it.
  const done = (): void => {
    if (drafts.read('capture') === null) onHide();
  };
  const takePiece = (piece: ClipPiece): void => {
    const inWords = wantsWord(piece) ? t(`capture:word.${piece.kind}`, { text: piece.text }) : piece.text;
    draft.set(withPiece(draft.value, piece, inWords));
    copied.takenPiece(piece);
    field.current?.focus();
  };
  const takePicture = (): void => {
    copied.takenPicture();
    void pictures.keep([() => call('capture.takePicture', {})]);
    field.current?.focus();
  };
  return (
    <>
      <EntryEditor
        name="capture"
        draft={draft}
        pictures={pictures}
        field={field}
        offers={<CopiedChips copied={copied} onPiece={takePiece} onPicture={takePicture} />}
        onSaving={setSaving}
        onSaved={done}
        onAttached={done}
        isSmall
      />
      {saving.map((summary) => (
        <p key={summary} className="faint capture-saving" role="status">
          {t('capture:saving', { summary: maskPhonesIn(summary) })}
        </p>
      ))}
    </>
  );
};
