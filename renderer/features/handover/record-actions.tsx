import { useCallback, useState } from 'react';
import type { FollowUpRow, HandoverRow } from '../../../shared/projection/rows.ts';
import { handoverReport } from '../../../shared/report/handover-report.ts';
import { type HandoverWord, handoverText } from '../../../shared/report/handover-text.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { PreviewPdf } from '../../pdf/preview-pdf.tsx';
import { useMarkedText } from '../../practice/use-marked-text.ts';
import { useBookRow } from '../../queries/people.ts';
import { rowsOf } from '../../queries/rows-of.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { useFollowUpsById } from './queries.ts';

interface ActionsProps {
  readonly handover: HandoverRow;
}

type ReportWord = Exclude<HandoverWord, `vocabulary:${string}`>;
const isOfReport = (word: HandoverWord): word is ReportWord => !word.startsWith('vocabulary:');

/** No PDF is made from this value, so its digest is never shown. */
const NO_DIGEST = { hash: '', events: 0, writers: 0, bookId: '', heads: [] };

/** The record as masked plain text, once everything it speaks of is read. */
const useRecordText = (handover: HandoverRow): (() => string | null) => {
  const t = useText();
  const { staff, templates } = useFrame();
  const book = useBookRow();
  const decided = handover.acceptance?.decisions ?? [];
  const followUp: readonly FollowUpRow[] | undefined = useFollowUpsById(
    decided.map(({ followUpId }) => followUpId),
  );
  return () => {
    if (!book || followUp === undefined) return null;
    const rows = rowsOf({
      book: [book],
      handover: [handover],
      staff,
      shiftTemplate: templates,
      followUp,
    });
    const report = handoverReport(rows, handover.id, NO_DIGEST);
    if (!report.ok) return null;
    return handoverText(report.value, (word, values) =>
      isOfReport(word) ? t(`report:${word}`, { ...values }) : t(word),
    );
  };
};

/** What a signed handover becomes outside Baton: a page to file, a text for the chat group. */
export const RecordActions = ({ handover }: ActionsProps) => {
  const t = useText();
  const language = useLanguage();
  const { call, toasts } = useServices();
  const marked = useMarkedText();
  const [busy, setBusy] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const textOf = useRecordText(handover);
  const { id } = handover;
  const openPdf = useCallback(
    (shownIn: Language) => call('report.handoverPdf', { id, language: shownIn }),
    [call, id],
  );
  const savePdf = (shownIn: Language) => call('report.saveHandoverPdf', { id, language: shownIn });

  const save = async (): Promise<void> => {
    setBusy(true);
    const result = await savePdf(language);
    setBusy(false);
    if (result.ok) setPath(result.value.path);
    // Closing the dialog is an answer and no mishap.
    else if (result.error.code !== 'cancelled') toasts.refused(refusalText(result.error, t));
  };
  const show = async (): Promise<void> => {
    const result = await call('app.showInFolder', { path: path ?? '' });
    if (!result.ok) toasts.refused(refusalText(result.error, t));
  };
  const copy = (): void => {
    const text = textOf();
    if (text !== null && copyText(marked(text))) toasts.done(t('report:handover.copied'));
    else toasts.refused(t('report:handover.notCopied'));
  };

  return (
    <div className="record-actions">
      <Button size="small" onClick={copy}>
        {t('report:handover.copy')}
      </Button>
      <PreviewPdf size="small" title={t('report:handover.paper')} open={openPdf} save={savePdf} />
      <Button size="small" disabled={busy} onClick={() => void save()}>
        {t(busy ? 'report:handover.saving' : 'report:handover.save')}
      </Button>
      {path === null ? null : (
        <span role="status" className="record-saved">
          <span className="faint record-saved-path" title={path}>
            {t('report:handover.saved', { path })}
          </span>
          <Button size="small" look="quiet" onClick={() => void show()}>
            {t('report:handover.show')}
          </Button>
        </span>
      )}
    </div>
  );
};
