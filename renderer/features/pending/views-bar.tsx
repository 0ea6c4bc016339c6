import { type KeyboardEvent, useMemo, useState } from 'react';
import {
  EVERYTHING,
  MOST_VIEWS,
  type PendingFilters,
  type PendingView,
  type ShippedView,
  shippedViews,
} from '../../../shared/pending/view.ts';
import { canonicalJson } from '../../../shared/projection/canonical.ts';
import { useText } from '../../i18n/text.ts';
import { isComposing, isSubmitEnter, useShortcuts } from '../../keyboard.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { type Shown, useCounts } from './use-shown.ts';
import type { OwnViews } from './use-views.ts';

interface ViewsProps {
  readonly filters: PendingFilters;
  readonly shown: Shown;
  readonly own: OwnViews;
  readonly onChange: (filters: PendingFilters) => void;
}

const shipped = Object.keys(shippedViews) as readonly ShippedView[];
/** `1` for the first view, and so on. */
const keyOf = (place: number): string => String(place + 1);
const isSame = (a: PendingFilters, b: PendingFilters): boolean => canonicalJson(a) === canonicalJson(b);

interface NameProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

const NameForm = ({ name, onName, onLeave }: NameProps) => {
  const t = useText();
  const [typed, setTyped] = useState(name);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !isComposing(event)) {
      event.preventDefault();
      onLeave();
    }
    if (!isSubmitEnter(event)) return;
    event.preventDefault();
    if (typed.trim() !== '') onName(typed.trim());
  };
  return (
    <span className="pending-name">
      <TextField
        label={t('pending:views.name')}
        labelHidden
        placeholder={t('pending:views.namePlaceholder')}
        autoFocus
        maxLength={24}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button size="small" disabled={typed.trim() === ''} onClick={() => onName(typed.trim())}>
        {t('action.save')}
      </Button>
      <Button size="small" look="quiet" onClick={onLeave}>
        {t('action.cancel')}
      </Button>
    </span>
  );
};

/** One’s own view: chosen by its chip; once chosen, it can be called otherwise or taken away. */
const OwnChip = ({ view, ...props }: ViewsProps & { readonly view: PendingView }) => {
  const t = useText();
  const { filters, own, onChange } = props;
  const [naming, setNaming] = useState(false);
  const isChosen = isSame(view.filters, filters);
  if (naming) {
    const rename = (name: string): void => {
      own.change({ ...view, name });
      setNaming(false);
    };
    return <NameForm name={view.name} onName={rename} onLeave={() => setNaming(false)} />;
  }
  return (
    <span className="pending-own">
      <button
        type="button"
        className="chip chip-small"
        aria-pressed={isChosen}
        onClick={() => onChange(view.filters)}
      >
        {view.name}
      </button>
      {isChosen ? (
        <>
          <Button size="small" look="quiet" onClick={() => setNaming(true)}>
            {t('pending:views.rename')}
          </Button>
          <Button size="small" look="quiet" onClick={() => own.remove(view)}>
            {t('pending:views.remove')}
          </Button>
        </>
      ) : null}
    </span>
  );
};

/** The views that come with Baton, with how many each shows; one’s own; and the way to keep the one on screen. */
export const ViewsBar = (props: ViewsProps) => {
  const t = useText();
  const { filters, own, onChange } = props;
  const counts = useCounts(props.shown);
  const [naming, setNaming] = useState(false);
  const shortcuts = useMemo(
    () => shipped.map((name, place) => ({ chord: keyOf(place), run: () => onChange(shippedViews[name]) })),
    [onChange],
  );
  useShortcuts(shortcuts);
  const isKnown =
    shipped.some((name) => isSame(shippedViews[name], filters)) ||
    own.views.some((view) => isSame(view.filters, filters));
  const add = (name: string): void => {
    own.add(name, filters);
    setNaming(false);
  };
  return (
    <section className="pending-views" aria-label={t('pending:views.label')}>
      {shipped.map((name, place) => (
        <button
          key={name}
          type="button"
          className="chip chip-small"
          aria-pressed={isSame(shippedViews[name], filters)}
          aria-keyshortcuts={keyOf(place)}
          title={t('pending:views.key', { key: keyOf(place) })}
          onClick={() => onChange(shippedViews[name])}
        >
          {t(`pending:views.${name}`)} <span className="pending-count">{counts[name]}</span>
        </button>
      ))}
      {own.views.map((view) => (
        <OwnChip key={view.id} view={view} {...props} />
      ))}
      {naming && !isKnown ? <NameForm name="" onName={add} onLeave={() => setNaming(false)} /> : null}
      {isKnown || naming ? null : (
        <>
          {own.views.length < MOST_VIEWS ? (
            <Button size="small" look="quiet" title={t('pending:views.here')} onClick={() => setNaming(true)}>
              {t('pending:views.save')}
            </Button>
          ) : null}
          <Button size="small" look="quiet" onClick={() => onChange(EVERYTHING)}>
            {t('pending:views.reset')}
          </Button>
        </>
      )}
    </section>
  );
};
