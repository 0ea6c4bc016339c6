import { useRef, useState } from 'react';
import type { ManualPage } from '../../../shared/events/manual-bodies.ts';
import { picturesNamed } from '../../../shared/manual/read-page.ts';
import type { ManualPageRow } from '../../../shared/projection/rows.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';
import { shippedOf, useWritePage } from '../../manual/use-shop.ts';
import { useDraft } from '../../services.ts';
import {
  EMPTY_PAGE,
  formOfPage,
  NO_PAGE_DRAFT,
  type PageDraft,
  type PageForm,
  pageDraftKey,
} from './page-draft.ts';

export interface Edited {
  /** The chapter or page; `null` for one that is new. */
  readonly slug: string | null;
  readonly row: ManualPageRow | null;
  /** The chapter as it comes with Baton, where it does. */
  readonly shipped: { readonly title: string; readonly text: string } | null;
  readonly language: Language;
}

const startOf = ({ row, shipped }: Edited): PageForm => {
  if (row !== null && row.value !== null) return formOfPage(row.value);
  return shipped === null ? EMPTY_PAGE : { ...EMPTY_PAGE, ...shipped };
};

/** The form of a page: kept as one types, written as a whole, on the version it was begun on. */
export const usePageEditor = (edited: Edited, onSaved: (slug: string) => void) => {
  const t = useText();
  const { slug, row, shipped } = edited;
  const write = useWritePage();
  const draft = useDraft<PageDraft>(pageDraftKey(slug), NO_PAGE_DRAFT);
  const [busy, setBusy] = useState(false);
  const sent = useRef(false);
  const head = row?.head ?? '';
  const start = startOf(edited);
  const form = draft.value.form ?? start;
  const isDirty = JSON.stringify(form) !== JSON.stringify(start);
  const isBehind = !busy && !sent.current && draft.value.form !== null && draft.value.basedOn !== head;
  const isWhole = form.title.trim() !== '' && form.text.trim() !== '';
  /** What it was typed on, for who wants to see what came since. */
  const base = row?.versions.find(({ order }) => order === draft.value.basedOn)?.value ?? null;

  const set = (next: PageForm): void =>
    draft.set({ form: next, basedOn: draft.value.form === null ? head : draft.value.basedOn });
  const save = async (): Promise<void> => {
    if (busy || !isDirty || isBehind || !isWhole) return;
    setBusy(true);
    const value: ManualPage = {
      ...{ title: form.title.trim(), text: form.text },
      language: row?.value?.language ?? edited.language,
      kinds: [...form.kinds],
      pictures: [...picturesNamed(form.text, form.pictures)],
    };
    const from = shippedOf(row?.value == null ? null : row, shipped?.text ?? null);
    const written = await write({
      ...{ row, slug, value, done: t('manual:shop.saved') },
      ...(shipped === null || from === undefined ? {} : { shipped: from }),
    });
    setBusy(false);
    if (written === null) return;
    sent.current = true;
    draft.clear();
    onSaved(written.id);
  };
  return {
    ...{ form, set, save, busy, isDirty, isBehind, isWhole, base },
    flush: draft.flush,
    /** Nothing was typed after all. */
    drop: () => draft.set(NO_PAGE_DRAFT),
    /** Seen: what is typed counts from now on as typed on the newest one. */
    keep: () => draft.set({ form, basedOn: head }),
  };
};
