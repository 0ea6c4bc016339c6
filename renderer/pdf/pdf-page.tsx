import { useEffect, useRef } from 'react';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import type { OpenPdf } from './pdf-document.ts';

interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly page: number;
}

/** One page, drawn as sharp as the screen shows it, while it is near sight. */
export const PdfPage = ({ pdf, page }: PdfPageProps) => {
  const t = useText();
  const { report } = useServices();
  const ref = useRef<HTMLCanvasElement>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    let shown = true;
    let isNear = false;
    const turn = (): void => {
      pdf
        .turnTo(page, canvas, () => isNear)
        .catch((error: unknown) => {
          // A page given up while it is drawn has not failed.
          if (shown) report(`pdf page ${page}`, error);
        });
    };
    const observer = new IntersectionObserver(
      (entries) => {
        isNear = entries.at(-1)?.isIntersecting === true;
        turn();
      },
      // What scrolls is an element of the page: a margin of the window alone reaches nothing beyond its edge.
      { rootMargin: '600px', scrollMargin: '600px' },
    );
    observer.observe(canvas);
    return () => {
      shown = false;
      observer.disconnect();
      // Made anew, the picture stays until the new one is drawn over it.
      if (!isGone.current) return;
      // At another size it is drawn on another canvas: this one’s picture is given back.
      isNear = false;
      turn();
    };
  }, [pdf, page, report]);
  return (
    <canvas
      ref={ref}
      className="pdf-page"
      style={{ aspectRatio: pdf.ratio }}
      role="img"
      aria-label={t('weekly:pdf.page', { page, pages: pdf.pages })}
    />
  );
};
