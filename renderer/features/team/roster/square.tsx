import { type DragEvent, useState } from 'react';
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

/** Takes what is dragged here, and says while it hangs above. */
const useDrop = (editable: boolean, onDrop: SquareProps['onDrop']) => {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!editable || !isOurs(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      setOver(false);
      const dragged = editable ? dropped(event) : null;
      if (dragged === null) return;
      event.preventDefault();
      onDrop(dragged);
    },
  };
  return { over, handlers };
};

const Inside = ({ square }: { readonly square: Square }) => {
  const t = useText();
  const leave = leaveText(square, t);
  const clash = square.cell?.clash ?? null;
  return (
    <span className="square-inside">
      <Plan square={square} />
      {leave === null ? null : (
        <span className={`square-leave ${isOnLeave(square) ? '' : 'is-waiting'}`}>{leave}</span>
      )}
      {clash === null ? null : <span className="square-clash">{t('roster:clash.mark')}</span>}
    </span>
  );
};

/** One person on one day. Everything in it is also in words, for screen readers and black-and-white paper. */
export const SquareCell = ({ square, name, isToday, isFocused, editable, onFocus, onDrop }: SquareProps) => {
  const t = useText();
  const { templates } = useFrame();
  const { over, handlers } = useDrop(editable, onDrop);
  const { plan, staffId, date } = square;
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
      draggable={editable && plan !== undefined}
      onFocus={onFocus}
      onDragStart={(event) => startDrag(event, plan, { staffId, date })}
      {...handlers}
    >
      <Inside square={square} />
    </td>
  );
};
