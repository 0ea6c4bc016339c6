import type { PlanItem } from '../../../shared/projection/rows.ts';
import type { Translate } from '../../i18n/text.ts';

/** What an item of the plan asks for, in a line. */
export const itemText = (
  { kind, chapter, text, count }: PlanItem,
  titleOf: TitleOf,
  t: Translate,
): string => {
  switch (kind) {
    case 'practice':
      return text ?? '';
    case 'chapter':
      return t('learning:plan.item.chapter', { title: titleOf(chapter ?? '') });
    default:
      return t(`learning:plan.item.${kind}`, { count: count ?? 1 });
  }
};

/** The title of a chapter by its id. */
export type TitleOf = (chapter: string) => string;
