import { useState } from 'react';
import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { dateOfShift, templateOfShift } from '../../../shared/time/shifts.ts';
import type { Decision } from '../../../shared/vocabulary.ts';
import { weekdayDayText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useHandover } from '../../queries/work.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Tag } from '../../ui/small.tsx';
import { useOlderHandovers } from './queries.ts';
import { HandoverRecord, LateTag } from './record.tsx';

interface LineProps {
  readonly handover: HandoverRow;
  readonly chosen: boolean;
}

const HistoryLine = ({ handover, chosen }: LineProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { navigation } = useServices();
  const { templates } = useFrame();
  const day = dateOfShift(handover.fromShift);
  const template = templates.find(({ id }) => id === templateOfShift(handover.fromShift));
  const { acceptance } = handover;
  const count = (wanted: Decision): number =>
    acceptance?.decisions.filter(({ decision }) => decision === wanted).length ?? 0;
  const [questions, refused] = [count('questioned'), count('refused')];
  const people = [names(handover.signedBy), acceptance === null ? '…' : names(acceptance.by)].join(' → ');
  return (
    <button
      type="button"
      className="ho-history-line"
      aria-current={chosen}
      onClick={() => navigation.go('handover', handover.id)}
    >
      <span className="ho-history-top">
        <strong>
          {weekdayDayText(day, calendar, t)} {template?.name ?? ''}
        </strong>
        <LateTag handover={handover} />
      </span>
      <span className="ho-history-people" title={people}>
        {people}
      </span>
      <span className="faint ho-history-counts">
        {t('handover:history.items', { count: handover.items.length })}
        {questions > 0 ? (
          <Tag tone="amber">{t('handover:history.questions', { count: questions })}</Tag>
        ) : null}
        {refused > 0 ? <Tag tone="red">{t('handover:history.refused', { count: refused })}</Tag> : null}
        {handover.additions.length > 0 ? (
          <Tag>
            {t('handover:record.additions')} {handover.additions.length}
          </Tag>
        ) : null}
      </span>
    </button>
  );
};

interface HistoryPanelProps {
  readonly handovers: readonly HandoverRow[];
  readonly chosenId: string | null;
}

/** Every signed handover, newest first, and the one that is open. */
export const HistoryPanel = ({ handovers, chosenId }: HistoryPanelProps) => {
  const t = useText();
  const [wantsOlder, setWantsOlder] = useState(false);
  const older = useOlderHandovers(wantsOlder) ?? [];
  const all = [...handovers, ...older];
  const openId = chosenId ?? all[0]?.id ?? null;
  const open = useHandover(openId);
  const olderButton = wantsOlder ? null : (
    <Button look="quiet" onClick={() => setWantsOlder(true)}>
      {t('handover:history.older')}
    </Button>
  );
  if (all.length === 0) {
    return (
      <div className="card">
        <EmptyState title={t('handover:history.empty')} text={t('handover:history.emptyText')}>
          {olderButton}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="ho-history">
      <nav className="ho-history-list" aria-label={t('handover:history.list')}>
        {all.map((handover) => (
          <HistoryLine key={handover.id} handover={handover} chosen={handover.id === openId} />
        ))}
        {olderButton}
      </nav>
      <div className="handover-scroll">
        {open ? (
          <HandoverRecord key={open.id} handover={open} />
        ) : (
          <p className="faint">{t('handover:history.choose')}</p>
        )}
      </div>
    </div>
  );
};
