import '../manual.css';
import '../text.css';
import { useEffect, useMemo, useRef } from 'react';
import { useText } from '../../../i18n/text.ts';
import { useShortcuts } from '../../../keyboard.ts';
import { useBriefings } from '../../../queries/briefings.ts';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/small.tsx';
import { BriefingReader } from './briefing-reader.tsx';

interface DoorProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** A briefing that is read on the way in; Esc leads back to the choice of a shift. */
export const BriefingAtTheDoor = ({ id, onClose }: DoorProps) => {
  const t = useText();
  const row = useBriefings()?.find((one) => one.id === id);
  const shortcuts = useMemo(() => [{ chord: 'Escape', run: onClose }], [onClose]);
  useShortcuts(shortcuts);
  const page = useRef<HTMLElement>(null);
  // Its keys scroll.
  useEffect(() => page.current?.focus({ preventScroll: true }), []);
  return (
    <main className="full-page">
      <article
        ref={page}
        className="card briefing-door manual-text"
        tabIndex={-1}
        aria-label={t('briefings:title')}
      >
        {row === undefined ? null : <BriefingReader row={row} />}
        <Button onClick={onClose}>
          {t('briefings:backToGate')} <Kbd>Esc</Kbd>
        </Button>
      </article>
    </main>
  );
};
