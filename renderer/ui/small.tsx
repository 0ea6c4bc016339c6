import type { ReactNode } from 'react';
import type { Severity } from '../../shared/vocabulary.ts';

export const Tag = ({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'red' | 'amber' | 'green' | 'accent';
  readonly children: ReactNode;
}) => <span className={`tag tag-${tone}`}>{children}</span>;

/** A key or chord as it is printed on the keyboard. */
export const Kbd = ({ children }: { readonly children: string }) => <kbd className="kbd">{children}</kbd>;

interface EmptyProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** What to do where nothing is yet. */
export const EmptyState = ({ title, text, children }: EmptyProps) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    <p className="empty-text">{text}</p>
    {children}
  </div>
);

const shapes: Readonly<Record<Severity, ReactNode>> = {
  red: <path d="M6 0.8 11.6 11H0.4Z" fill="currentColor" />,
  amber: <path d="M6 0.6 11.4 6 6 11.4 0.6 6Z" fill="currentColor" />,
  normal: <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

/** Severity by shape as well as by colour: triangle, diamond, ring. The label is for screen readers. */
export const SeverityMark = ({
  severity,
  label,
}: {
  readonly severity: Severity;
  readonly label: string;
}) => (
  <svg className={`severity-mark severity-${severity}`} viewBox="0 0 12 12" role="img" aria-label={label}>
    <title>{label}</title>
    {shapes[severity]}
  </svg>
);
