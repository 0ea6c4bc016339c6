import { useState } from 'react';
import type { NewChecklist } from '../../../../shared/commands/checklist.ts';
import { useText } from '../../../i18n/text.ts';
import { useSend, useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { addIntent } from './edits.ts';

/** The lists that come with Baton, to be used one at a time or all at once. */
export const ReadyLists = ({ ready }: { readonly ready: readonly NewChecklist[] }) => {
  const t = useText();
  const send = useSend();
  const { toasts } = useServices();
  const [busy, setBusy] = useState(false);
  const addOne = async (list: NewChecklist): Promise<void> => {
    setBusy(true);
    await send(addIntent(list), { done: t('checklists:done.added', { name: list.name }) });
    setBusy(false);
  };
  const addAll = async (): Promise<void> => {
    setBusy(true);
    let added = 0;
    for (const list of ready) {
      const result = await send(addIntent(list));
      if (!result.ok) break;
      added += 1;
    }
    setBusy(false);
    if (added > 0) toasts.done(t('checklists:done.allAdded', { count: added }));
  };
  return (
    <section className="lists-ready" aria-label={t('checklists:panel.ready')}>
      <h2>{t('checklists:panel.ready')}</h2>
      <p className="faint">{t('checklists:panel.readyText')}</p>
      <ul>
        {ready.map((list) => (
          <li key={list.checklistId}>
            <Button size="small" disabled={busy} onClick={() => void addOne(list)}>
              {t('checklists:panel.useOne', { name: list.name })}
            </Button>
            <span className="faint">{t('checklists:panel.items', { count: list.items.length })}</span>
          </li>
        ))}
      </ul>
      {ready.length > 1 ? (
        <Button size="small" look="primary" disabled={busy} onClick={() => void addAll()}>
          {t('checklists:panel.useAll')}
        </Button>
      ) : null}
    </section>
  );
};
