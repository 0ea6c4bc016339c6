import '../../../pdf/pdf.css';
import './booklet.css';
import { useCallback, useMemo } from 'react';
import { flips } from '../../../../shared/booklet/imposition.ts';
import { bookletForms } from '../../../../shared/booklet/value.ts';
import { refusal } from '../../../../shared/refusal.ts';
import { err } from '../../../../shared/result.ts';
import { useText } from '../../../i18n/text.ts';
import { useShortcuts } from '../../../keyboard.ts';
import type { ManualBook } from '../../../manual/read-manual.ts';
import { MANUAL } from '../../../navigation.ts';
import { ofBooklet } from '../../../pdf/made-of.ts';
import { MadeWhen } from '../../../pdf/made-when.tsx';
import { PrintPdf, SavePdf } from '../../../pdf/pdf-actions.tsx';
import { PdfPreview, PdfStatus } from '../../../pdf/pdf-preview.tsx';
import { COARSE_DOTS, FINE_DOTS } from '../../../pdf/print-pages.ts';
import { useShownPdf } from '../../../pdf/use-shown-pdf.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { EmptyState, Kbd } from '../../../ui/small.tsx';
import { ChapterChoice } from './chapter-choice.tsx';
import { HowTo } from './how-to.tsx';
import { type ChosenBooklet, useBooklet } from './use-booklet.ts';

/** How it is printed, in which language, and the ways to have it. */
const Options = ({ choice, change, setLanguage }: ChosenBooklet) => {
  const t = useText();
  return (
    <>
      <Segmented
        label={t('manual:booklet.form.label')}
        value={choice.form}
        choices={bookletForms.map((value) => ({ value, label: t(`manual:booklet.form.${value}`) }))}
        onChange={(form) => change({ form })}
      />
      {choice.form === 'sheets' ? (
        <Segmented
          label={t('manual:booklet.flip.label')}
          value={choice.flip}
          choices={flips.map((value) => ({ value, label: t(`manual:booklet.flip.${value}`) }))}
          onChange={(flip) => change({ flip })}
        />
      ) : null}
      <Segmented
        label={t('weekly:pdf.language')}
        value={choice.language}
        choices={[
          { value: 'zh-CN', label: t('weekly:pdf.zh') },
          { value: 'en', label: t('weekly:pdf.en') },
        ]}
        onChange={setLanguage}
      />
    </>
  );
};

const Printing = (booklet: ChosenBooklet) => {
  const t = useText();
  const { call } = useServices();
  const { request, settled, choice } = booklet;
  const open = useCallback(
    () =>
      settled === null
        ? // Nothing is asked for: what was under way is not shown any more.
          Promise.resolve(err(refusal('cancelled')))
        : call('report.bookletPdf', settled),
    [call, settled],
  );
  const shown = useShownPdf(open, ofBooklet);
  const isCurrent = request === settled && !shown.waiting;
  const pdf = isCurrent && shown.view.phase === 'open' ? shown.view.pdf : null;
  return (
    <>
      <div className="pdf-bar booklet-bar">
        <Options {...booklet} />
        <PdfStatus waiting={request !== null && shown.waiting} />
        {request === null ? null : (
          <>
            <PrintPdf pdf={pdf} dots={choice.form === 'sheets' ? FINE_DOTS : COARSE_DOTS} />
            <SavePdf key={JSON.stringify(request)} ask={() => call('report.saveBookletPdf', request)} />
          </>
        )}
        <MadeWhen shown={shown} />
      </div>
      {request === null || settled === null ? (
        <EmptyState title={t('manual:booklet.empty')} text={t('manual:booklet.emptyText')} />
      ) : (
        <PdfPreview shown={shown} stopped={t('manual:booklet.stopped')}>
          {choice.form === 'sheets' && pdf !== null ? (
            <HowTo flip={choice.flip} sheets={pdf.pages / 2} />
          ) : null}
        </PdfPreview>
      )}
    </>
  );
};

/** The manual, or some of it, made for the pocket: what is in it, how it is printed, and the pages as they will be. */
export const BookletView = ({ book }: { readonly book: ManualBook }) => {
  const t = useText();
  const { navigation } = useServices();
  const booklet = useBooklet(book.chapters);
  const shortcuts = useMemo(() => [{ chord: 'Escape', run: () => navigation.go(MANUAL) }], [navigation]);
  useShortcuts(shortcuts);
  return (
    <div className="manual">
      <aside className="manual-side">
        <ChapterChoice
          chapters={book.chapters}
          leftOut={booklet.choice.leftOut}
          onLeaveOut={(leftOut) => booklet.change({ leftOut: [...leftOut] })}
        />
      </aside>
      <div className="manual-reading">
        <div className="manual-tools">
          <Button look="quiet" size="small" onClick={() => navigation.go(MANUAL)}>
            ← {t('manual:booklet.back')} <Kbd>Esc</Kbd>
          </Button>
        </div>
        <article className="manual-page booklet-page" aria-label={t('manual:booklet.title')}>
          <h1>{t('manual:booklet.title')}</h1>
          <p className="manual-intro">{t('manual:booklet.intro')}</p>
          <Printing {...booklet} />
        </article>
      </div>
    </div>
  );
};
