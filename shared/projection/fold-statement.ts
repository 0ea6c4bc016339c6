import type { Body } from '../events/bodies.ts';
import type { EventEntry } from './route.ts';
import type { StatementRow, StatementText } from './rows-statement.ts';
import { statementIdOf } from './statement-id.ts';

/** Folds one person’s statement of one week. Each replaces the one before as a whole; every one stays readable. */
export const foldStatement = (row: StatementRow | null, entry: EventEntry): StatementRow | null => {
  if (entry.type !== 'statementWritten') return row;
  const { week, staffId, basedOn } = entry.body;
  const id = statementIdOf(week, staffId);
  if (id === null) return row;
  const text = textOf(entry.body);
  const concurrent = (basedOn ?? null) !== (row?.head ?? null);
  const version = { text, order: entry.order, at: entry.at, by: entry.actor, concurrent };
  return { id, week, staffId, text, versions: [...(row?.versions ?? []), version], head: entry.order };
};

const textOf = ({ work, problems, customerWords }: Body<'statementWritten'>): StatementText | null =>
  work === null && problems === null && customerWords === null ? null : { work, problems, customerWords };
