import { useState } from 'react';
import type { ChecklistRow } from '../../../../shared/projection/rows.ts';
import { useText } from '../../../i18n/text.ts';
import { useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { RUNS } from './runs.ts';

interface EntryProps {
  readonly id: string;
  readonly name: string;
  readonly beside: string | null;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

const Entry = ({ id, name, beside, isOpen, onOpen }: EntryProps) => (
  <li>
    <button
      type="button"
      className="lists-entry"
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => onOpen(id)}
    >
      <span>{name}</span>
      {beside === null ? null : <span className="faint">{beside}</span>}
    </button>
  </li>
);

/** A name for a new list that no other has. */
const freeName = (
  lists: readonly ChecklistRow[],
  first: string,
  again: (number: number) => string,
): string => {
  const taken = new Set(lists.filter(({ active }) => active).map(({ name }) => name));
  let name = first;
  for (let number = 2; taken.has(name); number += 1) name = again(number);
  return name;
};

interface NavProps {
  readonly lists: readonly ChecklistRow[];
  readonly item: string;
  readonly open: (item: string | null) => void;
  readonly editable: boolean;
}

/** How it went, then every list; retired ones last. */
export const ListNav = ({ lists, item, open, editable }: NavProps) => {
  const t = useText();
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    const name = freeName(lists, t('checklists:edit.newName'), (number) =>
      t('checklists:edit.newNameAgain', { number }),
    );
    setBusy(true);
    const empty = { when: 'other' as const, templates: null, items: [], rota: null };
    const result = await send(
      { name: 'addChecklist', input: { name, ...empty } },
      { done: t('checklists:done.added', { name }) },
    );
    setBusy(false);
    if (result.ok) open(result.value.id);
  };
  const entryOf = ({ id, name, items, active }: ChecklistRow) => (
    <Entry
      key={id}
      id={id}
      name={name}
      beside={active ? t('checklists:panel.items', { count: items.length }) : t('checklists:panel.retired')}
      isOpen={item === id}
      onOpen={open}
    />
  );
  return (
    <nav className="lists-nav" aria-label={t('checklists:panel.lists')}>
      <ul>
        <Entry
          id={RUNS}
          name={t('checklists:panel.runs')}
          beside={t('checklists:runs.title')}
          isOpen={item === RUNS}
          onOpen={open}
        />
        {lists.filter(({ active }) => active).map(entryOf)}
        {lists.filter(({ active }) => !active).map(entryOf)}
      </ul>
      {editable ? (
        <Button size="small" disabled={busy} onClick={() => void add()}>
          {t('checklists:panel.newList')}
        </Button>
      ) : (
        <p className="faint">{t('checklists:panel.onlyLead')}</p>
      )}
    </nav>
  );
};
