import { noteKinds } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Select } from '../../ui/field.tsx';
import type { NoteFilter } from './note-list.ts';

interface FilterBarProps {
  readonly filter: NoteFilter;
  readonly authors: readonly string[];
  readonly unsolved: number;
  /** What is given to whoever is writing; `null` while nobody is. */
  readonly mine: { readonly staffId: string; readonly count: number } | null;
  readonly onChange: (filter: NoteFilter) => void;
}

/** Narrows the list by kind, by who wrote, and to what is unsolved. */
export const FilterBar = ({ filter, authors, unsolved, mine, onChange }: FilterBarProps) => {
  const t = useText();
  const { names } = useFrame();
  return (
    <search className="note-filter" aria-label={t('notes:filter.label')}>
      <Select
        label={t('notes:filter.kind')}
        labelHidden
        value={filter.kind}
        choices={[
          { value: 'any', label: t('notes:filter.anyKind') },
          ...noteKinds.map((kind) => ({ value: kind, label: t(`vocabulary:noteKind.${kind}`) })),
        ]}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <Select
        label={t('notes:filter.person')}
        labelHidden
        value={filter.by}
        choices={[
          { value: '', label: t('notes:filter.anyone') },
          ...authors.map((id) => ({ value: id, label: names(id) })),
        ]}
        onChange={(by) => onChange({ ...filter, by })}
      />
      <label className="note-unsolved">
        <input
          type="checkbox"
          checked={filter.unsolved}
          onChange={(event) => onChange({ ...filter, unsolved: event.target.checked })}
        />
        {unsolved === 0 ? t('notes:filter.unsolved') : t('notes:filter.unsolvedCount', { count: unsolved })}
      </label>
      {mine === null || (mine.count === 0 && filter.givenTo === '') ? null : (
        <label className="note-unsolved">
          <input
            type="checkbox"
            checked={filter.givenTo !== ''}
            onChange={(event) => onChange({ ...filter, givenTo: event.target.checked ? mine.staffId : '' })}
          />
          {t('notes:filter.mine', { count: mine.count })}
        </label>
      )}
    </search>
  );
};
