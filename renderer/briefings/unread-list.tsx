import './briefings.css';
import type { UnreadBriefing } from '../../shared/rules/briefing.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { Tag } from '../ui/small.tsx';
import { briefingDueText } from './due-text.ts';

interface UnreadListProps {
  readonly unread: readonly UnreadBriefing[];
  readonly onOpen: (id: string) => void;
}

/** What somebody has not read: its title and its day, red once that has passed; a click opens it. */
export const UnreadList = ({ unread, onOpen }: UnreadListProps) => {
  const t = useText();
  const calendar = useCalendar();
  return (
    <ul className="briefing-unread">
      {unread.map(({ row, isOverdue, isChanged }) => (
        <li key={row.id}>
          <button type="button" className="briefing-open" onClick={() => onOpen(row.id)}>
            <span className="briefing-open-title">{maskPhonesIn(row.title)}</span>
            {isChanged ? <Tag tone="amber">{t('briefings:changed')}</Tag> : null}
            <Tag tone={isOverdue ? 'red' : 'plain'}>{briefingDueText(row, isOverdue, calendar, t)}</Tag>
          </button>
        </li>
      ))}
    </ul>
  );
};
