import { useEffect, useRef } from 'react';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import type { OpenPdf } from './pdf-document.ts';

interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly page: number;
}

/** One page, drawn as sharp as the screen shows it, once it comes into sight. */
export const PdfPage = ({ pdf, page }: PdfPageProps) => {
  const t = useText();
  const { report } = useServices();
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    let shown = true;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        observer.disconnect();
        pdf.draw(page, canvas, canvas.clientWidth * window.devicePixelRatio).catch((error: unknown) => {
          // A page given up while it is drawn has not failed.
          if (shown) report(`pdf page ${page}`, error);
        });
      },
      { rootMargin: '600px' },
    );
    observer.observe(canvas);
    return () => {
      shown = false;
      observer.disconnect();
    };
  }, [pdf, page, report]);
  return (
    <canvas
      ref={ref}
      className="pdf-page"
      role="img"
      aria-label={t('weekly:pdf.page', { page, pages: pdf.pages })}
    />
  );
};
