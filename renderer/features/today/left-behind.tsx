import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { waitingHandovers } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { momentText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useText } from '../../i18n/text.ts';
import { useNames, useTemplates, useZone } from '../../queries/people.ts';
import { rowsOf } from '../../queries/rows-of.ts';
import { useHandovers } from '../../queries/work.ts';
import { useNow, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

interface OneProps {
  readonly handover: HandoverRow;
}

const useShiftText = () => {
  const t = useText();
  const calendar = { now: useNow(), zone: useZone() };
  const templates = useTemplates() ?? [];
  return (shift: string): string => shiftText(shift, templates, calendar, t);
};

const Waiting = ({ handover }: OneProps) => {
  const t = useText();
  const { navigation } = useServices();
  const nameOf = useNames();
  const calendar = { now: useNow(), zone: useZone() };
  const shift = useShiftText()(handover.fromShift);
  return (
    <div className="left-waiting">
      <p>
        <strong>{t('today:last.waiting', { shift, count: handover.items.length })}</strong>
      </p>
      <p className="faint">
        {t('today:last.signedBy', {
          name: nameOf(handover.signedBy),
          moment: momentText(handover.signedAt, calendar, t),
        })}
      </p>
      <Button look="primary" size="small" onClick={() => navigation.go('handover', handover.id)}>
        {t('today:last.go')}
      </Button>
    </div>
  );
};

const Accepted = ({ handover }: OneProps) => {
  const t = useText();
  const nameOf = useNames();
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
        {t('today:last.accepted', { shift, name: nameOf(handover.acceptance?.by ?? '') })}
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

/** What the last shift left: a handover that waits for somebody, else what it said when it went. */
export const LeftBehind = () => {
  const t = useText();
  const handovers = useHandovers();
  if (handovers === undefined) return null;
  const waiting = waitingHandovers(rowsOf({ handover: handovers }));
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
