import { useRef } from 'react';
import { momentText } from '../format/moments.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { matches } from '../keyboard.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/small.tsx';
import { usePreviewKeys } from './preview-keys.ts';
import type { Shown } from './use-shown-pdf.ts';

const KEY = 'R';

/**
 * Over the pages: when they were made, whether the book has gone on since, and the way to have them made anew. It is
 * always there, so that no page moves when something is written, and whoever presses it keeps the keyboard.
 */
export const MadeWhen = ({ shown: { asked, madeAt, isBehind } }: { readonly shown: Shown }) => {
  const t = useText();
  const calendar = useCalendar();
  const strip = useRef<HTMLDivElement>(null);
  usePreviewKeys(strip, (event) => {
    const isAsked = matches(event, KEY.toLowerCase()) && madeAt !== null;
    if (isAsked && !event.repeat) asked.again();
    return isAsked;
  });
  const at = madeAt === null ? '' : momentText(madeAt, calendar, t);
  return (
    <div ref={strip} className={isBehind ? 'pdf-made is-behind' : 'pdf-made'}>
      <span role="status">
        {madeAt === null ? null : t(isBehind ? 'weekly:pdf.behind' : 'weekly:pdf.madeAt', { at })}
      </span>
      {madeAt === null ? null : (
        <Button size="small" look={isBehind ? 'plain' : 'quiet'} onClick={asked.again}>
          {t('weekly:pdf.anew')} <Kbd>{KEY}</Kbd>
        </Button>
      )}
    </div>
  );
};
