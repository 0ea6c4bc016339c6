import { useRef, useState } from 'react';
import type { Attachment } from '../../shared/fields.ts';
import type { Result } from '../../shared/result.ts';
import { type EntryForm, withPictures } from '../entry-line/entry-form.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { addPicture } from '../pictures.ts';
import { type Draft, useServices } from '../services.ts';

export interface PictureKeeper {
  /** Something is being kept and is not in the form yet. */
  readonly busy: boolean;
  /** Keeps these files in the book’s folder, then puts them into the form. */
  readonly add: (files: readonly File[]) => void;
  /** The same for pictures that are kept in another way. */
  readonly keep: (work: readonly (() => Promise<Result<Attachment>>)[]) => Promise<void>;
}

/** Takes pictures into an entry; what is refused is told. */
export const usePictures = (draft: Draft<EntryForm>): PictureKeeper => {
  const t = useText();
  const { call, toasts } = useServices();
  const [underWay, setUnderWay] = useState(0);
  // One goes on typing while a picture is kept.
  const latest = useRef(draft);
  latest.current = draft;

  const keep: PictureKeeper['keep'] = async (work) => {
    setUnderWay((count) => count + 1);
    const kept: Attachment[] = [];
    for (const one of work) {
      const result = await one();
      if (result.ok) kept.push(result.value);
      else toasts.refused(refusalText(result.error, t));
    }
    if (kept.length > 0) latest.current.set(withPictures(latest.current.value, kept));
    setUnderWay((count) => count - 1);
  };
  return {
    busy: underWay > 0,
    add: (files) => void keep(files.map((file) => () => addPicture(call, file))),
    keep,
  };
};
