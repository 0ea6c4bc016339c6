import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** Said instead of the content where there is none. */
  readonly empty?: string | null;
  readonly children?: ReactNode;
}

/** One part of the report under its heading. */
export const Section = ({ title, empty = null, children }: SectionProps) => {
  const id = useId();
  return (
    <section className="week-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {empty === null ? children : <p className="faint">{empty}</p>}
    </section>
  );
};
