import './checklists.css';
import type { AttendanceRow } from '../../shared/projection/rows.ts';
import { type ListView, openItems, unfinishedOf } from '../../shared/rules/checklist.ts';
import { useText } from '../i18n/text.ts';
import { useListsOfShift } from '../queries/checklists.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';

const Left = ({ view, isDuty }: { readonly view: ListView; readonly isDuty: boolean }) => {
  const t = useText();
  const open = openItems(view);
  return (
    <li className={isDuty ? 'check-left-duty' : ''}>
      <strong>
        {isDuty
          ? t('checklists:left.duty', { name: view.list.name, count: open.length })
          : t('checklists:left.list', { name: view.list.name, count: open.length })}
      </strong>
      <span className="check-left-items">
        {open.map(({ item }) => item.text).join(t('checklists:left.comma'))}
      </span>
    </li>
  );
};

interface UnfinishedProps {
  readonly attendance: AttendanceRow;
  /** Called on the way to the lists. */
  readonly onGo: () => void;
}

/** What of the lists is left when somebody leaves; it reminds and holds nobody up. Own cleaning stands first (S4). */
export const Unfinished = ({ attendance, onGo }: UnfinishedProps) => {
  const t = useText();
  const { navigation } = useServices();
  const views = useListsOfShift(attendance.shift) ?? [];
  const { staffId } = attendance;
  const left = unfinishedOf(views, staffId);
  if (left.length === 0) return null;
  const isDuty = ({ list, duty }: ListView): boolean => list.when === 'cleaning' && duty === staffId;
  return (
    <section
      className={`notice check-left ${left.some(isDuty) ? 'notice-amber' : ''}`}
      aria-label={t('checklists:left.title')}
    >
      <ul>
        {left.map((view) => (
          <Left key={view.list.id} view={view} isDuty={isDuty(view)} />
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => {
          onGo();
          navigation.go('today');
        }}
      >
        {t('checklists:left.go')}
      </Button>
    </section>
  );
};
