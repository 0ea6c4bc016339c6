import { useState } from 'react';
import type { ShiftTemplateRow, StaffRow } from '../../../shared/projection/rows.ts';
import { crossesMidnight } from '../../../shared/time/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/small.tsx';
import { may } from './access.ts';
import { hoursOf } from './clock-text.ts';
import { Section } from './section.tsx';
import { ShiftDialog } from './shift-dialog.tsx';
import { restoreTemplate } from './take-back.ts';
import { useChange } from './use-change.ts';

type Open = { readonly template: ShiftTemplateRow | null } | null;

interface LineProps {
  readonly template: ShiftTemplateRow;
  readonly editable: boolean;
  readonly onEdit: () => void;
}

const ShiftLine = ({ template, editable, onEdit }: LineProps) => {
  const t = useText();
  const change = useChange();
  const { id: templateId, name, start, end, retired } = template;
  const setRetired = (next: boolean): void =>
    void change(
      { name: 'changeShiftTemplate', input: { templateId, retired: next } },
      t(next ? 'settings:shifts.retiredDone' : 'settings:shifts.restored', { name }),
      () => restoreTemplate(template),
    );
  const action = (label: string, run: () => void) => (
    <Button size="small" look="quiet" aria-label={`${label} ${name}`} onClick={run}>
      {label}
    </Button>
  );
  return (
    <tr className={retired ? 'row-past' : ''}>
      <th scope="row">
        {name} {retired ? <Tag>{t('settings:shifts.retired')}</Tag> : null}
      </th>
      <td>
        {start} – {crossesMidnight(template) ? t('settings:shifts.nextDay', { time: end }) : end}
      </td>
      <td className="faint">{t('settings:shifts.hours', { count: hoursOf(template) })}</td>
      <td className="cell-actions">
        {editable && !retired ? action(t('settings:shifts.edit'), onEdit) : null}
        {editable && !retired ? action(t('settings:shifts.retire'), () => setRetired(true)) : null}
        {editable && retired ? action(t('settings:shifts.restore'), () => setRetired(false)) : null}
      </td>
    </tr>
  );
};

/** The shifts of the shop and their hours. */
export const ShiftsSection = ({ me }: { readonly me: StaffRow }) => {
  const t = useText();
  const { templates } = useFrame();
  const [open, setOpen] = useState<Open>(null);
  const editable = may(me, 'changeShiftTemplate');
  const sorted = [
    ...templates.filter(({ retired }) => !retired),
    ...templates.filter(({ retired }) => retired),
  ];
  const add = (
    <Button size="small" onClick={() => setOpen({ template: null })}>
      {t('settings:shifts.add')}
    </Button>
  );
  return (
    <Section
      title={t('settings:sections.shifts')}
      only={editable ? null : 'lead'}
      action={editable ? add : null}
    >
      {sorted.length === 0 ? <p className="faint">{t('settings:shifts.empty')}</p> : null}
      <table className="settings-table" aria-label={t('settings:sections.shifts')}>
        <tbody>
          {sorted.map((template) => (
            <ShiftLine
              key={template.id}
              template={template}
              editable={editable}
              onEdit={() => setOpen({ template })}
            />
          ))}
        </tbody>
      </table>
      {open === null ? null : <ShiftDialog template={open.template} onClose={() => setOpen(null)} />}
    </Section>
  );
};
