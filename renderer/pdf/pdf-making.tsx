import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';

/** How far the PDF is, and the way to give it up. */
export const PdfMaking = ({ what }: { readonly what: 'preview' | 'file' }) => {
  const t = useText();
  const { call, pdfProgress } = useServices();
  const share = useStore(pdfProgress)[what];
  const label = t(what === 'preview' ? 'weekly:pdf.making' : 'weekly:pdf.saving');
  return (
    <>
      <span>{label}</span>
      {/* Without a value it says that it goes on, not how far. */}
      <progress aria-label={label} {...(share > 0 ? { value: share } : {})} />
      <Button size="small" onClick={() => void call('report.cancelPdf', { what })}>
        {t('weekly:pdf.stop')}
      </Button>
    </>
  );
};
