import { useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { type Role, roles } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { checkTwice, type NewPin } from '../../new-pin.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { NewPinFields } from '../../ui/pin-fields.tsx';
import { restoreStaff, withdrawStaff } from './take-back.ts';
import { useChange } from './use-change.ts';

/** No mentor, as the choice knows it: no id is empty. */
const NOBODY = '';

interface StaffDialogProps {
  /** `null` adds somebody. */
  readonly person: StaffRow | null;
  readonly onClose: () => void;
}

const useSaveStaff = (person: StaffRow | null) => {
  const t = useText();
  const change = useChange();
  return (name: string, role: Role, mentor: string | null): Promise<boolean> =>
    person === null
      ? change({ name: 'addStaff', input: { name, role } }, t('settings:staff.added', { name }), ({ id }) =>
          withdrawStaff(id),
        )
      : change(
          { name: 'changeStaff', input: { staffId: person.id, name, role, mentor } },
          t('settings:staff.changed', { name }),
          () => restoreStaff(person),
        );
};

/** Name and role of somebody, new or known. */
export const StaffDialog = ({ person, onClose }: StaffDialogProps) => {
  const t = useText();
  const saveStaff = useSaveStaff(person);
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'agent');
  const [mentor, setMentor] = useState(person?.mentor ?? NOBODY);
  const mentors = useFrame().staff.filter(
    ({ id, active, role: theirs }) => active && id !== person?.id && hasRole(theirs, 'agent'),
  );
  const trimmed = name.trim();
  const isOther = trimmed !== person?.name || role !== person.role || mentor !== (person.mentor ?? NOBODY);
  const ready = trimmed !== '' && isOther;
  const save = async (): Promise<void> => {
    if (!ready) return;
    const written = await saveStaff(trimmed, role, mentor === NOBODY ? null : mentor);
    if (written) onClose();
  };
  const title =
    person === null ? t('settings:staff.addTitle') : t('settings:staff.editTitle', { name: person.name });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form className="settings-form" onSubmit={save}>
        <TextField
          label={t('settings:staff.name')}
          autoFocus
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={t('settings:staff.role')}
          hint={t(`settings:staff.roleHint.${role}`)}
          value={role}
          choices={roles.map((value) => ({ value, label: t(`vocabulary:role.${value}`) }))}
          onChange={setRole}
        />
        {role === 'trainee' && person !== null ? (
          <Select
            label={t('settings:staff.mentor')}
            hint={t('settings:staff.mentorHint')}
            value={mentor}
            choices={[
              { value: NOBODY, label: t('settings:staff.noMentor') },
              ...mentors.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={setMentor}
          />
        ) : null}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!ready}>
            {person === null ? t('common:action.add') : t('common:action.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};

const NO_PIN: NewPin = { next: '', again: '' };

/** A PIN for somebody else: they type it themselves. */
export const SetPinDialog = ({
  person,
  onClose,
}: {
  readonly person: StaffRow;
  readonly onClose: () => void;
}) => {
  const t = useText();
  const { call, desk, toasts } = useServices();
  const [pin, setPin] = useState(NO_PIN);
  const [problem, setProblem] = useState<string | null>(null);
  const ready = checkTwice(pin).ready;
  const { name } = person;
  const save = async (): Promise<void> => {
    if (!ready) return;
    const result = await call('session.setPin', { staffId: person.id, pin: pin.next });
    if (!result.ok) return setProblem(refusalText(result.error, t));
    desk.takeSession(result.value);
    toasts.done(t('settings:staff.pinSet', { name }));
    onClose();
  };
  return (
    <Dialog title={t('settings:staff.setPinTitle', { name })} onClose={onClose}>
      <Form className="settings-form" onSubmit={save}>
        <p>{t('settings:staff.setPinText', { name })}</p>
        <NewPinFields pin={pin} onChange={setPin} autoFocus />
        {problem === null ? null : (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!ready}>
            {t('settings:staff.setPin')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
