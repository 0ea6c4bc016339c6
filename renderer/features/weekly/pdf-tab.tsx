import { useCallback, useState } from 'react';
import type { TableFormat } from '../../../shared/ipc/values.ts';
import { type MonthName, monthOf } from '../../../shared/time/month.ts';
import { mondayOf, type WeekName } from '../../../shared/time/week.ts';
import { addDays } from '../../../shared/time/zone.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { useCalendar } from '../../frame.tsx';
import { useLanguage, useText } from '../../i18n/text.ts';
import { MonthBar } from '../../months/month-bar.tsx';
import { thisMonth } from '../../months/months.ts';
import { ofSignedWeek, ofTheWeek } from '../../pdf/made-of.ts';
import { MadeWhen } from '../../pdf/made-when.tsx';
import { PaperLanguage } from '../../pdf/paper-language.tsx';
import { PrintPdf, SavePdf } from '../../pdf/pdf-actions.tsx';
import { PdfPreview, PdfStatus } from '../../pdf/pdf-preview.tsx';
import { useShownPdf } from '../../pdf/use-shown-pdf.ts';
import { useIsSealed } from '../../queries/statements.ts';
import { useServices } from '../../services.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { CheckPrint } from './check-print.tsx';

const scopes = ['week', 'month'] as const;
type Scope = (typeof scopes)[number];

/** The month a week counts in: that of its Thursday, as the roll-up has it. */
const monthOfWeek = (week: WeekName, otherwise: MonthName): MonthName => {
  const monday = mondayOf(week);
  return monday.ok ? monthOf(addDays(monday.value, 3)) : otherwise;
};

/** What is on paper: the week that is looked at, or the month rolled up from its weeks. */
const useShown = (week: WeekName, language: Language) => {
  const { call } = useServices();
  const { now, zone } = useCalendar();
  const current = thisMonth(now, zone);
  const [scope, setScope] = useState<Scope>('week');
  const [chosen, setMonth] = useState<MonthName | null>(null);
  const month = chosen ?? monthOfWeek(week, current);
  const open = useCallback(
    () =>
      scope === 'week'
        ? call('report.weeklyPdf', { week, language })
        : call('report.monthPdf', { month, language }),
    [call, scope, week, month, language],
  );
  const save = () =>
    scope === 'week'
      ? call('report.saveWeeklyPdf', { week, language })
      : call('report.saveMonthPdf', { month, language });
  const saveTable = (format: TableFormat) =>
    scope === 'week'
      ? call('export.weekly', { week, language, format })
      : call('export.month', { month, language, format });
  const key = [scope, scope === 'week' ? week : month, language].join();
  const isSealed = useIsSealed(week);
  const of = scope === 'week' && isSealed ? ofSignedWeek : ofTheWeek;
  return { scope, setScope, month, setMonth, current, open, of, save, saveTable, key };
};

/** The real PDF as it will be saved and printed; its language follows the window's until somebody switches it. */
export const PdfTab = ({ week }: { readonly week: WeekName }) => {
  const t = useText();
  const shownIn = useLanguage();
  const [language, setLanguage] = useState<Language>(shownIn);
  const { scope, setScope, month, setMonth, current, open, of, save, saveTable, key } = useShown(
    week,
    language,
  );
  const shown = useShownPdf(open, of);
  const { view, waiting } = shown;
  return (
    <>
      <div className="pdf-bar">
        <Segmented
          label={t('documents:scope.label')}
          value={scope}
          choices={scopes.map((value) => ({ value, label: t(`documents:scope.${value}`) }))}
          onChange={setScope}
        />
        {scope === 'month' ? <MonthBar month={month} current={current} go={setMonth} /> : null}
        <PaperLanguage language={language} onChange={setLanguage} />
        <PdfStatus waiting={waiting} />
        <div className="pdf-deeds">
          <CheckPrint />
          <PrintPdf pdf={view.phase === 'open' && !waiting ? view.pdf : null} />
          <SavePdf key={key} ask={save} askTable={saveTable} />
        </div>
        <MadeWhen shown={shown} />
      </div>
      <PdfPreview shown={shown} stopped={t('weekly:pdf.stoppedText')} />
    </>
  );
};
