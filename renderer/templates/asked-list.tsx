import './asked-list.css';
import type { FollowUpTemplate } from '../../shared/commands/template.ts';
import type { WantedField } from '../../shared/vocabulary.ts';
import { useText } from '../i18n/text.ts';

interface AskedListProps {
  readonly asked: FollowUpTemplate['wanted'];
  /** Goes to where it is written. */
  readonly onGo: (field: WantedField) => void;
}

/** What should still be said and why; each leads to its field. Nobody is kept from saving without it. */
export const AskedList = ({ asked, onGo }: AskedListProps) => {
  const t = useText();
  if (asked.length === 0) return null;
  return (
    <section className="asked" aria-label={t('today:asked.label')}>
      <span className="asked-head">{t('today:asked.label')}</span>
      <ul>
        {asked.map(({ field, why }) => (
          <li key={field}>
            <button type="button" className="asked-field" onClick={() => onGo(field)}>
              {t(`vocabulary:wanted.${field}`)}
            </button>
            {why === undefined ? null : <span className="asked-why">{why}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};
