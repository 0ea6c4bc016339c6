import { useState } from 'react';
import { isOnLeave, type Square } from '../../../../shared/report/roster-week.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { type Dragged, dropped, isOurs, startDrag } from './drag.ts';
import { leaveText, planText, squareText } from './plan-text.ts';
import { toneOf } from './tone.ts';

interface SquareProps {
  readonly square: Square;
  readonly name: string;
  readonly isToday: boolean;
  readonly isFocused: boolean;
  readonly editable: boolean;
  readonly onFocus: () => void;
  readonly onDrop: (dragged: Dragged) => void;
}

const Plan = ({ square }: { readonly square: Square }) => {
  const t = useText();
  const { templates } = useFrame();
  const { plan } = square;
  if (plan === undefined) return null;
  const away = isOnLeave(square);
  const look = plan === null ? 'plan-rest' : `plan-tone-${toneOf(templates, plan)}`;
  return (
    <span className={`plan ${look} ${away && plan !== null ? 'plan-away' : ''}`}>
      {planText(plan, templates, t)}
    </span>
  );
};

/** One person on one day. Everything in it is also in words, for screen readers and black-and-white paper. */
export const SquareCell = ({ square, name, isToday, isFocused, editable, onFocus, onDrop }: SquareProps) => {
  const t = useText();
  const { templates } = useFrame();
  const [over, setOver] = useState(false);
  const { plan, cell, staffId, date } = square;
  const leave = leaveText(square, t);
  const canDrag = editable && plan !== undefined;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a cell of a grid one moves about in
      role="gridcell"
      tabIndex={isFocused ? 0 : -1}
      aria-label={squareText(square, name, templates, t)}
      className={['square', isToday && 'is-today', over && 'is-over', isFocused && 'is-current']
        .filter((part) => part !== false)
        .join(' ')}
      data-square={`${staffId}/${date}`}
      draggable={canDrag}
      onFocus={onFocus}
      onDragStart={(event) => startDrag(event, plan, { staffId, date })}
      onDragOver={(event) => {
        if (!editable || !isOurs(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dragged = editable ? dropped(event) : null;
        if (dragged === null) return;
        event.preventDefault();
        onDrop(dragged);
      }}
    >
      <span className="square-inside">
        <Plan square={square} />
        {leave === null ? null : (
          <span className={`square-leave ${isOnLeave(square) ? '' : 'is-waiting'}`}>{leave}</span>
        )}
        {cell === null || cell.clash === null ? null : (
          <span className="square-clash">{t('roster:clash.mark')}</span>
        )}
      </span>
    </td>
  );
};
