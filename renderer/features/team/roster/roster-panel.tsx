import { useText } from '../../../i18n/text.ts';
import type { TeamPanelProps } from '../team-tabs.ts';

/** The plan of a week: people by days. */
export const RosterPanel = (_props: TeamPanelProps) => {
  const t = useText();
  return <h2>{t('team:tab.roster')}</h2>;
};
