import type { Body } from '../events/bodies.ts';
import type { ManualPage, ManualScript } from '../events/manual-bodies.ts';
import { morePhones } from '../events/protected.ts';
import type { EventEntry } from './route.ts';
import type { ManualPageRow, ManualScriptRow } from './rows-manual.ts';

/**
 * Folds one page of the shop. Each writing replaces it as a whole; every version and every shipped text it goes back to
 * stays readable.
 */
export const foldManualPage = (row: ManualPageRow | null, entry: EventEntry): ManualPageRow | null => {
  if (entry.type === 'phoneRevealed') return lookedAt(row, entry);
  if (entry.type === 'questionsJudged') return judged(row, entry);
  if (entry.type !== 'pageWritten') return row;
  const { pageId, shipped } = entry.body;
  const value = pageIn(entry.body);
  const shippedMark = shipped?.mark ?? null;
  const version = { value, shippedMark, ...frameOf(row, entry) };
  return {
    id: pageId,
    value,
    shippedMark,
    shippedTexts:
      shipped?.text === undefined
        ? (row?.shippedTexts ?? {})
        : { ...row?.shippedTexts, [shipped.mark]: shipped.text },
    versions: [...(row?.versions ?? []), version],
    judged: row?.judged ?? [],
    head: entry.order,
    ...numbersOf(row, entry),
  };
};

/** Folds one script of the shop. */
export const foldManualScript = (row: ManualScriptRow | null, entry: EventEntry): ManualScriptRow | null => {
  if (entry.type === 'phoneRevealed') return lookedAt(row, entry);
  if (entry.type !== 'scriptWritten') return row;
  const value = scriptIn(entry.body);
  const version = { value, ...frameOf(row, entry) };
  return {
    id: entry.body.scriptId,
    value,
    versions: [...(row?.versions ?? []), version],
    head: entry.order,
    ...numbersOf(row, entry),
  };
};

const judged = (
  row: ManualPageRow | null,
  { at, actor, body: { seen, withdrawn, left } }: Extract<EventEntry, { type: 'questionsJudged' }>,
): ManualPageRow | null =>
  row === null ? null : { ...row, judged: [...row.judged, { at, by: actor, seen, withdrawn, left }] };

type Row = ManualPageRow | ManualScriptRow;

/** Looking changes nothing: whoever is writing it has still seen its newest version. */
const lookedAt = <R extends Row>(
  row: R | null,
  { at, actor, body }: Extract<EventEntry, { type: 'phoneRevealed' }>,
): R | null => (row === null ? null : { ...row, looks: [...row.looks, { at, by: actor, mask: body.mask }] });

/** A version that was written out of a masked text has its numbers from the one before. */
const numbersOf = (row: Row | null, { phones }: EventEntry): Pick<Row, 'phones' | 'looks'> => ({
  phones: morePhones(row?.phones ?? [], phones),
  looks: row?.looks ?? [],
});

type Written = Extract<EventEntry, { type: 'pageWritten' | 'scriptWritten' }>;

const frameOf = (row: { readonly head: string } | null, { order, at, actor, body }: Written) => ({
  ...{ order, at, by: actor },
  concurrent: (body.basedOn ?? null) !== (row?.head ?? null),
});

/** What this version of Baton knows of it. */
const pageIn = ({ value }: Body<'pageWritten'>): ManualPage | null => {
  if (value === null) return null;
  const { title, text, language, kinds, pictures } = value;
  return { title, text, language, kinds, pictures };
};

const scriptIn = ({ value }: Body<'scriptWritten'>): ManualScript | null => {
  if (value === null) return null;
  const { chapter, title, text } = value;
  return { chapter, title, text };
};
