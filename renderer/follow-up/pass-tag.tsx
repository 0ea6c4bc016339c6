import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { Tag } from '../ui/small.tsx';

interface TagProps {
  readonly row: FollowUpRow;
}

/** 已转 3 班: amber one shift before the limit, red from the limit on, where it has climbed to the lead. */
export const PassTag = ({ row: { carryover, state } }: TagProps) => {
  const t = useText();
  const { passLimit } = useFrame().handover;
  if (carryover === 0 || state === 'closed') return null;
  const tone = carryover >= passLimit ? 'red' : carryover === passLimit - 1 ? 'amber' : 'plain';
  return <Tag tone={tone}>{t('carryover', { count: carryover })}</Tag>;
};

/** What stands in the way of an open follow-up, if anything does; the gravest only. */
export const StateTag = ({ row: { state, dispute, refused, question } }: TagProps) => {
  const t = useText();
  if (state === 'closed') return null;
  if (dispute !== null) return <Tag tone="red">{t('today:tag.disputed')}</Tag>;
  if (refused !== null) return <Tag tone="amber">{t('today:tag.refused')}</Tag>;
  if (question !== null && question.answer === null) return <Tag tone="amber">{t('today:tag.asked')}</Tag>;
  return null;
};
