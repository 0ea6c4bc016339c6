import './panel.css';
import { useMemo } from 'react';
import { writingKey } from '../../shared/customer/writings.ts';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { phonesOf } from '../../shared/rules/decide-phone.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { BecauseLine } from '../cadence/because-line.tsx';
import { Milestones } from '../cadence/milestones.tsx';
import { CustomerLink } from '../customers/customer-link.tsx';
import { momentText } from '../format/moments.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useManualHelp } from '../manual/use-manual-help.ts';
import { Phones } from '../phones/phones.tsx';
import { useFollowUp } from '../queries/work.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Kbd, SeverityMark, Tag } from '../ui/small.tsx';
import { HeldBack } from './held-back.tsx';
import { PanelClose } from './panel-close.tsx';
import { PanelEdit } from './panel-edit.tsx';
import { PanelHistory } from './panel-history.tsx';
import { PanelLater } from './panel-later.tsx';
import { PanelNotices } from './panel-notices.tsx';
import { PanelPictures } from './panel-pictures.tsx';
import { PanelProgress } from './panel-progress.tsx';
import { PanelQuestion } from './panel-question.tsx';
import { PanelUnseen } from './panel-unseen.tsx';
import { PassTag } from './pass-tag.tsx';
import { SeenProvider, useSeenOf } from './seen.ts';

interface FollowUpPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

const Head = ({ row, onClose }: { readonly row: FollowUpRow; readonly onClose: () => void }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const about = useMemo(() => ({ followUpId: row.id }), [row.id]);
  const openManual = useManualHelp();
  const closed =
    row.closedAt !== null && row.closedBy !== null && row.outcome !== null
      ? t('today:panel.closed', {
          name: names(row.closedBy),
          moment: momentText(row.closedAt, calendar, t),
          outcome: t(`vocabulary:outcome.${row.outcome}`),
        })
      : null;
  return (
    <header className="panel-head">
      <div className="panel-title">
        <SeverityMark severity={row.severity} label={t(`vocabulary:severity.${row.severity}`)} />
        <h2>{maskPhonesIn(row.summary)}</h2>
        <Button look="quiet" size="small" onClick={openManual}>
          {t('manual:open')} <Kbd>F1</Kbd>
        </Button>
        <Button look="quiet" size="small" aria-label={t('today:panel.close')} onClick={onClose}>
          <Kbd>Esc</Kbd>
        </Button>
      </div>
      <p className="faint">
        {t('today:panel.opened', {
          name: names(row.openedBy),
          moment: momentText(row.openedAt, calendar, t),
        })}{' '}
        <PassTag row={row} />{' '}
        {row.takenBy === null || row.state === 'closed' ? null : (
          <Tag tone="accent">{t('today:panel.inHands', { name: names(row.takenBy) })}</Tag>
        )}
      </p>
      {row.because === null ? null : <BecauseLine because={row.because} />}
      <Phones about={about} phones={phonesOf(row)} lookKey="screen" />
      <CustomerLink writing={writingKey('followUp', row.id)} />
      {closed === null ? null : (
        <p className="panel-closed">
          {closed}
          {row.reason === null ? '' : ` · ${maskPhonesIn(row.reason)}`}
        </p>
      )}
    </header>
  );
};

const Panel = ({ row, onClose }: { readonly row: FollowUpRow; readonly onClose: () => void }) => {
  const t = useText();
  const seen = useSeenOf(row);
  const isTyped = useServices().drafts.read(`progress-${row.id}`) !== null;
  return (
    <SeenProvider value={seen}>
      <aside className="panel appear" aria-label={t('today:panel.label')}>
        <Head row={row} onClose={onClose} />
        <div className="panel-body">
          <PanelUnseen />
          <HeldBack row={row} />
          <PanelNotices row={row} />
          {row.state === 'open' ? <PanelLater row={row} /> : null}
          {/* What was being typed when somebody else closed it stays, and can still be written down. */}
          {row.state === 'open' || isTyped ? <PanelProgress row={row} /> : null}
          <PanelQuestion row={row} />
          <PanelClose row={row} />
          <Milestones row={row} />
          <PanelEdit row={row} />
          <PanelPictures row={row} />
          <PanelHistory row={row} />
        </div>
      </aside>
    </SeenProvider>
  );
};

/** One follow-up: progress first, since that is why it was opened; then its fields, its end, its history. */
export const FollowUpPanel = ({ id, onClose }: FollowUpPanelProps) => {
  const t = useText();
  const row = useFollowUp(id);
  if (row === undefined) return <aside className="panel" aria-label={t('today:panel.label')} />;
  if (row === null) {
    return (
      <aside className="panel" aria-label={t('today:panel.label')}>
        <p className="panel-section">{t('today:panel.notFound')}</p>
      </aside>
    );
  }
  return <Panel row={row} onClose={onClose} />;
};
