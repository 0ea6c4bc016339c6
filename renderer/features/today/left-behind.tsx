import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { momentText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useMe } from '../../queries/people.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

interface OneProps {
  readonly handover: HandoverRow;
}

const useShiftText = () => {
  const t = useText();
  const { calendar, templates } = useFrame();
  return (shift: string): string => shiftText(shift, templates, calendar, t);
};

const Waiting = ({ handover }: OneProps) => {
  const t = useText();
  const { navigation } = useServices();
  // Nobody takes over from themselves.
  const isMine = useMe()?.attendance?.shift === handover.fromShift;
  const { names, calendar } = useFrame();
  const shift = useShiftText()(handover.fromShift);
  return (
    <div className="left-waiting">
      <p>
        <strong>{t('today:last.waiting', { shift, count: handover.items.length })}</strong>
      </p>
      <p className="faint">
        {t('today:last.signedBy', {
          name: names(handover.signedBy),
          moment: momentText(handover.signedAt, calendar, t),
        })}
      </p>
      {isMine ? null : (
        <Button look="primary" size="small" onClick={() => navigation.go('handover', 'take')}>
          {t('today:last.go')}
        </Button>
      )}
    </div>
  );
};

const Accepted = ({ handover }: OneProps) => {
  const t = useText();
  const { names } = useFrame();
  const shift = useShiftText()(handover.fromShift);
  const lines = [
    ...(handover.remarks === null ? [] : [[t('today:last.remarks'), handover.remarks] as const]),
    ...(handover.acceptance?.remarks
      ? [[t('today:last.acceptRemarks'), handover.acceptance.remarks] as const]
      : []),
    ...handover.additions.map(({ text }) => [t('today:last.added'), text] as const),
  ];
  return (
    <>
      <p className="faint">
        {t('today:last.accepted', { shift, name: names(handover.acceptance?.by ?? '') })}
      </p>
      {lines.length === 0 ? <p className="faint">{t('today:last.noRemarks')}</p> : null}
      <dl className="left-lines">
        {lines.map(([name, text], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <div key={place}>
            <dt className="field-label">{name}</dt>
            <dd>{maskPhonesIn(text)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

interface LeftBehindProps {
  readonly handovers: readonly HandoverRow[];
  readonly waiting: readonly HandoverRow[];
}

/** What the last shift left: a handover that waits for somebody, else what it said when it went. */
export const LeftBehind = ({ handovers, waiting }: LeftBehindProps) => {
  const t = useText();
  const accepted = handovers.find(({ acceptance }) => acceptance !== null);
  return (
    <section className="aside-block">
      <h2>{t('today:last.title')}</h2>
      {waiting.map((handover) => (
        <Waiting key={handover.id} handover={handover} />
      ))}
      {waiting.length === 0 && accepted !== undefined ? <Accepted handover={accepted} /> : null}
      {handovers.length === 0 ? <p className="faint">{t('today:last.none')}</p> : null}
    </section>
  );
};
