import { useCallback } from 'react';
import { LONGEST_PAGE, type ManualPage } from '../../shared/events/manual-bodies.ts';
import type { Acknowledgement } from '../../shared/ipc/values.ts';
import type { ManualPageRow } from '../../shared/projection/rows.ts';
import { fingerprint } from '../../shared/report/fingerprint.ts';
import { hasRole, requirements } from '../../shared/rules/permissions.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { useMe } from '../queries/people.ts';
import { useSend } from '../services.ts';
import { useShippedManual, useShopPages } from './use-manual.ts';

/** Whether whoever is signed in may write the shop’s pages and scripts `[A5]`; main decides, this says it beforehand. */
export const useMayWrite = (): boolean => {
  const me = useMe();
  return me != null && hasRole(me.staff.role, requirements.writePage.role);
};

/** What the shop wrote under a name; `null` where it wrote nothing, or nothing is read yet. */
export const usePageRow = (slug: string | null): ManualPageRow | null =>
  useShopPages()?.find(({ id }) => id === slug) ?? null;

/** The text of a chapter that comes with this Baton; `null` where there is none, or it is not read yet. */
export const useShippedText = (slug: string, language: Language): string | null =>
  useShippedManual(language)?.texts.get(slug) ?? null;

/** A shipped text as a page names it; nothing for one that is too long to stand in the book. */
const namedText = (text: string | null) =>
  text === null || text.length > LONGEST_PAGE ? undefined : { mark: fingerprint(text), text };

/** The shipped text the page that counts goes back to; what comes with Baton now, where there is none yet. */
export const shippedOf = (row: ManualPageRow | null, now: string | null) => {
  const mark = row?.shippedMark ?? null;
  const text = mark === null ? undefined : row?.shippedTexts[mark];
  return mark === null || text === undefined ? namedText(now) : { mark, text };
};

/** Whether the chapter has another text in this Baton than the one the shop’s version was made of. */
export const hasShippedChanged = (row: ManualPageRow | null, now: string | null): boolean =>
  row !== null &&
  row.value !== null &&
  row.shippedMark !== null &&
  now !== null &&
  fingerprint(now) !== row.shippedMark;

interface Writing {
  /** The page as it was seen; `null` for one that is new. */
  readonly row: ManualPageRow | null;
  /** Its name, where it has one. */
  readonly slug: string | null;
  readonly value: ManualPage | null;
  readonly shipped?: ReturnType<typeof shippedOf>;
  /** The version it was written on, where that is not the newest one. */
  readonly basedOn?: string;
  readonly done: string;
}

/** Writes a page, with undo; answers with what became of it, `null` where it was refused. */
export const useWritePage = () => {
  const send = useSend();
  return useCallback(
    async ({ row, slug, value, shipped, basedOn, done }: Writing): Promise<Acknowledgement | null> => {
      const seen = basedOn ?? row?.head;
      const result = await send(
        {
          name: 'writePage',
          input: {
            ...(slug === null ? {} : { pageId: slug }),
            ...(seen === undefined ? {} : { basedOn: seen }),
            value,
            ...(shipped === undefined ? {} : { shipped }),
          },
        },
        { done },
      );
      return result.ok ? result.value : null;
    },
    [send],
  );
};
