import type { StatementText } from '../../../shared/projection/rows.ts';
import { missingStatements } from '../../../shared/report/weekly-statements.ts';
import type { StatementLine } from '../../../shared/report/weekly-statements-value.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { statementFields } from '../../../shared/rules/statement.ts';
import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { type Block, prose, section } from '../kit/index.ts';
import { emptyNote, type Voice } from './voice.ts';

/** What somebody says under the names of the three fields; what is not said is left out. */
export const statementProse = (text: StatementText, { t }: Voice): readonly Block[] =>
  statementFields.flatMap((field) => {
    const words = text[field];
    return words === null ? [] : [prose(t(`vocabulary:statementField.${field}`), words)];
  });

/** Whose, of how many shifts, and when it was written. */
export const writtenText = ({ role, shifts, writtenAt }: StatementLine, { t, dates, zone }: Voice): string =>
  [
    t(`vocabulary:role.${role}`),
    t('statements.shifts', { count: shifts }),
    ...(writtenAt === null
      ? []
      : [
          t('statements.written', {
            moment: `${dates.day(localDateOf(writtenAt, zone))} ${localTimeOf(writtenAt, zone)}`,
          }),
        ]),
  ].join(' · ');

/** What each says of their week, and who has not; of one’s own copy nothing where there is nothing. */
export const statementsPart = ({ statements }: WeeklySummary, voice: Voice): readonly Block[] => {
  const { t } = voice;
  const isOwn = statements.of === 'oneself';
  const title = t(isOwn ? 'statements.own' : 'statements.title');
  if (statements.lines.length === 0) return isOwn ? [] : [section(title, [emptyNote(t('statements.empty'))])];
  const missing = missingStatements(statements).map(({ name }) => name);
  const told = statements.lines.flatMap((line) =>
    line.text === null
      ? []
      : [section(line.name, statementProse(line.text, voice), writtenText(line, voice), 'part')],
  );
  if (told.length === 0 && isOwn) return [section(title, [emptyNote(t('statements.none'))])];
  const lead =
    missing.length === 0
      ? t('statements.all')
      : t('statements.missing', { names: missing.join(t('statements.comma')) });
  if (told.length === 0) return [section(title, [emptyNote(lead)])];
  return [section(title, told, isOwn ? undefined : lead)];
};
