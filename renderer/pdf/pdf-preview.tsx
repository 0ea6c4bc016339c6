import type { ReactNode } from 'react';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { type Asked, useSlow } from '../queries/use-answer.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/small.tsx';
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

/** A PDF that is asked for, as it can be shown. */
export interface Shown {
  readonly asked: Asked<Uint8Array>;
  readonly view: PdfView;
  readonly waiting: boolean;
}

/** Opens what is answered; of two that are asked for one after the other only the second is shown. */
export const useShownPdf = (asked: Asked<Uint8Array>): Shown => {
  const view = usePdf(asked.busy ? null : asked.value);
  const waiting = asked.busy || (view.phase === 'opening' && asked.problem === null);
  return { asked, view, waiting };
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
export const PdfPreview = ({ shown: { asked, view, waiting }, stopped, children }: PdfPreviewProps) => {
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
      <Pages view={waiting ? { phase: 'opening' } : view} />
    </>
  );
};
