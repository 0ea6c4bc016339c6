import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { ChecklistItem } from '../../../../shared/projection/rows.ts';
import { itemOwners, proofKinds } from '../../../../shared/vocabulary.ts';
import { useText } from '../../../i18n/text.ts';
import { isSubmitEnter } from '../../../keyboard.ts';
import { useDraft } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { itemChanged, itemMoved, nextItemId, withItem, withoutItem } from './edits.ts';
import { Typed } from './typed.tsx';
import type { ListProps } from './use-editor.ts';

interface RowProps extends Pick<ListProps, 'editor'> {
  readonly item: ChecklistItem;
  readonly place: number;
  readonly dragged: string | null;
  readonly onDrag: (itemId: string | null) => void;
}

const ItemChoices = ({ editor, item, place }: Pick<RowProps, 'editor' | 'item' | 'place'>) => {
  const t = useText();
  const { itemId, text, proof, owner } = item;
  const change = (next: Partial<ChecklistItem>): void =>
    editor.change((before) => itemChanged(before, itemId, next), t('checklists:done.itemChanged', { text }));
  return (
    <>
      <Select
        label={t('checklists:edit.proof', { place })}
        labelHidden
        value={proof}
        choices={proofKinds.map((value) => ({ value, label: t(`checklists:proof.${value}`) }))}
        onChange={(value) => change({ proof: value })}
      />
      <Select
        label={t('checklists:edit.owner', { place })}
        labelHidden
        value={owner}
        choices={itemOwners.map((value) => ({ value, label: t(`checklists:owner.${value}`) }))}
        onChange={(value) => change({ owner: value })}
      />
    </>
  );
};

const ItemRow = ({ editor, item, place, dragged, onDrag }: RowProps) => {
  const t = useText();
  const { itemId, text } = item;
  const moveTo = (id: string, to: number): void => {
    const moved = editor.shown.items.find((one) => one.itemId === id)?.text ?? '';
    editor.change((before) => itemMoved(before, id, to), t('checklists:done.itemMoved', { text: moved }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || !event.altKey) return;
    event.preventDefault();
    moveTo(itemId, place - 1 + step);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    if (dragged !== null && dragged !== itemId) moveTo(dragged, place - 1);
    onDrag(null);
  };
  return (
    <li
      className={`lists-item ${dragged === itemId ? 'lists-dragged' : ''}`}
      onKeyDown={onKeyDown}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <button
        type="button"
        className="lists-handle"
        draggable
        aria-label={t('checklists:edit.move', { text })}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onDragStart={() => onDrag(itemId)}
        onDragEnd={() => onDrag(null)}
      >
        ⠿
      </button>
      <Typed
        label={t('checklists:edit.text', { place })}
        labelHidden
        maxLength={200}
        text={text}
        onText={(next) =>
          editor.change(
            (before) => itemChanged(before, itemId, { text: next }),
            t('checklists:done.itemChanged', { text: next }),
          )
        }
      />
      <ItemChoices editor={editor} item={item} place={place} />
      <Button
        size="small"
        look="quiet"
        aria-label={t('checklists:edit.remove', { text })}
        onClick={() =>
          editor.change((before) => withoutItem(before, itemId), t('checklists:done.itemRemoved', { text }))
        }
      >
        <span aria-hidden="true">×</span>
      </Button>
    </li>
  );
};

const NOTHING = { text: '' };

const AddItem = ({ editor, row }: ListProps) => {
  const t = useText();
  const { value, set, clear, flush } = useDraft(`list-add-${row.id}`, NOTHING);
  const add = (): void => {
    const typed = value.text.trim();
    if (typed === '') return;
    editor.change(
      (before) =>
        withItem(before, {
          itemId: nextItemId(row, before.items),
          text: typed,
          proof: 'none',
          owner: before.when === 'cleaning' ? 'rota' : 'anyone',
        }),
      t('checklists:done.itemAdded', { text: typed }),
    );
    clear();
  };
  return (
    <div className="lists-add">
      <TextField
        label={t('checklists:edit.add')}
        hint={t('checklists:edit.addHint')}
        maxLength={200}
        value={value.text}
        onBlur={flush}
        onChange={(event) => set({ text: event.target.value })}
        onKeyDown={(event) => {
          if (!isSubmitEnter(event)) return;
          event.preventDefault();
          add();
        }}
      />
    </div>
  );
};

/** What stands on the list, each line changed in its place; moved by dragging, or with Alt and an arrow. */
export const ItemRows = ({ editor, row }: ListProps) => {
  const t = useText();
  const [dragged, setDragged] = useState<string | null>(null);
  const { items } = editor.shown;
  return (
    <section className="lists-part" aria-label={t('checklists:edit.items')}>
      <h2>{t('checklists:edit.items')}</h2>
      {items.length === 0 ? <p className="faint">{t('checklists:edit.none')}</p> : null}
      {items.length > 1 ? <p className="field-hint">{t('checklists:edit.moveHint')}</p> : null}
      <ol className="lists-items">
        {items.map((item, index) => (
          <ItemRow
            key={item.itemId}
            editor={editor}
            item={item}
            place={index + 1}
            dragged={dragged}
            onDrag={setDragged}
          />
        ))}
      </ol>
      <AddItem editor={editor} row={row} />
    </section>
  );
};
