import type { Attachment } from '../shared/fields.ts';
import { LARGEST_ATTACHMENT_BYTES } from '../shared/ipc/contract.ts';
import { refusal } from '../shared/refusal.ts';
import { err, type Result } from '../shared/result.ts';
import type { Call } from './bridge.ts';

/** The picture files of a paste or a drop; anything else is left to the browser. */
export const picturesIn = (transfer: DataTransfer | null): readonly File[] =>
  [...(transfer?.files ?? [])].filter(({ type }) => type.startsWith('image/'));

/** Hands one picture to main, which keeps it in the book folder under the hash of its bytes. */
export const addPicture = async (call: Call, file: File): Promise<Result<Attachment>> => {
  if (file.size > LARGEST_ATTACHMENT_BYTES) return err(refusal('attachmentTooLarge'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.trim().slice(0, 120);
  return call('attachment.add', { bytes, ...(name === '' ? {} : { name }) });
};

/** Where the window finds a stored picture. */
export const pictureUrl = ({ hash }: Pick<Attachment, 'hash'>): string => `/attachments/${hash}`;
