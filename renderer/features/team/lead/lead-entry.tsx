import type { ReactNode } from 'react';
import type { FollowUpRow } from '../../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { useText } from '../../../i18n/text.ts';
import { SeverityMark, Tag } from '../../../ui/small.tsx';

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** One reason why things wait for a lead, with what waits; nothing where nothing does. */
export const LeadSection = ({ title, count, children }: SectionProps) =>
  count === 0 ? null : (
    <section className="lead-section" aria-label={title}>
      <h2>
        {title} <span className="lead-count">{count}</span>
      </h2>
      <ul className="card lead-list">{children}</ul>
    </section>
  );

interface EntryProps {
  /** Opens what this is about. */
  readonly onOpen: () => void;
  readonly title: ReactNode;
  readonly meta: readonly (string | null)[];
  /** What can be done here and now, below the line. */
  readonly children?: ReactNode;
}

/** One thing that waits: Enter opens it, the arrows go on to the next. */
export const LeadEntry = ({ onOpen, title, meta, children }: EntryProps) => (
  <li className="lead-entry">
    <button type="button" className="lead-open" data-lead onClick={onOpen}>
      <span className="lead-title">{title}</span>
      {meta
        .filter((line) => line !== null && line !== '')
        .map((line) => (
          <span key={line} className="faint lead-meta">
            {line}
          </span>
        ))}
    </button>
    {children === undefined ? null : <div className="lead-actions">{children}</div>}
  </li>
);

interface FollowUpEntryProps {
  readonly row: FollowUpRow;
  readonly meta: readonly (string | null)[];
  readonly passLimit: number;
  readonly onOpen: (id: string) => void;
  readonly children?: ReactNode;
}

/** A follow-up that waits for a lead: how urgent, what, how often it was passed on. */
export const FollowUpEntry = ({ row, meta, passLimit, onOpen, children }: FollowUpEntryProps) => {
  const t = useText();
  return (
    <LeadEntry
      onOpen={() => onOpen(row.id)}
      title={
        <>
          <SeverityMark severity={row.severity} label={t(`vocabulary:severity.${row.severity}`)} />
          <span className="lead-summary">{maskPhonesIn(row.summary)}</span>
          {row.carryover === 0 ? null : (
            <Tag tone={row.carryover >= passLimit ? 'red' : 'plain'}>
              {t('carryover', { count: row.carryover })}
            </Tag>
          )}
        </>
      }
      meta={meta}
    >
      {children}
    </LeadEntry>
  );
};
