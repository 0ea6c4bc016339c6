import './pdf.css';
import { useCallback, useState } from 'react';
import type { MadePages } from '../../shared/ipc/report-channels.ts';
import type { SavedFile, TableFormat } from '../../shared/ipc/values.ts';
import type { Result } from '../../shared/result.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { MadeOf } from './made-of.ts';
import { MadeWhen } from './made-when.tsx';
import { PaperLanguage } from './paper-language.tsx';
import { PrintPdf, SavePdf } from './pdf-actions.tsx';
import { PdfPreview, PdfStatus } from './pdf-preview.tsx';
import { useShownPdf } from './use-shown-pdf.ts';

interface Paper {
  /** What it is, and whose. */
  readonly title: string;
  /** The same function as long as it asks for the same. */
  readonly open: (language: Language) => Promise<Result<MadePages>>;
  readonly of: MadeOf;
  readonly save: (language: Language) => Promise<Result<SavedFile>>;
  /** Where it has tables for a spreadsheet. */
  readonly saveTable?: (format: TableFormat, language: Language) => Promise<Result<SavedFile>>;
}

const PaperDialog = ({
  title,
  open,
  of,
  save,
  saveTable,
  onClose,
}: Paper & { readonly onClose: () => void }) => {
  const t = useText();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const shown = useShownPdf(
    useCallback(() => open(language), [open, language]),
    of,
  );
  const { view } = shown;
  return (
    <Dialog title={title} look="pages" onClose={onClose}>
      <div className="pdf-bar">
        <PaperLanguage language={language} onChange={setLanguage} />
        <PdfStatus waiting={shown.waiting} />
        <div className="pdf-deeds">
          <PrintPdf pdf={view.phase === 'open' && !shown.waiting ? view.pdf : null} />
          <SavePdf
            key={language}
            ask={() => save(language)}
            {...(saveTable === undefined
              ? {}
              : { askTable: (format: TableFormat) => saveTable(format, language) })}
          />
          <Button onClick={onClose}>{t('common:action.close')}</Button>
        </div>
        <MadeWhen shown={shown} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the keys */}
      <section className="pdf-scroll" aria-label={title} tabIndex={0}>
        <PdfPreview shown={shown} stopped={t('weekly:pdf.stoppedPaper')} />
      </section>
    </Dialog>
  );
};

interface PreviewProps extends Paper {
  readonly size?: 'small';
  /** Where there are several of them side by side. */
  readonly label?: string;
  /** While another page is made to be printed: of two only the newer is made, and the print would be gone without a word. */
  readonly disabled?: boolean;
}

/** Shows a document as it will be printed, in either language, and prints or saves it from there. */
export const PreviewPdf = ({ size, label, disabled = false, ...paper }: PreviewProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        {...(size === undefined ? {} : { size })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {t('weekly:pdf.preview')}
      </Button>
      {isOpen ? <PaperDialog {...paper} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
