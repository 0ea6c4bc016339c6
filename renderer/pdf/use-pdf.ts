import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';
import { type OpenPdf, openPdf } from './pdf-document.ts';

export type PdfView =
  | { readonly phase: 'opening' }
  | { readonly phase: 'open'; readonly pdf: OpenPdf }
  | { readonly phase: 'unreadable' };

/** Opens the PDF for drawing; the one before it is closed. */
export const usePdf = (bytes: Uint8Array | null): PdfView => {
  const { report } = useServices();
  const [view, setView] = useState<PdfView>({ phase: 'opening' });
  useEffect(() => {
    setView({ phase: 'opening' });
    if (bytes === null) return;
    let current = true;
    let opened: OpenPdf | null = null;
    openPdf(bytes).then(
      (pdf) => {
        opened = pdf;
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
      opened?.close();
    };
  }, [bytes, report]);
  return view;
};
