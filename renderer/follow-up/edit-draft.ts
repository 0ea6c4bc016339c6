import { canonicalJson } from '../../shared/projection/canonical.ts';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { type EditForm, formOf } from './edit-form.ts';

/** What was typed over the row, and what stood under it when the typing began. */
export interface EditDraft {
  readonly fields: Partial<EditForm>;
  readonly base: Partial<EditForm>;
  /** The conflicts that were looked at, as `signatureOf` says them: saving writes over exactly those. */
  readonly looked: string;
}

export const NO_EDIT: EditDraft = { fields: {}, base: {}, looked: '' };

/** One field in which somebody else wrote something while it was being typed over. */
export interface Conflict {
  readonly field: keyof EditForm;
  readonly theirs: string;
  readonly mine: string;
}

/** What one field of a draft becomes when something is typed into it: the first stroke notes what stood there. */
export const typedInto = (draft: EditDraft, shown: EditForm, fields: Partial<EditForm>): EditDraft => {
  const first = Object.keys(fields).filter((field) => !(field in draft.base));
  const under = Object.fromEntries(first.map((field) => [field, Reflect.get(shown, field)]));
  return { ...draft, fields: { ...draft.fields, ...fields }, base: { ...draft.base, ...under } };
};

const isField = (name: string, form: EditForm): name is keyof EditForm => name in form;

/**
 * The fields that were typed over and have become something else underneath: both texts, so that neither is lost. By what
 * stands there and not by who wrote last, since a line of another PC may arrive late and stand before what was seen.
 */
export const conflictsOf = (
  row: FollowUpRow,
  { fields, base }: EditDraft,
  zone: string,
): readonly Conflict[] => {
  const now = formOf(row, zone);
  return Object.keys(fields).flatMap((field) => {
    if (!isField(field, now)) return [];
    const [theirs, mine, before] = [now[field], fields[field] ?? '', base[field] ?? ''];
    return theirs === before || theirs === mine ? [] : [{ field, theirs, mine }];
  });
};

/** Names what stands against the draft: once that has been looked at, saving goes ahead; anything newer is looked at again. */
export const signatureOf = (conflicts: readonly Conflict[]): string =>
  canonicalJson(conflicts.map(({ field, theirs }) => [field, theirs]));

const without = (fields: Partial<EditForm>, left: keyof EditForm): Partial<EditForm> =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => field !== left));

/** The draft with the other’s text in one field. */
export const withTheirs = (draft: EditDraft, { field }: Conflict): EditDraft => ({
  ...draft,
  fields: without(draft.fields, field),
  base: without(draft.base, field),
});

/** The draft that stands by its own text in one field, having seen the other’s. */
export const withMine = (draft: EditDraft, { field, theirs }: Conflict): EditDraft => ({
  ...draft,
  base: { ...draft.base, [field]: theirs },
});

const ofCustomer: readonly (keyof EditForm)[] = [
  'name',
  'phone',
  'orderNo',
  'account',
  'channel',
  'address',
  'placeholder',
];

/** The field of the follow-up that a field of the form belongs to, as its history names it. */
export const fieldBehind = (field: keyof EditForm): string => {
  if (ofCustomer.includes(field)) return 'customer';
  return field === 'nextText' || field === 'nextOwner' || field === 'nextDue' ? 'nextAction' : field;
};
