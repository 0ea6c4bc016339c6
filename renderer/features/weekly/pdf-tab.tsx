import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeekName } from '../../../shared/time/week.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useAnswer, useSlow } from '../../queries/use-answer.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState } from '../../ui/small.tsx';
import { PrintPdf, SavePdf } from './pdf-actions.tsx';
import { PdfMaking } from './pdf-making.tsx';
import { PdfPage } from './pdf-page.tsx';
import { type PdfView, usePdf } from './use-pdf.ts';

const Pages = ({ view }: { readonly view: PdfView }) => {
  const t = useText();
  if (view.phase === 'unreadable') {
    return <EmptyState title={t('weekly:pdf.failed')} text={t('weekly:pdf.unreadable')} />;
  }
  if (view.phase === 'opening') return null;
  const { pdf } = view;
  return (
    <div className="pdf-pages">
      {Array.from({ length: pdf.pages }, (_, place) => place + 1).map((page) => (
        <PdfPage key={page} pdf={pdf} page={page} />
      ))}
    </div>
  );
};

/** The real PDF as it will be saved and printed; its language follows the window's until somebody switches it. */
export const PdfTab = ({ week }: { readonly week: WeekName }) => {
  const t = useText();
  const { i18n } = useTranslation();
  const { call } = useServices();
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'zh-CN');
  const asked = useAnswer(
    useCallback(() => call('report.weeklyPdf', { week, language }), [call, week, language]),
  );
  const view = usePdf(asked.busy ? null : asked.value);
  const waiting = asked.busy || (view.phase === 'opening' && asked.problem === null);
  const slow = useSlow(waiting);
  return (
    <>
      <div className="pdf-bar">
        <Segmented
          label={t('weekly:pdf.language')}
          value={language}
          choices={[
            { value: 'zh-CN', label: t('weekly:pdf.zh') },
            { value: 'en', label: t('weekly:pdf.en') },
          ]}
          onChange={setLanguage}
        />
        <span className="pdf-status" role="status">
          {slow ? <PdfMaking what="preview" /> : null}
        </span>
        <PrintPdf pdf={view.phase === 'open' ? view.pdf : null} />
        <SavePdf key={week + language} week={week} language={language} />
      </div>
      {asked.problem?.code === 'cancelled' ? (
        <EmptyState title={t('weekly:pdf.stopped')} text={t('weekly:pdf.stoppedText')}>
          <Button onClick={asked.again}>{t('weekly:pdf.make')}</Button>
        </EmptyState>
      ) : asked.problem === null ? (
        <Pages view={waiting ? { phase: 'opening' } : view} />
      ) : (
        <EmptyState title={t('weekly:pdf.failed')} text={refusalText(asked.problem, t)}>
          <Button onClick={asked.again}>{t('weekly:retry')}</Button>
        </EmptyState>
      )}
    </>
  );
};
