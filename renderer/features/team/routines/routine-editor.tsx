import type { RoutineRow } from '../../../../shared/projection/rows.ts';
import { useText } from '../../../i18n/text.ts';
import { goalText, rhythmText } from '../../../routines/texts.ts';
import { useDraft, useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { VersionList } from '../version-list.tsx';
import { routineDifferences } from './differences.ts';
import { GoalFields, RhythmFields } from './form-fields.tsx';
import { BLANK, formOf, type RoutineForm, readForm } from './routine-form.ts';

interface Typed {
  /** `null` while nothing was typed. */
  readonly form: RoutineForm | null;
  /** The version it was typed on; empty for a new one. */
  readonly basedOn: string;
}

const NOTHING: Typed = { form: null, basedOn: '' };

interface EditorProps {
  /** `null` puts a new one together. */
  readonly row: RoutineRow | null;
  readonly open: (item: string | null) => void;
}

const useWrite = (row: RoutineRow | null) => {
  const t = useText();
  const send = useSend();
  return async (form: RoutineForm, basedOn: string): Promise<string | null> => {
    const { complete } = readForm(form);
    if (complete === null) return null;
    const { name } = complete;
    const result =
      row === null
        ? await send({ name: 'addRoutine', input: complete }, { done: t('routines:done.added', { name }) })
        : await send(
            {
              name: 'changeRoutine',
              input: { routineId: row.id, ...complete, active: row.active, basedOn: basedOn || undefined },
            },
            { done: t('routines:done.changed', { name }), before: row },
          );
    return result.ok ? result.value.id : null;
  };
};

const Retire = ({ row }: { readonly row: RoutineRow }) => {
  const t = useText();
  const send = useSend();
  const { complete } = readForm(formOf(row));
  const turn = (): void => {
    if (complete === null) return;
    const input = { routineId: row.id, ...complete, active: !row.active };
    const done = t(row.active ? 'routines:done.retired' : 'routines:done.restored', { name: row.name });
    void send({ name: 'changeRoutine', input }, { done, before: row });
  };
  return <Button onClick={turn}>{t(row.active ? 'routines:edit.retire' : 'routines:edit.restore')}</Button>;
};

/** One routine: the whole of it is written anew with each change; what was typed is kept until it is saved. */
export const RoutineEditor = ({ row, open }: EditorProps) => {
  const t = useText();
  const write = useWrite(row);
  const draft = useDraft<Typed>(`routine-edit-${row?.id ?? 'new'}`.slice(0, 80), NOTHING);
  const before = row === null ? BLANK : formOf(row);
  const form = draft.value.form ?? before;
  const { complete, wrong } = readForm(form);
  const isSame = JSON.stringify(form) === JSON.stringify(before);
  const change = (next: Partial<RoutineForm>): void => {
    const basedOn = draft.value.form === null ? (row?.head ?? '') : draft.value.basedOn;
    draft.set({ form: { ...form, ...next }, basedOn });
  };
  const save = async (): Promise<void> => {
    if (complete === null || isSame) return;
    const id = await write(form, draft.value.basedOn);
    if (id === null) return;
    draft.clear();
    if (row === null) open(id);
  };
  return (
    <article className="lists-editor" aria-label={row?.name ?? t('routines:panel.new')}>
      <Form className="routine-editor" onSubmit={save} onBlur={draft.flush}>
        <TextField
          label={t('routines:edit.name')}
          autoFocus={row === null}
          maxLength={40}
          value={form.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <RhythmFields form={form} wrong={wrong} onChange={change} />
        <GoalFields form={form} wrong={wrong} onChange={change} />
        <p className="faint">{t('routines:edit.fromNext')}</p>
        <div className="routine-editor-keys">
          <Button look="primary" type="submit" disabled={complete === null || isSame}>
            {t(row === null ? 'common:action.add' : 'common:action.save')}
          </Button>
          {isSame ? null : <Button onClick={draft.clear}>{t('routines:edit.reset')}</Button>}
          {row === null ? null : <Retire row={row} />}
        </div>
      </Form>
      {row !== null && row.versions.length > 1 ? (
        <VersionList
          versions={row.versions}
          differences={(before, version) => routineDifferences(before, version, t)}
        />
      ) : null}
    </article>
  );
};

/** What is said of a routine, for those who may not change it. */
export const RoutineRead = ({ row }: { readonly row: RoutineRow }) => {
  const t = useText();
  return (
    <article className="lists-editor" aria-label={row.name}>
      <h2 className="lists-name">{row.name}</h2>
      <p>
        {rhythmText(row, t)} · {t(`routines:scope.${row.scope}`)} · {goalText(row, t)}
      </p>
      {row.proof === 'none' ? null : (
        <p>
          {t(`routines:proof.${row.proof}`)}
          {row.proofHint === null ? null : ` · ${row.proofHint}`}
        </p>
      )}
      {row.whenMissed === null ? null : <p>{t('routines:edit.reports', { text: row.whenMissed })}</p>}
    </article>
  );
};
