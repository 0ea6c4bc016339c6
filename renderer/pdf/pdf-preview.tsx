import { type CSSProperties, type ReactNode, useRef } from 'react';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useSlow } from '../queries/use-answer.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/small.tsx';
import type { OpenPdf } from './pdf-document.ts';
import { PdfMaking } from './pdf-making.tsx';
import { PdfPage } from './pdf-page.tsx';
import type { PdfView } from './use-pdf.ts';
import type { Shown } from './use-shown-pdf.ts';
import { useZoom } from './zoom.ts';
import { ZoomBar } from './zoom-bar.tsx';

interface SheetsProps {
  readonly pdf: OpenPdf;
}

/** The pages one under the other, as large as somebody wants them. */
const Sheets = ({ pdf }: SheetsProps) => {
  const pages = useRef<HTMLDivElement>(null);
  const zooming = useZoom(pages);
  return (
    <div className="pdf-sheets">
      <div ref={pages} className="pdf-pages" style={{ '--zoom': zooming.zoom } as CSSProperties}>
        {Array.from({ length: pdf.pages }, (_, place) => place + 1).map((page) => (
          // Drawn anew at another size: what was drawn would be blurred.
          <PdfPage key={`${page} ${zooming.zoom}`} pdf={pdf} page={page} />
        ))}
      </div>
      <ZoomBar {...zooming} />
    </div>
  );
};

const Pages = ({ view }: { readonly view: PdfView }) => {
  const t = useText();
  if (view.phase === 'unreadable') {
    return <EmptyState title={t('weekly:pdf.failed')} text={t('weekly:pdf.unreadable')} />;
  }
  if (view.phase === 'opening') return null;
  return <Sheets pdf={view.pdf} />;
};

/** How far it is, after a moment. */
export const PdfStatus = ({ waiting }: Pick<Shown, 'waiting'>) => (
  <span className="pdf-status" role="status">
    {useSlow(waiting) ? <PdfMaking what="preview" /> : null}
  </span>
);

interface PdfPreviewProps {
  readonly shown: Shown;
  /** What to do after it was stopped. */
  readonly stopped: string;
  /** Stands over the pages. */
  readonly children?: ReactNode;
}

/** The pages as they will be printed, or why there are none. */
export const PdfPreview = ({ shown: { asked, view }, stopped, children }: PdfPreviewProps) => {
  const t = useText();
  if (asked.problem?.code === 'cancelled')
    return (
      <EmptyState title={t('weekly:pdf.stopped')} text={stopped}>
        <Button onClick={asked.again}>{t('weekly:pdf.make')}</Button>
      </EmptyState>
    );
  if (asked.problem !== null)
    return (
      <EmptyState title={t('weekly:pdf.failed')} text={refusalText(asked.problem, t)}>
        <Button onClick={asked.again}>{t('weekly:retry')}</Button>
      </EmptyState>
    );
  return (
    <>
      {children}
      <Pages view={view} />
    </>
  );
};
