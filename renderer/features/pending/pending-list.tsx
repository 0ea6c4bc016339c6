import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useMemo } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useRowWindow } from '../../ui/use-row-window.ts';
import { type Choice, moveTo, placeIn, toggleAll, toggleAt } from './choice.ts';
import { actOf, type BulkKind } from './list-keys.ts';
import { PendingRow } from './pending-row.tsx';

const ROW_HEIGHT = 54;

interface ListProps {
  readonly rows: readonly FollowUpRow[];
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  /** False where nothing can be done to many: what is closed is only looked at. */
  readonly canPick: boolean;
  /** The follow-up whose panel is open. */
  readonly shown: string | null;
  readonly onOpen: (id: string) => void;
  readonly onLeave: () => void;
  readonly onFind: () => void;
  readonly onBulk: (kind: BulkKind) => void;
  readonly listRef: RefObject<HTMLDivElement | null>;
}

const placeUnder = (event: MouseEvent): number | null => {
  const row = event.target instanceof Element ? event.target.closest('[data-place]') : null;
  return row === null ? null : Number(row.getAttribute('data-place'));
};

/** What the keys do here. An open panel goes along with the cursor, so that a list is gone through without a mouse. */
const useKeys = (props: ListProps, ids: readonly string[], perPage: () => number) => {
  const { choice, onChoice, canPick, shown, onOpen, onLeave, onFind, onBulk } = props;
  return (event: KeyboardEvent): void => {
    const act = actOf(event, perPage());
    if (act === null) return;
    const place = placeIn(ids, choice);
    event.preventDefault();
    if (act.do === 'move') {
      const next = moveTo(choice, ids, choice.cursor === null ? 0 : place + act.by, act.extend && canPick);
      onChoice(next);
      if (shown !== null && next.cursor !== null && !act.extend) onOpen(next.cursor);
    } else if (act.do === 'toggle' && canPick) onChoice(toggleAt(choice, ids, place));
    else if (act.do === 'all' && canPick) onChoice(toggleAll(choice, ids));
    else if (act.do === 'leave') onLeave();
    else if (act.do === 'find') onFind();
    else if (act.do === 'bulk') onBulk(act.kind);
    else if (act.do === 'open' && ids[place] !== undefined) onOpen(ids[place]);
  };
};

/** Every row of a view, of which only those in sight are drawn; one stop for Tab, the cursor moves inside. */
export const PendingList = (props: ListProps) => {
  const t = useText();
  const { rows, choice, onChoice, canPick, shown, onOpen, listRef } = props;
  const { names, templates, calendar } = useFrame();
  const wording = useMemo(() => ({ t, names, templates, calendar }), [t, names, templates, calendar]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { ref, first, last, measure, reveal, perPage } = useRowWindow(rows.length, ROW_HEIGHT);
  const place = choice.cursor === null ? -1 : placeIn(ids, choice);
  useEffect(() => {
    if (place >= 0) reveal(place);
  }, [place, reveal]);
  const onKeyDown = useKeys(props, ids, perPage);
  const onClick = (event: MouseEvent): void => {
    const at = placeUnder(event);
    const id = at === null ? undefined : ids[at];
    if (at === null || id === undefined) return;
    const isBox = event.target instanceof Element && event.target.closest('[data-pick]') !== null;
    if (event.shiftKey && canPick) onChoice(moveTo(choice, ids, at, true));
    else if (canPick && (isBox || event.ctrlKey || event.metaKey)) onChoice(toggleAt(choice, ids, at));
    else {
      onChoice(moveTo(choice, ids, at));
      onOpen(id);
    }
  };
  const inSight = place >= first && place < last;
  return (
    <div
      ref={(box) => {
        ref.current = box;
        listRef.current = box;
      }}
      role="listbox"
      tabIndex={0}
      aria-multiselectable={canPick}
      aria-label={t('pending:list.label')}
      aria-activedescendant={inSight ? `pending-${ids[place]}` : undefined}
      className={`pending-list ${canPick ? '' : 'pending-closed'}`}
      onScroll={measure}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" style={{ height: rows.length * ROW_HEIGHT, position: 'relative' }}>
        {/* One box moves: rows inside it keep their places and are not laid out anew. */}
        <div role="presentation" style={{ transform: `translateY(${first * ROW_HEIGHT}px)` }}>
          {rows.slice(first, last).map((row, offset) => (
            <PendingRow
              key={row.id}
              row={row}
              wording={wording}
              place={first + offset}
              total={rows.length}
              isPicked={choice.picked.has(row.id)}
              isCursor={first + offset === place}
              isShown={row.id === shown}
            />
          ))}
        </div>
      </div>
    </div>
  );
};
