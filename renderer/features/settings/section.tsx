import { type ReactNode, useId } from 'react';
import { useText } from '../../i18n/text.ts';

interface SectionProps {
  readonly title: string;
  /** Who may change what is here, when the reader may not. */
  readonly only?: 'lead' | 'manager' | null;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One group of settings. What somebody may not change is shown all the same, with whom to ask. */
export const Section = ({ title, only = null, action, children }: SectionProps) => {
  const t = useText();
  const id = useId();
  return (
    <section className="card settings-section" aria-labelledby={id}>
      <div className="settings-head">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {only === null ? null : <p className="settings-only">{t(`settings:only.${only}`)}</p>}
      {children}
    </section>
  );
};

/** A name and what belongs to it, side by side. */
export const Setting = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="setting">
    <span className="setting-label">{label}</span>
    <div className="setting-value">{children}</div>
  </div>
);
