import type { ChecklistRow } from '../../../../shared/projection/rows.ts';
import { checklistTimes } from '../../../../shared/vocabulary.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { Tag } from '../../../ui/small.tsx';
import { VersionList } from '../version-list.tsx';
import { changesBetween } from './changes.ts';
import { templateTurned } from './edits.ts';
import { ItemRows } from './item-rows.tsx';
import { RotaPart } from './rota-part.tsx';
import { Typed } from './typed.tsx';
import { type ListProps, useEditor } from './use-editor.ts';

/** On which shifts the list is; all of them is a choice of its own, which holds for shifts to come. */
const Shifts = ({ editor }: Pick<ListProps, 'editor'>) => {
  const t = useText();
  const { templates: known } = useFrame();
  const { templates, name } = editor.shown;
  const shown = known.filter(({ id, retired }) => !retired || templates?.includes(id));
  const all = shown.map(({ id }) => id);
  const done = t('checklists:done.changed', { name });
  return (
    <fieldset className="lists-shifts">
      <legend className="field-label">{t('checklists:edit.shifts')}</legend>
      <label>
        <input
          type="checkbox"
          className="check-box"
          checked={templates === null}
          disabled={templates === null}
          onChange={() => editor.change((before) => ({ ...before, templates: null }), done)}
        />
        {t('checklists:edit.allShifts')}
      </label>
      {shown.map((template) => (
        <label key={template.id}>
          <input
            type="checkbox"
            className="check-box"
            checked={templates?.includes(template.id) ?? true}
            onChange={() =>
              editor.change(
                (before) => ({ ...before, templates: templateTurned(before.templates, template.id, all) }),
                done,
              )
            }
          />
          {template.name}
        </label>
      ))}
    </fieldset>
  );
};

const Head = ({ editor }: Pick<ListProps, 'editor'>) => {
  const t = useText();
  const { name, when, active } = editor.shown;
  const setActive = (next: boolean): void =>
    editor.change(
      (before) => ({ ...before, active: next }),
      t(next ? 'checklists:done.restored' : 'checklists:done.retired', { name }),
    );
  return (
    <div className="lists-head">
      <Typed
        label={t('checklists:edit.name')}
        maxLength={40}
        text={name}
        onText={(next) =>
          editor.change((before) => ({ ...before, name: next }), t('checklists:done.renamed', { name: next }))
        }
      />
      <Select
        label={t('checklists:edit.when')}
        value={when}
        choices={checklistTimes.map((value) => ({ value, label: t(`checklists:when.${value}`) }))}
        onChange={(value) =>
          editor.change((before) => ({ ...before, when: value }), t('checklists:done.changed', { name }))
        }
      />
      <Button onClick={() => setActive(!active)}>
        {t(active ? 'checklists:edit.retire' : 'checklists:edit.restore')}
      </Button>
    </div>
  );
};

/** What is on the list, for those who may not change it. */
const ReadOnly = ({ row }: { readonly row: ChecklistRow }) => {
  const t = useText();
  return (
    <ol className="lists-read">
      {row.items.map(({ itemId, text, proof, owner }) => (
        <li key={itemId}>
          {text} {proof === 'none' ? null : <Tag>{t(`checklists:proof.${proof}`)}</Tag>}{' '}
          {owner === 'anyone' ? null : <Tag>{t(`checklists:owner.${owner}`)}</Tag>}
        </li>
      ))}
    </ol>
  );
};

interface EditorProps {
  readonly row: ChecklistRow;
  readonly editable: boolean;
}

/** One list: changed in place, each change at once in the book and within reach of an undo. */
export const ListEditor = ({ row, editable }: EditorProps) => {
  const editor = useEditor(row);
  return (
    <article className="lists-editor" aria-label={editor.shown.name}>
      {editable ? <Head editor={editor} /> : <h2 className="lists-name">{row.name}</h2>}
      {editable ? <Shifts editor={editor} /> : null}
      {editable ? <ItemRows row={row} editor={editor} /> : <ReadOnly row={row} />}
      {editor.shown.when === 'cleaning' || editor.shown.rota !== null ? (
        <RotaPart row={row} editor={editor} editable={editable} />
      ) : null}
      {row.versions.length > 1 ? <VersionList versions={row.versions} differences={changesBetween} /> : null}
    </article>
  );
};
