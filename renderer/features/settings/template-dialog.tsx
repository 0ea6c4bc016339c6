import { useState } from 'react';
import type { FollowUpTemplate } from '../../../shared/commands/template.ts';
import type { FollowUpTemplateRow } from '../../../shared/projection/rows.ts';
import type { FollowUpKind } from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';
import { useDraft } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { formOf, type TemplateForm, templateOf, type WantedLine, withLine } from './template-form.ts';
import { useChange } from './use-change.ts';

const useSaveTemplate = (kind: FollowUpKind, row: FollowUpTemplateRow | undefined) => {
  const t = useText();
  const change = useChange();
  return (value: FollowUpTemplate | null, basedOn: string): Promise<boolean> => {
    const name = t(`vocabulary:kind.${kind}`);
    const input = { kind, value, ...(basedOn === '' ? {} : { basedOn }) };
    return change(
      { name: 'changeFollowUpTemplate', input },
      t(value === null ? 'settings:templates.restored' : 'settings:templates.saved', { name }),
      () => ({ name: 'changeFollowUpTemplate', input: { kind, value: row?.value ?? null } }),
    );
  };
};

interface LinesProps {
  readonly form: TemplateForm;
  readonly onChange: (form: TemplateForm) => void;
}

const Lines = ({ form, onChange }: LinesProps) => {
  const t = useText();
  const line = ({ field, asked, why }: WantedLine) => {
    const name = t(`vocabulary:wanted.${field}`);
    return (
      <li key={field}>
        <label className="template-asked">
          <input
            type="checkbox"
            checked={asked}
            onChange={(event) => onChange(withLine(form, field, { asked: event.target.checked }))}
          />
          {name}
        </label>
        <input
          className="input"
          aria-label={t('settings:templates.whyOf', { name })}
          placeholder={asked ? t('settings:templates.why') : ''}
          maxLength={80}
          autoComplete="off"
          disabled={!asked}
          value={why}
          onChange={(event) => onChange(withLine(form, field, { why: event.target.value }))}
        />
      </li>
    );
  };
  return (
    <fieldset className="template-lines">
      <legend className="field-label">{t('settings:templates.wanted')}</legend>
      <ul>{form.lines.map(line)}</ul>
    </fieldset>
  );
};

interface Typed {
  /** `null` while nothing was typed. */
  readonly form: TemplateForm | null;
  /** The version it was typed on; empty for the shipped one. */
  readonly basedOn: string;
}

const NOTHING: Typed = { form: null, basedOn: '' };

interface TemplateDialogProps {
  readonly kind: FollowUpKind;
  /** As it counts now. */
  readonly template: FollowUpTemplate;
  /** What leads have said about it; `undefined` while it is as Baton ships it and always was. */
  readonly row: FollowUpTemplateRow | undefined;
  readonly onClose: () => void;
}

/** What a follow-up of one kind should say, and why. */
export const TemplateDialog = ({ kind, template, row, onClose }: TemplateDialogProps) => {
  const t = useText();
  const saveTemplate = useSaveTemplate(kind, row);
  const head = row?.head ?? '';
  // What was typed is there again after Esc, and is saved as what it was written on.
  const draft = useDraft<Typed>(`template-${kind}`, NOTHING);
  const form = draft.value.form ?? formOf(template);
  const setForm = (next: TemplateForm): void =>
    draft.set({ form: next, basedOn: draft.value.form === null ? head : draft.value.basedOn });
  const [busy, setBusy] = useState(false);
  const isSame = JSON.stringify(templateOf(form)) === JSON.stringify(templateOf(formOf(template)));
  const leave = (): void => {
    draft.clear();
    onClose();
  };
  const save = async (value: FollowUpTemplate | null): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const written = await saveTemplate(value, draft.value.form === null ? head : draft.value.basedOn);
    setBusy(false);
    if (written) leave();
  };
  const submit = () => (isSame ? null : save(templateOf(form)));
  return (
    <Dialog
      title={t('settings:templates.editTitle', { name: t(`vocabulary:kind.${kind}`) })}
      onClose={onClose}
    >
      <Form className="settings-form" onSubmit={submit}>
        <TextField
          label={t('settings:templates.hint')}
          maxLength={80}
          value={form.hint}
          onChange={(event) => setForm({ ...form, hint: event.target.value })}
        />
        <Lines form={form} onChange={setForm} />
        <TextField
          label={t('settings:templates.nextAction')}
          hint={t('settings:templates.nextActionHint')}
          maxLength={200}
          value={form.nextAction}
          onChange={(event) => setForm({ ...form, nextAction: event.target.value })}
        />
        <div className="dialog-actions">
          {row === undefined || row.value === null ? null : (
            <Button look="quiet" disabled={busy} onClick={() => void save(null)}>
              {t('settings:templates.restore')}
            </Button>
          )}
          <Button onClick={leave}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={isSame || busy}>
            {t('common:action.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
