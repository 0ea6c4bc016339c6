import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { AttendanceRow, StaffRow } from '../../../shared/projection/rows.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { exactSpanText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useMe, useOnDuty } from '../../queries/people.ts';
import { Tag } from '../../ui/small.tsx';

/** How many entries of a list that wraps have no room in its first line. */
const useHidden = (list: RefObject<HTMLUListElement | null>, entries: number): number => {
  const [hidden, setHidden] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry takes room as a narrower window does
  useLayoutEffect(() => {
    const node = list.current;
    if (node === null) return;
    const count = (): void => {
      const items = [...node.children].filter((item) => item instanceof HTMLElement);
      setHidden(items.filter(({ offsetTop }) => offsetTop > (items[0]?.offsetTop ?? 0)).length);
    };
    count();
    const observer = new ResizeObserver(count);
    observer.observe(node);
    return () => observer.disconnect();
  }, [list, entries]);
  return hidden;
};

interface PersonProps {
  readonly person: StaffRow;
  /** `null`: somebody who writes without a shift of their own. */
  readonly attendance: AttendanceRow | null;
  readonly isMe: boolean;
  readonly onPress: () => void;
}

const Person = ({ person, attendance, isMe, onPress }: PersonProps) => {
  const t = useText();
  const { templates, calendar } = useFrame();
  return (
    <button
      type="button"
      className="duty-person"
      aria-current={isMe}
      title={isMe ? t('signIn:move.title') : t('signIn:switchTo', { name: person.name })}
      onClick={onPress}
    >
      {isMe ? <span className="duty-writing">{t('signIn:writing')}</span> : null}
      <span>{person.name}</span>
      {attendance === null ? null : (
        <span className="faint">{shiftText(attendance.shift, templates, calendar, t)}</span>
      )}
      {attendance !== null && attendance.lateMinutes > 0 ? (
        <Tag tone="amber">{t('lateBy', { span: exactSpanText(attendance.lateMinutes, t) })}</Tag>
      ) : null}
    </button>
  );
};

interface LeavingProps {
  readonly name: string;
  readonly onOpen: () => void;
}

/** What can be written down for a colleague: that they fell ill, and by a lead their check-out. */
const Leaving = ({ name, onOpen }: LeavingProps) => {
  const t = useText();
  const label = t('signIn:colleague.open', { name });
  return (
    <button type="button" className="duty-leaving" title={label} aria-label={label} onClick={onOpen}>
      ⋯
    </button>
  );
};

interface OnDutyListProps {
  readonly onSwitch: (person: StaffRow) => void;
  /** I had checked in to the wrong shift. */
  readonly onMove: () => void;
  readonly onLeaving: (person: StaffRow, attendance: AttendanceRow) => void;
  /** Shows everybody, when not all have room. */
  readonly onAll: () => void;
}

/** Who writes, then who else is on duty; a click on another name lets them write. */
export const OnDutyList = ({ onSwitch, onMove, onLeaving, onAll }: OnDutyListProps) => {
  const t = useText();
  const me = useMe();
  const { staff } = useFrame();
  const duty = useOnDuty() ?? [];
  const list = useRef<HTMLUListElement>(null);
  const others = duty.flatMap((attendance) => {
    const person = staff.find(({ id }) => id === attendance.staffId);
    return person === undefined || person.id === me?.staff.id ? [] : [{ person, attendance }];
  });
  // The rule: a colleague at work, or a lead.
  const mayWrite = me ? me.attendance !== null || hasRole(me.staff.role, 'lead') : false;
  const hidden = useHidden(list, others.length);
  return (
    <div className="duty">
      <ul className="duty-list" ref={list} aria-label={t('signIn:duty')}>
        {me ? (
          <li>
            <Person person={me.staff} attendance={me.attendance} isMe onPress={onMove} />
          </li>
        ) : null}
        {others.map(({ person, attendance }) => (
          <li key={attendance.id} className="duty-colleague">
            <Person person={person} attendance={attendance} isMe={false} onPress={() => onSwitch(person)} />
            {mayWrite ? <Leaving name={person.name} onOpen={() => onLeaving(person, attendance)} /> : null}
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <button type="button" className="duty-person duty-more" onClick={onAll}>
          {t('signIn:moreOnDuty', { count: hidden })}
        </button>
      ) : null}
    </div>
  );
};
