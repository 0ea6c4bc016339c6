import './pending.css';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { PendingFilters } from '../../../shared/pending/view.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { FollowUpPanel } from '../../follow-up/follow-up-panel.tsx';
import { useText } from '../../i18n/text.ts';
import { isComposing, isSubmitEnter, useShortcuts } from '../../keyboard.ts';
import { useServices } from '../../services.ts';
import { useStore } from '../../store.ts';
import { EmptyState, Kbd } from '../../ui/small.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { type Choice, moveTo, NO_CHOICE, pickOnly, placeIn } from './choice.ts';
import { Filters } from './filters.tsx';
import type { BulkKind } from './list-keys.ts';
import { PendingList } from './pending-list.tsx';
import { useBulk } from './use-bulk.ts';
import { type Shown, useShown } from './use-shown.ts';
import { useOwnViews } from './use-views.ts';
import { ViewsBar } from './views-bar.tsx';

interface HeadProps {
  readonly shown: Shown;
  readonly filters: PendingFilters;
  readonly onChange: (filters: PendingFilters) => void;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly onDown: () => void;
}

const Head = ({ shown, filters, onChange, find, onDown }: HeadProps) => {
  const t = useText();
  const own = useOwnViews();
  const count = shown.rows?.length ?? 0;
  return (
    <header className="pending-head">
      <div className="pending-title">
        <h1>{t('pending:title')}</h1>
        <span className="pending-small" role="status">
          {count === shown.total
            ? t('pending:count', { count })
            : t('pending:countOf', { count, total: shown.total })}
        </span>
        <label className="pending-find">
          <input
            ref={find}
            type="search"
            className="input"
            aria-label={t('today:list.find')}
            placeholder={t('today:list.find')}
            maxLength={100}
            value={filters.text}
            onChange={(event) => onChange({ ...filters, text: event.target.value })}
            onKeyDown={(event) => {
              if (isComposing(event)) return;
              if (event.key === 'ArrowDown' || isSubmitEnter(event)) {
                event.preventDefault();
                onDown();
              }
            }}
          />
          <Kbd>/</Kbd>
        </label>
      </div>
      <ViewsBar {...{ filters, shown, own, onChange }} />
      <Filters filters={filters} onChange={onChange} />
    </header>
  );
};

/** Picked rows that are shown and open, in the order of the list. */
const pickedIn = (rows: readonly FollowUpRow[], { picked }: Choice): readonly FollowUpRow[] =>
  picked.size === 0 ? [] : rows.filter(({ id, state }) => state === 'open' && picked.has(id));

interface Asking {
  readonly kind: BulkKind;
  readonly rows: readonly FollowUpRow[];
}

interface WorkProps {
  readonly rows: readonly FollowUpRow[];
  readonly canPick: boolean;
  readonly item: string | null;
  readonly onFind: () => void;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** The list with its keys, what is picked in it, and what is done to that. */
const Work = ({ rows, canPick, item, onFind, list }: WorkProps) => {
  const { navigation } = useServices();
  const [choice, setChoice] = useState(NO_CHOICE);
  const [asking, setAsking] = useState<Asking | null>(null);
  const bulk = useBulk((ids) => setChoice((before) => pickOnly(before, ids)));
  const picked = useMemo(() => pickedIn(rows, choice), [rows, choice]);
  // Where the keys are: a dialog that is taken off the page gives the focus to nobody.
  const isAsking = asking !== null;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !isAsking) list.current?.focus();
    asked.current = isAsking;
  }, [isAsking, list]);
  const none = (): void => {
    setChoice((before) => pickOnly(before, []));
    bulk.forget();
  };
  const ask = (kind: BulkKind): void => {
    const under = choice.cursor === null ? undefined : rows.find(({ id }) => id === choice.cursor);
    const meant = picked.length > 0 ? picked : under?.state === 'open' ? [under] : [];
    if (meant.length > 0 && bulk.progress === null) setAsking({ kind, rows: meant });
  };
  const shortcuts = useMemo(() => {
    const enter = (by: number) => () => {
      const ids = rows.map(({ id }) => id);
      list.current?.focus();
      setChoice((before) => moveTo(before, ids, before.cursor === null ? 0 : placeIn(ids, before) + by));
    };
    return [
      { chord: 'j', run: enter(1) },
      { chord: 'k', run: enter(-1) },
      { chord: '/', run: onFind },
      { chord: 'Escape', run: () => navigation.go('pending') },
    ];
  }, [rows, list, onFind, navigation]);
  useShortcuts(shortcuts);
  return (
    <>
      <PendingList
        {...{ rows, choice, canPick, shown: item, listRef: list, onFind, onBulk: ask }}
        onChoice={setChoice}
        onOpen={(id) => navigation.go('pending', id)}
        onLeave={() => (choice.picked.size > 0 ? none() : navigation.go('pending'))}
      />
      <BulkBar
        {...{ bulk, onBulk: ask, onNone: none }}
        count={picked.length}
        hidden={choice.picked.size - picked.length}
      />
      {asking === null ? null : (
        <BulkDialog
          {...asking}
          onClose={() => setAsking(null)}
          onAct={(act, settle) => {
            setAsking(null);
            void bulk.run(act, asking.rows).then(settle);
          }}
        />
      )}
    </>
  );
};

interface PendingScreenProps {
  /** The follow-up that is open at the side. */
  readonly item: string | null;
}

/** Every open follow-up of the shop, whoever’s shift it is with: looked through, sorted, and dealt with many at a time. */
export const PendingScreen = ({ item }: PendingScreenProps) => {
  const t = useText();
  const { navigation, pendingLook } = useServices();
  const filters = useStore(pendingLook);
  const shown = useShown(filters);
  const find = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { rows, total } = shown;
  return (
    <div className="pending">
      <div className="pending-main">
        <Head {...{ shown, filters, find }} onChange={pendingLook.set} onDown={() => list.current?.focus()} />
        {rows === undefined ? <p className="loading">{t('shell:loading')}</p> : null}
        {rows !== undefined && rows.length === 0 ? (
          <EmptyState
            title={total === 0 ? t('today:list.emptyTitle') : t('today:list.noneFound')}
            text={total === 0 ? t('pending:empty') : t('pending:noneFound')}
          />
        ) : null}
        {rows === undefined ? null : (
          <Work
            {...{ rows, item, list }}
            canPick={filters.state !== 'closed'}
            onFind={() => find.current?.focus()}
          />
        )}
      </div>
      {item === null ? null : <FollowUpPanel key={item} id={item} onClose={() => navigation.go('pending')} />}
    </div>
  );
};
