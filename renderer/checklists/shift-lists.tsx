import './checklists.css';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { AttendanceRow } from '../../shared/projection/rows.ts';
import type { ListView } from '../../shared/rules/checklist.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { ListBlock } from './list-block.tsx';
import { isDueNow, phaseOf, totalOf } from './phase.ts';

/** Up and down go from box to box, over all lists that are open. */
const moveAmongBoxes = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || !(target instanceof HTMLElement) || !target.matches('.check-box, .check-head'))
    return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>('.check-box, .check-head')];
  const next = all[all.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

interface ShiftListsProps {
  readonly attendance: AttendanceRow;
  readonly views: readonly ListView[];
}

/** The lists of my shift: ticked here, by mouse or with Space. What is due now is open by itself. */
export const ShiftLists = ({ attendance, views }: ShiftListsProps) => {
  const t = useText();
  const { now } = useCalendar();
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  // What was opened by its hour stays open when it is finished: the box that was just ticked keeps the keys.
  const opened = useRef(new Set<string>());
  const { staffId } = attendance;
  const phase = phaseOf(attendance, now);
  const { settled, total } = totalOf(views, staffId);
  return (
    <section className="aside-block" aria-label={t('checklists:mine')} onKeyDown={moveAmongBoxes}>
      <div className="aside-head">
        <h2>
          {t('checklists:title')} {total === 0 ? null : t('checklists:progress', { settled, total })}
        </h2>
      </div>
      {views.map((view) => {
        const due = isDueNow(view, phase, staffId);
        if (due) opened.current.add(view.list.id);
        const open = turned[view.list.id] ?? opened.current.has(view.list.id);
        return (
          <ListBlock
            key={view.list.id}
            view={view}
            staffId={staffId}
            due={due}
            open={open}
            onToggle={() => setTurned({ ...turned, [view.list.id]: !open })}
          />
        );
      })}
    </section>
  );
};
