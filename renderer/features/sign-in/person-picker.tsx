import { type KeyboardEvent, useId, useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isComposing, isSubmitEnter } from '../../keyboard.ts';
import { useOnDuty } from '../../queries/people.ts';
import { useSession } from '../../services.ts';
import { Tag } from '../../ui/small.tsx';
import { useNameMatch } from '../../use-name-match.ts';

interface PersonPickerProps {
  readonly onPick: (person: StaffRow) => void;
}

/** Who works here, those on duty first, found by name, pinyin or initials; arrows move, Enter chooses. */
export const PersonPicker = ({ onPick }: PersonPickerProps) => {
  const t = useText();
  const listId = useId();
  const { withPin } = useSession();
  const { staff } = useFrame();
  const duty = useOnDuty();
  const match = useNameMatch();
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);

  const atWork = new Set(duty?.map(({ staffId }) => staffId));
  const wanted = query.trim();
  const people = staff
    .filter(({ active, name }) => active && (wanted === '' || match(name, wanted)))
    .sort((a, b) => Number(atWork.has(b.id)) - Number(atWork.has(a.id)));
  const chosen = Math.min(place, Math.max(0, people.length - 1));

  const hint =
    people.length > 0
      ? t('signIn:findHint')
      : wanted === ''
        ? t('signIn:noStaff')
        : t('signIn:nobody', { query: wanted });

  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (step !== 0) {
      event.preventDefault();
      setPlace((chosen + step + people.length) % Math.max(1, people.length));
    }
    const person = people[chosen];
    if (isSubmitEnter(event) && person !== undefined) {
      event.preventDefault();
      onPick(person);
    }
  };

  return (
    <div className="picker">
      <input
        className="input picker-input"
        // biome-ignore lint/a11y/noAutofocus: the one thing to do on this page is to say who one is
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={people[chosen] === undefined ? undefined : `${listId}-${people[chosen].id}`}
        aria-label={t('signIn:find')}
        placeholder={t('signIn:find')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setPlace(0);
        }}
        onKeyDown={onKey}
      />
      <div id={listId} role="listbox" aria-label={t('signIn:staff')} className="picker-list" tabIndex={-1}>
        {people.map((person, index) => (
          <button
            key={person.id}
            id={`${listId}-${person.id}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="picker-person"
            ref={index === chosen ? (node) => void node?.scrollIntoView({ block: 'nearest' }) : null}
            onClick={() => onPick(person)}
          >
            <span className="picker-name">{person.name}</span>
            <span className="faint">{t(`vocabulary:role.${person.role}`)}</span>
            <span className="picker-tags">
              {withPin.includes(person.id) ? null : <Tag>{t('signIn:noPin')}</Tag>}
              {atWork.has(person.id) ? <Tag tone="accent">{t('signIn:onDuty')}</Tag> : null}
            </span>
          </button>
        ))}
      </div>
      <p className="field-hint">{hint}</p>
    </div>
  );
};
