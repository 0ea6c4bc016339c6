import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TableFormat, tableFormats } from '../../../../shared/ipc/values.ts';
import type { MonthName } from '../../../../shared/time/month.ts';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';

/** Saves the month where the person says, and shows it to them. */
export const ExportButtons = ({ month }: { readonly month: MonthName }) => {
  const t = useText();
  const { i18n } = useTranslation();
  const { call, toasts } = useServices();
  const [busy, setBusy] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const save = async (format: TableFormat): Promise<void> => {
    setBusy(true);
    const language = i18n.language === 'en' ? 'en' : 'zh-CN';
    const result = await call('export.attendance', { month, language, format });
    setBusy(false);
    if (result.ok) setPath(result.value.path);
    // Closing the dialog is an answer and no mishap.
    else if (result.error.code !== 'cancelled') toasts.refused(refusalText(result.error, t));
  };
  const show = async (): Promise<void> => {
    if (path === null) return;
    const result = await call('app.showInFolder', { path });
    if (!result.ok) toasts.refused(refusalText(result.error, t));
  };
  return (
    <div className="attendance-export">
      {path === null ? null : (
        <span className="attendance-saved" role="status">
          <span title={path}>{t('attendance:export.saved', { path })}</span>
          <Button size="small" onClick={() => void show()}>
            {t('attendance:export.show')}
          </Button>
        </span>
      )}
      {tableFormats.map((format) => (
        <Button key={format} disabled={busy} onClick={() => void save(format)}>
          {t(`attendance:export.${format}`)}
        </Button>
      ))}
    </div>
  );
};
