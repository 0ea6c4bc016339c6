import { useCallback, useState } from 'react';
import type { Attachment } from '../../../shared/fields.ts';
import { LARGEST_ATTACHMENT_BYTES } from '../../../shared/ipc/contract.ts';
import { refusal } from '../../../shared/refusal.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';

const LONGEST_NAME = 120;

/** A file name that fits the book: one line, not too long, no half characters. */
const nameOf = (file: File): string | undefined => {
  const name = file.name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  return name === '' ? undefined : name;
};

/** Stores pictures in the book; answers with those that were taken and says why another was not. */
export const useAddPictures = () => {
  const t = useText();
  const { call, toasts } = useServices();
  const [adding, setAdding] = useState(false);

  const store = useCallback(
    async (file: File): Promise<Attachment | null> => {
      // Looked at before it is read: a film of a gigabyte must not be taken into memory to be refused.
      if (file.size > LARGEST_ATTACHMENT_BYTES) {
        toasts.refused(refusalText(refusal('attachmentTooLarge'), t));
        return null;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const name = nameOf(file);
      const result = await call('attachment.add', name === undefined ? { bytes } : { bytes, name });
      if (result.ok) return result.value;
      toasts.refused(refusalText(result.error, t));
      return null;
    },
    [call, toasts, t],
  );

  const add = useCallback(
    async (files: readonly File[]): Promise<readonly Attachment[]> => {
      setAdding(true);
      const stored: Attachment[] = [];
      for (const file of files) {
        const attachment = await store(file);
        if (attachment !== null) stored.push(attachment);
      }
      setAdding(false);
      return stored;
    },
    [store],
  );
  return { add, adding };
};
