import { useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { type Zooming, zoomAfter, zooms } from './zoom.ts';

/** Smaller, as wide as there is room, larger. */
export const ZoomBar = ({ zoom, set }: Zooming) => {
  const t = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="pdf-zoom" role="group" aria-label={t('weekly:pdf.zoom')}>
      <Button
        size="small"
        look="quiet"
        title="-"
        aria-label={t('weekly:pdf.smaller')}
        disabled={zoom === zooms[0]}
        onClick={() => set(zoomAfter(zoom, -1))}
      >
        −
      </Button>
      <Button size="small" look="quiet" title="0" aria-label={t('weekly:pdf.fit')} onClick={() => set(1)}>
        {Math.round(zoom * 100)} %
      </Button>
      <Button
        size="small"
        look="quiet"
        title="="
        aria-label={t('weekly:pdf.larger')}
        disabled={zoom === zooms.at(-1)}
        onClick={() => set(zoomAfter(zoom, 1))}
      >
        +
      </Button>
    </div>
  );
};
