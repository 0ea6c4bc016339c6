import type { CommandInput } from '../../../shared/commands/schemas.ts';
import type { Attachment } from '../../../shared/fields.ts';
import { type NoteKind, noteKinds } from '../../../shared/vocabulary.ts';

/** A note being written. */
export interface NewNote {
  readonly kind: NoteKind;
  readonly text: string;
  readonly customerName: string;
  readonly orderNo: string;
  readonly attachments: readonly Attachment[];
}

export const BLANK: NewNote = { kind: 'problem', text: '', customerName: '', orderNo: '', attachments: [] };

/** Pictures one note takes, as the contract says. */
export const MOST_PICTURES = 12;

const field = (name: 'name' | 'orderNo', text: string) => (text.trim() === '' ? {} : { [name]: text.trim() });

/** The note as it is written down; `null` while there is no text. */
export const inputOf = (note: NewNote): CommandInput<'writeNote'> | null => {
  const text = note.text.trim();
  if (text === '') return null;
  const customer = { ...field('name', note.customerName), ...field('orderNo', note.orderNo) };
  return {
    kind: note.kind,
    text,
    ...(Object.keys(customer).length === 0 ? {} : { customer }),
    ...(note.attachments.length === 0 ? {} : { attachments: [...note.attachments] }),
  };
};

/** A note that was refused, with what has been typed since. */
export const restored = (sent: NewNote, since: NewNote): NewNote => ({
  kind: sent.kind,
  text: [sent.text, since.text].filter((text) => text !== '').join('\n'),
  customerName: since.customerName || sent.customerName,
  orderNo: since.orderNo || sent.orderNo,
  attachments: [...sent.attachments, ...since.attachments],
});

/** The kind `step` places further, going round. */
export const kindAfter = (kind: NoteKind, step: number): NoteKind => {
  const place = (noteKinds.indexOf(kind) + step + noteKinds.length) % noteKinds.length;
  return noteKinds[place] ?? kind;
};
