import './statement.css';
import { useState } from 'react';
import { missingStatements } from '../../../shared/report/weekly-statements.ts';
import type { StatementLine } from '../../../shared/report/weekly-statements-value.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { statementFields } from '../../../shared/rules/statement.ts';
import type { WeekName } from '../../../shared/time/week.ts';
import { useText } from '../../i18n/text.ts';
import { useStatement } from '../../queries/statements.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/small.tsx';
import { Section } from './section.tsx';
import { StatementTexts } from './statement-texts.tsx';
import { StatementVersions } from './statement-versions.tsx';
import { useMomentIn } from './use-day.ts';

interface OneProps {
  readonly line: StatementLine;
  readonly week: WeekName;
  readonly zone: string;
}

/** The ones before, read when somebody asks for them. */
const Earlier = ({ week, staffId }: { readonly week: WeekName; readonly staffId: string }) => {
  const row = useStatement(week, staffId);
  return row ? <StatementVersions row={row} onUse={null} /> : null;
};

const Told = ({ line, week, zone }: OneProps) => {
  const t = useText();
  const moment = useMomentIn(zone);
  const [earlier, setEarlier] = useState(false);
  const { staffId, name, role, shifts, text, writtenAt, versions } = line;
  if (text === null || writtenAt === null) return null;
  return (
    <details className="card told" open>
      <summary>
        <strong>{name}</strong> <Tag>{t(`vocabulary:role.${role}`)}</Tag>
        <span className="faint cell-small">
          {t('report:statements.shifts', { count: shifts })} ·{' '}
          {t('report:statements.written', { moment: moment(writtenAt) })}
        </span>
      </summary>
      <StatementTexts text={text} fields={statementFields} />
      {versions < 2 ? null : earlier ? (
        <Earlier week={week} staffId={staffId} />
      ) : (
        <Button size="small" look="quiet" onClick={() => setEarlier(true)}>
          {t('statement:versions.title', { count: versions })}
        </Button>
      )}
    </details>
  );
};

/** What each says of their week, and who has not: everybody’s for leads, one’s own for others. */
export const Statements = ({
  statements,
  week,
  zone,
}: Pick<WeeklySummary, 'statements' | 'week' | 'zone'>) => {
  const t = useText();
  const isOwn = statements.of === 'oneself';
  const missing = missingStatements(statements).map(({ name }) => name);
  const told = statements.lines.filter(({ text }) => text !== null);
  const nothing = isOwn && told.length === 0;
  return (
    <Section
      title={t(isOwn ? 'report:statements.own' : 'report:statements.title')}
      empty={
        nothing
          ? t('report:statements.none')
          : statements.lines.length === 0
            ? t('report:statements.empty')
            : null
      }
    >
      {isOwn ? null : (
        <p className={missing.length === 0 ? 'faint told-lead' : 'told-lead'}>
          {missing.length === 0
            ? t('report:statements.all')
            : t('report:statements.missing', { names: missing.join(t('report:statements.comma')) })}
        </p>
      )}
      {told.map((line) => (
        <Told key={line.staffId} line={line} week={week} zone={zone} />
      ))}
    </Section>
  );
};
