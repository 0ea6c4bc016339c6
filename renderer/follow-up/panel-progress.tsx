import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { useText } from '../i18n/text.ts';
import { isSubmitEnter } from '../keyboard.ts';
import { useDraft, useSend } from '../services.ts';
import { TextArea } from '../ui/field.tsx';

const EMPTY = { text: '' };

/** What was done or said: a line of its own, never changed afterwards. Shift+Enter begins a new line. */
export const PanelProgress = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  const send = useSend();
  const draft = useDraft(`progress-${row.id}`, EMPTY);
  const text = draft.value.text.trim();

  const submit = async (): Promise<void> => {
    if (text === '') return;
    const sent = draft.handOver();
    const result = await send(
      { name: 'recordProgress', input: { followUpId: row.id, text } },
      { done: t('today:panel.progressDone'), keptAs: `progress-asked-${row.id}` },
    );
    if (result.ok) sent.written();
    else sent.giveBack((typed, since) => ({ text: `${typed.text}\n${since.text}` }));
  };

  return (
    <div className="panel-section">
      <TextArea
        label={t('today:panel.progress')}
        placeholder={t('today:panel.progressPlaceholder')}
        rows={1}
        maxLength={2000}
        value={draft.value.text}
        onChange={(event) => draft.set({ text: event.target.value })}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if (!isSubmitEnter(event)) return;
          event.preventDefault();
          void submit();
        }}
      />
    </div>
  );
};
