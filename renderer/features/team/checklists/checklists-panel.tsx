import './checklists.css';
import { useMemo } from 'react';
import type { ChecklistRow } from '../../../../shared/projection/rows.ts';
import { inOrder } from '../../../../shared/rules/checklist.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { useFrame } from '../../../frame.tsx';
import { useLanguage, useText } from '../../../i18n/text.ts';
import { useChecklists } from '../../../queries/checklists.ts';
import { EmptyState } from '../../../ui/small.tsx';
import type { TeamPanelProps } from '../team-panel.ts';
import { ListEditor } from './list-editor.tsx';
import { ListNav } from './list-nav.tsx';
import { readyLists } from './ready.ts';
import { ReadyLists } from './ready-lists.tsx';
import { RUNS } from './runs.ts';
import { RunsView } from './runs-view.tsx';

const Open = ({
  item,
  lists,
  editable,
}: {
  readonly item: string;
  readonly lists: readonly ChecklistRow[];
  readonly editable: boolean;
}) => {
  const t = useText();
  const chosen = lists.find(({ id }) => id === item);
  if (item === RUNS) return <RunsView lists={lists} />;
  if (chosen === undefined) return <p className="faint">{t('checklists:panel.chooseOne')}</p>;
  return <ListEditor key={chosen.id} row={chosen} editable={editable} />;
};

/** The lists of the shop: how they went, what stands on them, whose turn it is. */
export const ChecklistsPanel = ({ me, item, open }: TeamPanelProps) => {
  const t = useText();
  const language = useLanguage();
  const { templates } = useFrame();
  const lists = useChecklists();
  const editable = hasRole(me.role, 'lead');
  const ready = useMemo(
    () => (lists === undefined || !editable ? [] : readyLists(language, templates, lists)),
    [language, templates, lists, editable],
  );
  if (lists === undefined) return <p className="loading">{t('shell:loading')}</p>;
  if (lists.length === 0)
    return (
      <EmptyState title={t('checklists:panel.empty')} text={t('checklists:panel.emptyText')}>
        {editable ? <ReadyLists ready={ready} /> : <p>{t('checklists:panel.onlyLead')}</p>}
      </EmptyState>
    );
  return (
    <div className="lists">
      <div className="lists-side">
        <ListNav lists={[...lists].sort(inOrder)} item={item ?? RUNS} open={open} editable={editable} />
        {ready.length === 0 ? null : <ReadyLists ready={ready} />}
      </div>
      <div className="lists-main">
        <Open item={item ?? RUNS} lists={lists} editable={editable} />
      </div>
    </div>
  );
};
