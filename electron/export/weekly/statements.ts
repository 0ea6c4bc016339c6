import type { StatementLine } from '../../../shared/report/weekly-statements-value.ts';
import { statementFields } from '../../../shared/rules/statement.ts';
import { type Field, moment } from '../fields.ts';
import { number, text } from '../table.ts';
import { column, type DocumentLabels, partOf } from './part.ts';

/** The columns of a table of statements. */
export const lineFields = (labels: DocumentLabels, zone: string): readonly Field<StatementLine>[] => {
  const field = column<StatementLine>(labels);
  return [
    field('name', 'name', ({ name }) => text(name)),
    field('role', 'short', ({ role }) => text(labels(`vocabulary:role.${role}`))),
    field('shifts', 'count', ({ shifts }) => number(shifts)),
    field('writtenAt', 'moment', ({ writtenAt }) => moment(writtenAt, zone)),
    ...statementFields.map((key) => field(key, 'text', (line) => text(line.text?.[key] ?? ''))),
  ];
};

/** What each says of their week; an empty line is of who has not written. */
export const statementsPart = partOf<StatementLine>(
  'statements',
  ['statements'],
  ({ statements }) => statements.lines,
  (labels, { zone }) => lineFields(labels, zone),
);
