import { useState } from 'react';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { isVocabularyWord, type WeeklySay, weeklyText } from '../../../shared/report/weekly-text.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { SaveTables } from '../../pdf/save-tables.tsx';
import { SavedAs, useSaving } from '../../pdf/saved-file.tsx';
import { useMarkedText } from '../../practice/use-marked-text.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { MailDialog } from './mail-dialog.tsx';

/** What a week becomes outside Baton: a text for the chat group, a mail to the supervisor, tables for a spreadsheet. */
export const ShareWeek = ({ summary }: { readonly summary: WeeklySummary }) => {
  const t = useText();
  const language = useLanguage();
  const { call, toasts } = useServices();
  const { busy, path, saved, save } = useSaving();
  const [mailing, setMailing] = useState(false);
  const { week } = summary;
  const marked = useMarkedText();
  const copy = (): void => {
    const say: WeeklySay = (word, values) =>
      isVocabularyWord(word) ? t(word) : t(`documents:${word}`, { ...values });
    const text = weeklyText(summary, say, language);
    if (copyText(marked(text))) toasts.done(t('documents:share.copied'));
    else toasts.refused(t('documents:share.notCopied'));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="week-share" role="group" aria-label={t('documents:share.label')}>
      <SavedAs path={path} />
      <Button size="small" onClick={copy}>
        {t('documents:share.copy')}
      </Button>
      <Button size="small" onClick={() => setMailing(true)}>
        {t('documents:share.mail')}
      </Button>
      {mailing ? <MailDialog week={week} onSaved={saved} onClose={() => setMailing(false)} /> : null}
      <SaveTables
        size="small"
        ask={(format) => call('export.weekly', { week, language, format })}
        save={save}
        disabled={busy}
      />
    </div>
  );
};
