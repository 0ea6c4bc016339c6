import type { RoutineRow } from '../../../../shared/projection/rows.ts';
import { byCadence } from '../../../../shared/rules/routine.ts';
import { useText } from '../../../i18n/text.ts';
import { rhythmText } from '../../../routines/texts.ts';
import { Button } from '../../../ui/button.tsx';

/** What is open when nothing was chosen: how it went. */
export const OUTCOMES = 'outcomes';
/** A routine that is being put together. */
export const NEW = 'new';

interface EntryProps {
  readonly name: string;
  readonly beside: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

const Entry = ({ name, beside, isOpen, onOpen }: EntryProps) => (
  <li>
    <button type="button" className="lists-entry" aria-current={isOpen ? 'true' : undefined} onClick={onOpen}>
      <span>{name}</span>
      <span className="faint">{beside}</span>
    </button>
  </li>
);

interface NavProps {
  readonly routines: readonly RoutineRow[];
  readonly item: string;
  readonly open: (item: string | null) => void;
  readonly editable: boolean;
}

/** How it went, then every routine; retired ones last. */
export const RoutineNav = ({ routines, item, open, editable }: NavProps) => {
  const t = useText();
  const sorted = [...routines].sort(byCadence);
  const shown = [...sorted.filter(({ active }) => active), ...sorted.filter(({ active }) => !active)];
  return (
    <nav className="lists-nav" aria-label={t('routines:panel.nav')}>
      <ul>
        <Entry
          name={t('routines:panel.outcomes')}
          beside={t('routines:panel.twoWeeks')}
          isOpen={item === OUTCOMES}
          onOpen={() => open(OUTCOMES)}
        />
        {shown.map((routine) => (
          <Entry
            key={routine.id}
            name={routine.name}
            beside={routine.active ? rhythmText(routine, t) : t('routines:panel.retired')}
            isOpen={item === routine.id}
            onOpen={() => open(routine.id)}
          />
        ))}
      </ul>
      {editable ? (
        <Button size="small" aria-pressed={item === NEW} onClick={() => open(NEW)}>
          {t('routines:panel.new')}
        </Button>
      ) : (
        <p className="faint">{t('routines:panel.onlyLead')}</p>
      )}
    </nav>
  );
};
