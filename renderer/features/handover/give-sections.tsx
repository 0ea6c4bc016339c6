import { type KeyboardEvent, useLayoutEffect } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { severities } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isComposing, isEnter, isTyping } from '../../keyboard.ts';
import { useSend } from '../../services.ts';
import { DoneList } from './done-list.tsx';
import { GiveRow } from './give-row.tsx';
import { useRoving } from './roving.ts';
import { lackingAfter, placed, sectionsOf } from './sections.ts';

interface GiveSectionsProps {
  readonly open: readonly FollowUpRow[];
  readonly done: readonly FollowUpRow[];
  /** The row whose form is open. */
  readonly editing: string | null;
  readonly onEdit: (followUpId: string | null) => void;
}

const strides: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -10_000,
  End: 10_000,
};

/** Keys of the list: arrows move, Enter opens the form, 1 2 3 say how bad it is. */
const useGiveKeys = (open: readonly FollowUpRow[], onEdit: GiveSectionsProps['onEdit']) => {
  const t = useText();
  const send = useSend();
  const ids = sectionsOf(placed(open)).flatMap(({ items }) => items.map(({ id }) => id));
  const roving = useRoving(ids, () => null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = open.find(({ id }) => id === roving.current);
    if (row === undefined || isComposing(event) || isTyping(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLButtonElement) return;
    const by = strides[event.key];
    const severity = severities[Number(event.key) - 1];
    if (by !== undefined) roving.step(by);
    else if (isEnter(event) || event.key === ' ') onEdit(row.id);
    else if (severity !== undefined && severity !== row.severity)
      void send(
        { name: 'updateFollowUp', input: { followUpId: row.id, changes: { severity } } },
        { done: t('handover:fill.saved'), before: row },
      );
    else return;
    event.preventDefault();
  };
  return { ...roving, ids, onKeyDown };
};

/** The five parts of the daily record (S10), made from live rows, each row completed in its place. */
export const GiveSections = ({ open, done, editing, onEdit }: GiveSectionsProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const { current, setId, focus, keep, ids, onKeyDown } = useGiveKeys(open, onEdit);

  // The keys work at once, without a click into the list.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) focus(current);
  }, [focus, current]);

  const finish = (row: FollowUpRow, goOn: boolean): void => {
    const next = goOn ? lackingAfter(open, ids, row.id) : null;
    onEdit(next);
    focus(next ?? row.id);
  };
  const finished = done.map(({ id, summary, outcome, closedAt }) => ({ id, summary, outcome, at: closedAt }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the rows inside, which have the focus
    <div onKeyDown={onKeyDown}>
      {sectionsOf(placed(open)).map(({ part, items }) => {
        const count = part === 'calledBack' ? done.length : items.length;
        return (
          <section key={part} className="part" aria-labelledby={`part-${part}`}>
            <h2 id={`part-${part}`} className="part-head">
              {t(`vocabulary:part.${part}`)} <span className="part-count">{count}</span>
            </h2>
            {count === 0 ? <p className="part-empty">{t('handover:give.sectionEmpty')}</p> : null}
            {part === 'calledBack' && count > 0 ? (
              <div className="card part-card">
                <DoneList done={finished} calendar={calendar} />
              </div>
            ) : null}
            {items.length === 0 ? null : (
              <ul className="card part-card">
                {items.map((row) => (
                  <GiveRow
                    key={row.id}
                    ref={keep(row.id)}
                    row={row}
                    current={row.id === current}
                    editing={row.id === editing}
                    onFocus={() => setId(row.id)}
                    onEdit={() => onEdit(row.id)}
                    onDone={(goOn) => finish(row, goOn)}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
};
