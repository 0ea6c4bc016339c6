import { useState } from 'react';
import type { ShiftTemplateRow } from '../../../shared/projection/rows.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { type ReadShift, readShift, type ShiftText } from './shift-form.ts';
import { restoreTemplate, withdrawTemplate } from './take-back.ts';
import { useChange } from './use-change.ts';

const BLANK: ShiftText = { name: '', start: '', end: '' };

type Hours = NonNullable<ReadShift['complete']>;

const useSaveShift = (template: ShiftTemplateRow | null) => {
  const t = useText();
  const change = useChange();
  return (hours: Hours): Promise<boolean> =>
    template === null
      ? change(
          { name: 'addShiftTemplate', input: hours },
          t('settings:shifts.added', { name: hours.name }),
          ({ id }) => withdrawTemplate(id),
        )
      : change(
          { name: 'changeShiftTemplate', input: { templateId: template.id, ...hours } },
          t('settings:shifts.changed', { name: hours.name }),
          () => restoreTemplate(template),
        );
};

interface TimesProps {
  readonly typed: ShiftText;
  readonly read: ReadShift;
  readonly onChange: (typed: ShiftText) => void;
}

const Times = ({ typed, read, onChange }: TimesProps) => {
  const t = useText();
  // Half a time is no mistake yet: the sentence comes when the field is left or long enough.
  const wrong = (text: string, time: string | null): string | null =>
    time === null && text.trim().length >= 3 ? t('settings:shifts.badTime') : null;
  return (
    <div className="shift-times">
      <TextField
        label={t('settings:shifts.start')}
        inputMode="numeric"
        maxLength={8}
        placeholder="09:00"
        value={typed.start}
        problem={wrong(typed.start, read.start)}
        onChange={(event) => onChange({ ...typed, start: event.target.value })}
        onBlur={() => read.start !== null && onChange({ ...typed, start: read.start })}
      />
      <TextField
        label={t('settings:shifts.end')}
        inputMode="numeric"
        maxLength={8}
        placeholder="19:00"
        value={typed.end}
        problem={read.isSame ? t('settings:shifts.same') : wrong(typed.end, read.end)}
        onChange={(event) => onChange({ ...typed, end: event.target.value })}
        onBlur={() => read.end !== null && onChange({ ...typed, end: read.end })}
      />
    </div>
  );
};

interface ShiftDialogProps {
  /** `null` adds one. */
  readonly template: ShiftTemplateRow | null;
  readonly onClose: () => void;
}

/** Name and hours of a shift; says what an end after midnight means. */
export const ShiftDialog = ({ template, onClose }: ShiftDialogProps) => {
  const t = useText();
  const saveShift = useSaveShift(template);
  const [typed, setTyped] = useState<ShiftText>(template ?? BLANK);
  const read = readShift(typed);
  const save = async (): Promise<void> => {
    if (read.complete === null) return;
    const written = await saveShift(read.complete);
    if (written) onClose();
  };
  const title =
    template === null
      ? t('settings:shifts.addTitle')
      : t('settings:shifts.editTitle', { name: template.name });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form className="settings-form" onSubmit={save}>
        <TextField
          label={t('settings:shifts.name')}
          autoFocus
          maxLength={20}
          value={typed.name}
          onChange={(event) => setTyped({ ...typed, name: event.target.value })}
        />
        <Times typed={typed} read={read} onChange={setTyped} />
        <p className="faint" role="status">
          {read.isOverMidnight
            ? t('settings:shifts.over', { time: read.end ?? '' })
            : t('settings:shifts.timeHint')}
        </p>
        <p className="faint">{t('settings:shifts.future')}</p>
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={read.complete === null}>
            {template === null ? t('common:action.add') : t('common:action.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
