import { useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useSession } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/small.tsx';
import { isLocked, may, maySetPinOf } from './access.ts';
import { Section } from './section.tsx';
import { SetPinDialog, StaffDialog } from './staff-dialogs.tsx';
import { restoreStaff } from './take-back.ts';
import { useChange } from './use-change.ts';

type Open = { readonly what: 'add' } | { readonly what: 'edit' | 'pin'; readonly person: StaffRow } | null;

interface RowProps {
  readonly me: StaffRow;
  readonly person: StaffRow;
  readonly onOpen: (open: Open) => void;
}

const StaffActions = ({ me, person, onOpen }: RowProps) => {
  const t = useText();
  const change = useChange();
  const { id: staffId, name, active } = person;
  const setActive = (next: boolean): void =>
    void change(
      { name: 'changeStaff', input: { staffId, active: next } },
      t(next ? 'settings:staff.returned' : 'settings:staff.leftDone', { name }),
      () => restoreStaff(person),
    );
  const unlock = (): void =>
    void change({ name: 'unlockPin', input: { staffId } }, t('settings:staff.unlocked', { name }));
  const action = (label: string, run: () => void) => (
    <Button size="small" look="quiet" aria-label={`${label} ${name}`} onClick={run}>
      {label}
    </Button>
  );
  return (
    <>
      {isLocked(person) && may(me, 'unlockPin') ? action(t('settings:staff.unlock'), unlock) : null}
      {active && maySetPinOf(me, person)
        ? action(t('settings:staff.setPin'), () => onOpen({ what: 'pin', person }))
        : null}
      {may(me, 'changeStaff') ? (
        <>
          {active ? action(t('settings:staff.edit'), () => onOpen({ what: 'edit', person })) : null}
          {active && me.id !== staffId ? action(t('settings:staff.leave'), () => setActive(false)) : null}
          {active ? null : action(t('settings:staff.return'), () => setActive(true))}
        </>
      ) : null}
    </>
  );
};

const StaffLine = ({ me, person, onOpen }: RowProps) => {
  const t = useText();
  const { withPin } = useSession();
  const { names } = useFrame();
  const { active } = person;
  return (
    <tr className={active ? '' : 'row-past'}>
      <th scope="row">
        {person.name} {me.id === person.id ? <Tag tone="accent">{t('settings:staff.you')}</Tag> : null}
      </th>
      <td>
        {t(`vocabulary:role.${person.role}`)}
        {person.role === 'trainee' && person.mentor !== null ? (
          <span className="faint"> · {t('settings:staff.taughtBy', { name: names(person.mentor) })}</span>
        ) : null}
      </td>
      <td>{t(active ? 'settings:staff.working' : 'settings:staff.left')}</td>
      <td>
        {active ? t(withPin.includes(person.id) ? 'settings:staff.hasPin' : 'settings:staff.noPin') : '—'}{' '}
        {active && isLocked(person) ? <Tag tone="red">{t('settings:staff.locked')}</Tag> : null}
      </td>
      <td className="cell-actions">
        <StaffActions me={me} person={person} onOpen={onOpen} />
      </td>
    </tr>
  );
};

/** Everybody in the book: who is here, in which role, and whether they can sign in at this PC. */
export const StaffSection = ({ me }: { readonly me: StaffRow }) => {
  const t = useText();
  const { staff } = useFrame();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const manages = may(me, 'addStaff');
  const sorted = [...staff.filter(({ active }) => active), ...staff.filter(({ active }) => !active)];
  const add = (
    <Button size="small" onClick={() => setOpen({ what: 'add' })}>
      {t('settings:staff.add')}
    </Button>
  );
  return (
    <Section
      title={t('settings:sections.staff')}
      only={manages ? null : 'manager'}
      action={manages ? add : null}
    >
      <div className="settings-scroll">
        <table className="settings-table" aria-label={t('settings:sections.staff')}>
          <thead>
            <tr>
              <th scope="col">{t('settings:staff.name')}</th>
              <th scope="col">{t('settings:staff.role')}</th>
              <th scope="col">{t('settings:staff.state')}</th>
              <th scope="col">{t('settings:staff.pin')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {sorted.map((person) => (
              <StaffLine key={person.id} me={me} person={person} onOpen={setOpen} />
            ))}
          </tbody>
        </table>
      </div>
      {manages ? <p className="faint settings-note">{t('settings:staff.leaveHint')}</p> : null}
      {open?.what === 'add' ? <StaffDialog person={null} onClose={close} /> : null}
      {open?.what === 'edit' ? <StaffDialog person={open.person} onClose={close} /> : null}
      {open?.what === 'pin' ? <SetPinDialog person={open.person} onClose={close} /> : null}
    </Section>
  );
};
