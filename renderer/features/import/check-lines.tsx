import { useMemo, useState } from 'react';
import { maskOf } from '../../../shared/fields.ts';
import type { ImportLine } from '../../../shared/import/entries.ts';
import { ROUNDED } from '../../../shared/import/rounded.ts';
import type { ImportTable } from '../../../shared/import/table.ts';
import { isTooLongAgo, withListSince } from '../../../shared/rules/cadence.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { readMoment } from '../../../shared/time/moment.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { useCadence } from '../../cadence/use-cadence.ts';
import { dayText, momentText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Tag } from '../../ui/small.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import type { Checked } from './plan.ts';

interface CheckLinesProps {
  readonly checked: Checked;
  readonly table: ImportTable;
  readonly withDoubles: boolean;
  readonly onWithDoubles: (withDoubles: boolean) => void;
}

const ROW_HEIGHT = 44;

interface LineProps {
  readonly line: ImportLine;
  readonly checked: Checked;
  readonly table: ImportTable;
}

/** What stands where something is wrong, under which heading. */
const cellAt = ({ headings, lines }: ImportTable, line: number, column: number) => ({
  heading: headings[column] ?? '',
  cell: maskPhonesIn((lines[line - 1]?.[column] ?? '').replace(ROUNDED, '')),
});

/** When its order was shipped, and that nothing follows from it where that is too long ago. */
const useShippedText = (): ((shippedAt: string) => string | undefined) => {
  const t = useText();
  const calendar = useCalendar();
  const cadence = useCadence();
  const { now, zone } = calendar;
  return (shippedAt) => {
    const at = readMoment(shippedAt, zone);
    if (at === null) return undefined;
    const day = dayText(localDateOf(at, zone), calendar, t);
    const occasion = { followUpId: '', milestoneId: '', milestone: 'shipped', at } as const;
    const isOld =
      cadence !== undefined &&
      isTooLongAgo({ ...occasion, since: withListSince(now) }, cadence.inForce, zone);
    return t(isOld ? 'import:check.shippedLongAgo' : 'import:check.shipped', { day });
  };
};

/** Why a line stays out, or what it becomes. */
const Line = ({ line, checked, table }: LineProps) => {
  const t = useText();
  const calendar = useCalendar();
  const shippedText = useShippedText();
  if (line.state === 'empty') return <span className="faint">{t('import:check.emptyLine')}</span>;
  if (line.state === 'problem')
    return (
      <>
        {line.problems.map(({ problem, column }) => (
          <span key={`${problem} ${column}`} className="import-problem">
            {column === null || column < 0 ? null : (
              <strong>{t('import:check.cell', cellAt(table, line.line, column))} </strong>
            )}
            {t(`import:problem.${problem}`)}
          </span>
        ))}
      </>
    );
  const { summary, kind, customer, promisedAt } = line.entry;
  const double = checked.doubles.get(line.line);
  const isNoted = checked.noted.some((one) => one.line === line.line);
  const due = promisedAt === undefined ? null : readMoment(promisedAt, calendar.zone);
  return (
    <>
      <span className="import-summary">{maskPhonesIn(summary)}</span>
      <span className="faint">
        {[
          t(`vocabulary:kind.${kind}`),
          customer?.name,
          maskOf(customer?.phone),
          customer?.orderNo,
          due === null ? undefined : momentText(due, calendar, t),
          line.shippedAt === undefined ? undefined : shippedText(line.shippedAt),
        ]
          .filter((text) => text !== undefined)
          .join(' · ')}
      </span>
      {double === undefined ? null : (
        <Tag tone="amber">
          {double.of === 'line'
            ? t('import:check.doubleOfLine', { line: double.line })
            : t(isNoted ? 'import:check.notedAt' : 'import:check.doubleOf', {
                summary: maskPhonesIn(double.summary),
              })}
        </Tag>
      )}
    </>
  );
};

const views = ['all', 'problems', 'doubles'] as const;

/** Every line and what becomes of it; those that stay out can be looked at alone. */
export const CheckLines = ({ checked, table, withDoubles, onWithDoubles }: CheckLinesProps) => {
  const t = useText();
  const [view, setView] = useState<(typeof views)[number]>('all');
  const { lines, doubles, problems, empty, ready, noted } = checked;
  const counts = { all: lines.length, problems, doubles: doubles.size };
  const shown = useMemo(() => {
    if (view === 'problems') return lines.filter(({ state }) => state === 'problem');
    return view === 'doubles' ? lines.filter(({ line }) => doubles.has(line)) : lines;
  }, [lines, doubles, view]);
  return (
    <section className="import-check" aria-label={t('import:check.title')}>
      <div className="import-check-head">
        <Segmented
          label={t('import:check.title')}
          value={view}
          choices={views.map((value) => ({
            value,
            label: t(`import:check.view.${value}`, { count: counts[value] }),
          }))}
          onChange={setView}
        />
        <p role="status">
          {t('import:check.sum', { ready: ready.length, problems, doubles: doubles.size, empty })}
          {noted.length === 0 ? null : t('import:check.sumNoted', { count: noted.length })}
        </p>
        {doubles.size === 0 ? null : (
          <label className="import-with-doubles">
            <input
              type="checkbox"
              checked={withDoubles}
              onChange={(event) => onWithDoubles(event.target.checked)}
            />
            {t('import:check.withDoubles')}
          </label>
        )}
      </div>
      <VirtualList
        className="import-lines"
        label={t('import:check.title')}
        items={shown}
        rowHeight={ROW_HEIGHT}
        keyOf={({ line }) => String(line)}
        row={(line) => (
          <div className={`import-line import-line-${line.state}`}>
            <span className="faint import-line-number">{line.line}</span>
            <Line line={line} checked={checked} table={table} />
          </div>
        )}
      />
    </section>
  );
};
