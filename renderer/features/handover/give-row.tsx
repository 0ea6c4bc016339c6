import type { Ref } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { missingOf } from '../../../shared/rules/completeness.ts';
import { toHandoverItem } from '../../../shared/rules/handover.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd, Tag } from '../../ui/small.tsx';
import { FillGap } from './fill-gap.tsx';
import { ItemLine } from './item-line.tsx';

interface GiveRowProps {
  readonly row: FollowUpRow;
  readonly current: boolean;
  readonly editing: boolean;
  readonly ref: Ref<HTMLLIElement>;
  readonly onFocus: () => void;
  readonly onEdit: () => void;
  readonly onDone: (goOn: boolean) => void;
}

/** One follow-up as it will be handed over, with what it lacks, and its form in its place. */
export const GiveRow = ({ row, current, editing, ref, onFocus, onEdit, onDone }: GiveRowProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const item = toHandoverItem(row);
  const missing = missingOf(item);
  return (
    <li
      ref={ref}
      className="ho-entry ho-give"
      aria-current={current}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
    >
      <ItemLine
        item={item}
        calendar={calendar}
        tags={missing.map((field) => (
          <Tag key={field} tone={row.severity === 'red' ? 'red' : 'amber'}>
            {t('handover:give.lacks', { field: t(`vocabulary:missing.${field}`) })}
          </Tag>
        ))}
      >
        {editing ? <FillGap row={row} onDone={onDone} /> : null}
      </ItemLine>
      <div className="ho-entry-actions">
        {editing ? null : (
          <Button size="small" look="quiet" tabIndex={current ? 0 : -1} onClick={onEdit}>
            {missing.length === 0 ? t('common:action.edit') : t('handover:give.fill')}{' '}
            {current ? <Kbd>Enter</Kbd> : null}
          </Button>
        )}
      </div>
    </li>
  );
};
