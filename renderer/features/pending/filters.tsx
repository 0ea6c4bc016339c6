import type { ReactNode } from 'react';
import {
  EVERYTHING,
  type PendingFilters,
  pendingAways,
  pendingDues,
  pendingSorts,
  pendingStates,
} from '../../../shared/pending/view.ts';
import { followUpKinds, severities } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { type Choice, Select } from '../../ui/field.tsx';

interface FiltersProps {
  readonly filters: PendingFilters;
  readonly onChange: (filters: PendingFilters) => void;
}

/** Whose: anybody’s, mine, my shift’s, then each person and each shift of the shop. */
const useWhose = (chosen: PendingFilters['whose']): readonly Choice<PendingFilters['whose']>[] => {
  const t = useText();
  const { staff, templates } = useFrame();
  const people = staff.filter(({ active, id }) => active || chosen === `staff:${id}`);
  const shifts = templates.filter(({ retired, id }) => !retired || chosen === `shift:${id}`);
  return [
    ...(['anyone', 'mine', 'ours'] as const).map((value) => ({
      value,
      label: t(`pending:whose.${value}`),
    })),
    ...people.map(({ id, name }) => ({ value: `staff:${id}`, label: t('pending:whose.person', { name }) })),
    ...shifts.map(({ id, name }) => ({ value: `shift:${id}`, label: t('pending:whose.shift', { name }) })),
  ];
};

/** A filter that holds something back stands out. */
const On = ({ is, children }: { readonly is: boolean; readonly children: ReactNode }) => (
  <span className={is ? 'pending-on' : ''}>{children}</span>
);

/** What is shown, one choice each; each stands on what lets everything pass. */
export const Filters = ({ filters, onChange }: FiltersProps) => {
  const t = useText();
  const whose = useWhose(filters.whose);
  const set = (change: Partial<PendingFilters>): void => onChange({ ...filters, ...change });
  return (
    <section className="pending-filters" aria-label={t('pending:filter.label')}>
      <On is={filters.state !== EVERYTHING.state}>
        <Select
          label={t('pending:filter.state')}
          labelHidden
          value={filters.state}
          choices={pendingStates.map((value) => ({ value, label: t(`pending:state.${value}`) }))}
          onChange={(state) => set({ state })}
        />
      </On>
      <On is={filters.severity !== EVERYTHING.severity}>
        <Select
          label={t('today:entry.severity')}
          labelHidden
          value={filters.severity}
          choices={[
            { value: 'any', label: t('pending:filter.anySeverity') },
            ...severities.map((value) => ({ value, label: t(`vocabulary:severity.${value}`) })),
          ]}
          onChange={(severity) => set({ severity })}
        />
      </On>
      <On is={filters.kind !== EVERYTHING.kind}>
        <Select
          label={t('today:entry.kind')}
          labelHidden
          value={filters.kind}
          choices={[
            { value: 'any', label: t('pending:filter.anyKind') },
            ...followUpKinds.map((value) => ({ value, label: t(`vocabulary:kind.${value}`) })),
          ]}
          onChange={(kind) => set({ kind })}
        />
      </On>
      <On is={filters.due !== EVERYTHING.due}>
        <Select
          label={t('pending:filter.due')}
          labelHidden
          value={filters.due}
          choices={pendingDues.map((value) => ({ value, label: t(`pending:due.${value}`) }))}
          onChange={(due) => set({ due })}
        />
      </On>
      <On is={filters.whose !== EVERYTHING.whose}>
        <Select
          label={t('pending:filter.whose')}
          labelHidden
          value={filters.whose}
          choices={whose}
          onChange={(value) => set({ whose: value })}
        />
      </On>
      <On is={filters.away !== EVERYTHING.away}>
        <Select
          label={t('pending:filter.away')}
          labelHidden
          value={filters.away}
          choices={pendingAways.map((value) => ({ value, label: t(`pending:away.${value}`) }))}
          onChange={(away) => set({ away })}
        />
      </On>
      <On is={filters.sort !== EVERYTHING.sort}>
        <Select
          label={t('pending:filter.sort')}
          labelHidden
          value={filters.sort}
          choices={pendingSorts.map((value) => ({
            value,
            label: t(
              value === 'urgency' && filters.state === 'closed'
                ? 'pending:sort.closed'
                : `pending:sort.${value}`,
            ),
          }))}
          onChange={(sort) => set({ sort })}
        />
      </On>
    </section>
  );
};
