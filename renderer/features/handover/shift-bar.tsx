import './shift-bar.css';
import type { Rows } from '../../../shared/projection/projection.ts';
import type { AttendanceRow } from '../../../shared/projection/rows.ts';
import { completenessOf } from '../../../shared/rules/completeness.ts';
import { handoversFrom, hasToSign, takeOverFirst } from '../../../shared/rules/gate.ts';
import { toHandoverItem } from '../../../shared/rules/handover.ts';
import { exactSpanText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useGateRows } from '../../queries/gate.ts';
import { useMe } from '../../queries/people.ts';
import { useOpenFollowUps } from '../../queries/work.ts';
import { useServices } from '../../services.ts';
import { useStore } from '../../store.ts';
import { Button } from '../../ui/button.tsx';
import { reminderOf } from './prepare.ts';
import { askedFirst } from './view.ts';

interface LineProps {
  readonly tone: 'calm' | 'amber';
  readonly text: string;
  readonly action: string;
  readonly tab: 'take' | 'give';
}

const Line = ({ tone, text, action, tab }: LineProps) => {
  const { navigation } = useServices();
  const place = useStore(navigation.place);
  const isThere = place.screen === 'handover' && (place.item === tab || place.item === null);
  return (
    <div className={`shift-bar shift-bar-${tone}`}>
      <p>{text}</p>
      {isThere ? null : (
        <Button size="small" onClick={() => navigation.go('handover', tab)}>
          {action}
        </Button>
      )}
    </div>
  );
};

interface OwnProps {
  readonly attendance: AttendanceRow;
  readonly rows: Rows;
}

/** The end of my own shift draws near, or has passed. */
const Own = ({ attendance, rows }: OwnProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const open = useOpenFollowUps() ?? [];
  const side = {
    mustSign: hasToSign(rows, attendance.shift),
    isWaiting: handoversFrom(rows, attendance.shift).some(({ acceptance }) => acceptance === null),
  };
  const reminder = reminderOf(attendance, side, calendar.now);
  if (reminder === null) return null;
  const { complete } = completenessOf(open.map(toHandoverItem));
  const counts = { count: open.length, complete };
  const action = reminder.kind === 'waiting' ? t('handover:bar.see') : t('handover:bar.give');
  const text =
    reminder.kind === 'prepare'
      ? t('handover:bar.prepare', { span: exactSpanText(reminder.left, t), ...counts })
      : t(`handover:bar.${reminder.kind}`, { span: exactSpanText(reminder.over, t) });
  return (
    <Line tone={reminder.kind === 'prepare' ? 'calm' : 'amber'} text={text} action={action} tab="give" />
  );
};

/** One quiet line below the duty bar, on every screen: what the change of shifts asks of me now. */
export const ShiftBar = () => {
  const t = useText();
  const { calendar, templates } = useFrame();
  const me = useMe();
  const rows = useGateRows();
  const { attendance = null } = me ?? {};
  const first =
    rows === undefined || !me || attendance === null || takeOverFirst(rows, me) === null
      ? null
      : askedFirst(rows.all('handover'), attendance);
  return (
    <div role="status">
      {first === null ? null : (
        <Line
          tone="amber"
          text={t('handover:bar.takeFirst', {
            shift: first.shifts
              .map((shift) => shiftText(shift, templates, calendar, t))
              .join(t('handover:join')),
            count: first.count,
          })}
          action={t('handover:bar.take')}
          tab="take"
        />
      )}
      {attendance !== null && rows !== undefined ? <Own attendance={attendance} rows={rows} /> : null}
    </div>
  );
};
