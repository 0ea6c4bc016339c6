import type { DayPlan, ShiftTemplateRow } from '../../../../shared/projection/rows.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Kbd } from '../../../ui/small.tsx';
import { startDrag } from './drag.ts';
import { hoursText, planText } from './plan-text.ts';
import { toneOf } from './tone.ts';

interface ChipsProps {
  /** Those that can be planned, in the order of their number keys. */
  readonly worked: readonly ShiftTemplateRow[];
  /** Plans the square that has the focus. */
  readonly onChoose: (plan: DayPlan) => void;
}

/** The shifts to drag into the grid, with the keys that do the same; a click plans the square in focus. */
export const Chips = ({ worked, onChoose }: ChipsProps) => {
  const t = useText();
  const { templates } = useFrame();
  const chip = (plan: DayPlan, key: string, look: string) => (
    <li key={key}>
      <button
        type="button"
        className={`chip plan ${look}`}
        draggable
        onDragStart={(event) => startDrag(event, plan, null)}
        onClick={() => onChoose(plan)}
      >
        {plan === undefined ? t('roster:plan.clear') : planText(plan, templates, t)}
        <span className="chip-hours">{hoursText(plan, templates)}</span>
        <Kbd>{key}</Kbd>
      </button>
    </li>
  );
  return (
    <ul className="chips" aria-label={t('roster:chips')}>
      {worked.map(({ id }, index) => chip(id, String(index + 1), `plan-tone-${toneOf(templates, id)}`))}
      {chip(null, '0', 'plan-rest')}
      {chip(undefined, 'Del', 'plan-none')}
    </ul>
  );
};
