import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import defaults from '../../resources/book/default-templates.json';
import type { FollowUpTemplateRow } from '../../shared/projection/rows.ts';
import { shippedTemplates, type Templates, templatesInForce } from '../../shared/rules/follow-up-template.ts';
import { useRows } from '../queries/use-rows.ts';

const shipped = { 'zh-CN': shippedTemplates(defaults['zh-CN']), en: shippedTemplates(defaults.en) };
const NONE: readonly FollowUpTemplateRow[] = [];

export interface TemplatesNow {
  /** As they count; the shipped ones in the language of this person. */
  readonly inForce: Templates;
  /** Those a lead has touched. */
  readonly rows: readonly FollowUpTemplateRow[];
}

/** What a follow-up of each kind should say. While the book is read, what comes with Baton. */
export const useTemplates = (): TemplatesNow => {
  const { i18n } = useTranslation();
  const rows = useRows((reader) => reader.live('followUpTemplate'), []) ?? NONE;
  const own = shipped[i18n.language === 'en' ? 'en' : 'zh-CN'];
  return useMemo(() => ({ inForce: templatesInForce(own, rows), rows }), [own, rows]);
};
