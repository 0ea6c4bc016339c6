import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';
import { type OpenPdf, openPdf } from './pdf-document.ts';

export type PdfView =
  | { readonly phase: 'opening' }
  | { readonly phase: 'open'; readonly pdf: OpenPdf }
  | { readonly phase: 'unreadable' };

/** Opens the PDF for drawing. The one before it stays until then, and is closed; without bytes none is open. */
export const usePdf = (bytes: Uint8Array | null): PdfView => {
  const { report } = useServices();
  const [view, setView] = useState<PdfView>({ phase: 'opening' });
  useEffect(() => {
    if (bytes === null) return setView({ phase: 'opening' });
    let current = true;
    openPdf(bytes).then(
      (pdf) => {
        if (current) setView({ phase: 'open', pdf });
        else pdf.close();
      },
      (error: unknown) => {
        report('pdf', error);
        if (current) setView({ phase: 'unreadable' });
      },
    );
    return () => {
      current = false;
    };
  }, [bytes, report]);
  useEffect(() => (view.phase === 'open' ? view.pdf.close : undefined), [view]);
  return view;
};
