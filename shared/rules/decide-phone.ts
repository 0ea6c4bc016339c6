import type { CommandInput } from '../commands/schemas.ts';
import type { PhoneMark } from '../fields.ts';
import type { Rows } from '../projection/projection.ts';
import type { FollowUpRow, NoteRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import type { DecideContext, Decided } from './context.ts';

/** Every number that somebody may ask for on a follow-up or a note: its customer’s, and those that were written in texts. */
export const phonesOf = ({ customer, phones }: Pick<FollowUpRow | NoteRow, 'customer' | 'phones'>) => {
  const own = typeof customer?.phone === 'object' ? [customer.phone] : [];
  return [...own, ...phones.filter(({ tag }) => tag !== own[0]?.tag)];
};

const marksOn = (rows: Rows, input: CommandInput<'revealPhone'>): readonly PhoneMark[] => {
  const { followUpId, noteId, handoverId, pageId, scriptId, briefingId } = input;
  const person =
    followUpId === undefined
      ? noteId === undefined
        ? null
        : rows.get('note', noteId)
      : rows.get('followUp', followUpId);
  const handover = handoverId === undefined ? null : rows.get('handover', handoverId);
  const page = pageId === undefined ? null : rows.get('manualPage', pageId);
  const script = scriptId === undefined ? null : rows.get('manualScript', scriptId);
  const briefing = briefingId === undefined ? null : rows.get('briefing', briefingId);
  return [
    ...(person === null ? [] : phonesOf(person)),
    ...[handover, page, script, briefing].flatMap((row) => row?.phones ?? []),
  ];
};

/** One number of one entry, which must be on it: whoever knows a tag cannot look it up elsewhere `[D2]`. */
export const decideRevealPhone = (input: CommandInput<'revealPhone'>, { rows }: DecideContext): Decided => {
  const { tag: _, ...about } = input;
  const places = Object.values(about).filter((id) => id !== undefined);
  if (places.length !== 1) return err(refusal('malformed', { command: 'revealPhone', field: 'followUpId' }));
  const mark = marksOn(rows, input).find(({ tag }) => tag === input.tag);
  if (mark === undefined) return err(refusal('notFound', { id: places[0] ?? '' }));
  return ok({ type: 'phoneRevealed', body: { ...input, mask: mark.mask } });
};

export const decideExportPhones = (input: CommandInput<'exportPhones'>): Decided =>
  ok({ type: 'phonesExported', body: input });
