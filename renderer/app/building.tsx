import { useMemo, useState } from 'react';
import { type Frame, KnownFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useShortcuts } from '../keyboard.ts';
import { useServices, useSession } from '../services.ts';
import { useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/small.tsx';
import { SearchBox } from './search-box.tsx';

/** The search reads the journals and needs no rows: what was written can be looked up meanwhile. */
const SearchMeanwhile = () => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const shortcuts = useMemo(() => [{ chord: 'Ctrl+K', run: () => setOpen(true) }], []);
  useShortcuts(shortcuts);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {t('shell:searchMeanwhile')} <Kbd>Ctrl+K</Kbd>
      </Button>
      <SearchBox isOpen={open} onHelp={null} onClose={() => setOpen(false)} />
    </>
  );
};

const START = { doing: 'folding', done: 0, total: 0 } as const;

/** While the projection is read or built anew: how far it is, and the search for who is signed in. */
export const Building = ({ frame }: { readonly frame: Frame | null }) => {
  const t = useText();
  const { staffId } = useSession();
  const state = useStore(useServices().projection.state);
  const { doing, done, total } = state.phase === 'building' ? state : START;
  return (
    <div className="full-page">
      <p>{total === 0 ? t('shell:buildingStart') : t(`shell:building.${doing}`, { done, total })}</p>
      <progress
        className="progress"
        max={Math.max(1, total)}
        value={done}
        aria-label={t('shell:buildingStart')}
      />
      {frame === null || staffId === null ? null : (
        <KnownFrame frame={frame}>
          <SearchMeanwhile />
        </KnownFrame>
      )}
    </div>
  );
};
