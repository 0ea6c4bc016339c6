import { useState } from 'react';
import defaults from '../../../../resources/book/default-routines.json';
import type { NewRoutine } from '../../../../shared/commands/routine.ts';
import type { RoutineRow } from '../../../../shared/projection/rows.ts';
import { shippedRoutines } from '../../../../shared/rules/shipped-routines.ts';
import { useLanguage, useText } from '../../../i18n/text.ts';
import { useSend, useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import type { Intent } from '../../../undo/compensation.ts';

const addIntent = ({ routineId, ...routine }: NewRoutine): Intent => ({
  name: 'addRoutine',
  input: { id: routineId, ...routine },
});

/** The routines that come with Baton and that this shop does not have. */
const useReady = (routines: readonly RoutineRow[]): readonly NewRoutine[] => {
  const language = useLanguage();
  const known = new Set(routines.map(({ id }) => id));
  const names = new Set(routines.filter(({ active }) => active).map(({ name }) => name));
  return shippedRoutines(defaults[language]).filter(
    ({ routineId, name }) => !known.has(routineId) && !names.has(name),
  );
};

/** What comes with Baton, to be used one at a time or all at once; nothing where the shop has it all. */
export const ReadyRoutines = ({ routines }: { readonly routines: readonly RoutineRow[] }) => {
  const t = useText();
  const send = useSend();
  const { toasts } = useServices();
  const ready = useReady(routines);
  const [busy, setBusy] = useState(false);
  const add = async (some: readonly NewRoutine[]): Promise<void> => {
    setBusy(true);
    const [only] = some;
    let added = 0;
    for (const routine of some) {
      const done = some.length === 1 ? { done: t('routines:done.added', { name: only?.name ?? '' }) } : {};
      const result = await send(addIntent(routine), done);
      if (!result.ok) break;
      added += 1;
    }
    setBusy(false);
    if (some.length > 1 && added > 0) toasts.done(t('routines:done.allAdded', { count: added }));
  };
  if (ready.length === 0) return null;
  return (
    <section className="lists-ready" aria-label={t('routines:panel.ready')}>
      <h2>{t('routines:panel.ready')}</h2>
      <p className="faint">{t('routines:panel.readyText')}</p>
      <ul>
        {ready.map((routine) => (
          <li key={routine.routineId}>
            <Button size="small" disabled={busy} onClick={() => void add([routine])}>
              {t('routines:panel.useOne', { name: routine.name })}
            </Button>
          </li>
        ))}
      </ul>
      {ready.length > 1 ? (
        <Button size="small" look="primary" disabled={busy} onClick={() => void add(ready)}>
          {t('routines:panel.useAll')}
        </Button>
      ) : null}
    </section>
  );
};
