import './statement.css';
import { useText } from '../i18n/text.ts';
import { useStatementAsked } from '../queries/statements.ts';
import { useServices, useSession } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { statementDraftKey } from './statement-draft.ts';
import { weeklyItem } from './weekly-item.ts';

interface AskedProps {
  /** On Today it is a quiet line, on the way out a notice; neither holds anybody up. */
  readonly look: 'line' | 'notice';
  /** Called on the way to the statement. */
  readonly onGo?: () => void;
}

/** My statement is not written yet, and it is time. Nothing where it is not. */
export const StatementIsAsked = ({ look, onGo }: AskedProps) => {
  const t = useText();
  const { drafts, navigation } = useServices();
  const { staffId } = useSession();
  const asked = useStatementAsked();
  if (asked === null || staffId === null) return null;
  const isBegun = drafts.read(statementDraftKey(asked.week, staffId)) !== null;
  return (
    <section
      className={look === 'notice' ? 'notice statement-asked' : 'statement-asked'}
      aria-label={t('statement:asked.title')}
    >
      <span className={look === 'line' ? 'faint' : ''}>
        {t(`statement:asked.${asked.why}${isBegun ? 'Begun' : ''}`)}
      </span>
      <Button
        size="small"
        look={look === 'line' ? 'quiet' : 'plain'}
        onClick={() => {
          onGo?.();
          navigation.go('weekly', weeklyItem(asked.week, 'statement'));
        }}
      >
        {t(isBegun ? 'statement:asked.goOn' : 'statement:asked.write')}
      </Button>
    </section>
  );
};
