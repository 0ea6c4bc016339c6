import { useCallback, useMemo, useState } from 'react';
import type { TableFormat } from '../../../shared/ipc/values.ts';
import type { FollowUpRow, HandoverRow } from '../../../shared/projection/rows.ts';
import { handoverReport } from '../../../shared/report/handover-report.ts';
import { type HandoverSay, type HandoverWord, handoverText } from '../../../shared/report/handover-text.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { useLanguage, useText } from '../../i18n/text.ts';
import { ofHandover } from '../../pdf/made-of.ts';
import { PreviewPdf } from '../../pdf/preview-pdf.tsx';
import { SaveTables } from '../../pdf/save-tables.tsx';
import { SavedAs, useSaving } from '../../pdf/saved-file.tsx';
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
  const language = useLanguage();
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
    const say: HandoverSay = (word, values) =>
      isOfReport(word) ? t(`report:${word}`, { ...values }) : t(word);
    return handoverText(report.value, say, language);
  };
};

/** What a signed handover becomes outside Baton: a page to file, tables for a spreadsheet, a text for the chat group. */
export const RecordActions = ({ handover }: ActionsProps) => {
  const t = useText();
  const language = useLanguage();
  const { call, toasts } = useServices();
  const marked = useMarkedText();
  const { busy, path, save } = useSaving();
  const [isMaking, setMaking] = useState(false);
  const textOf = useRecordText(handover);
  const { id } = handover;
  const openPdf = useCallback(
    (shownIn: Language) => call('report.handoverPdf', { id, language: shownIn }),
    [call, id],
  );
  const decisions = handover.acceptance?.decisions;
  const of = useMemo(
    () => ofHandover(id, decisions?.map(({ followUpId }) => followUpId) ?? []),
    [id, decisions],
  );
  const savePdf = (shownIn: Language) => call('report.saveHandoverPdf', { id, language: shownIn });
  const saveTable = (format: TableFormat, shownIn: Language) =>
    call('export.handover', { id, language: shownIn, format });

  const savePage = async (): Promise<void> => {
    setMaking(true);
    await save(() => savePdf(language));
    setMaking(false);
  };
  const copy = (): void => {
    const text = textOf();
    if (text !== null && copyText(marked(text))) toasts.done(t('report:handover.copied'));
    else toasts.refused(t('report:handover.notCopied'));
  };

  return (
    <>
      <div className="record-actions">
        <Button size="small" onClick={copy}>
          {t('report:handover.copy')}
        </Button>
        <PreviewPdf
          size="small"
          title={t('report:handover.paper')}
          open={openPdf}
          of={of}
          save={savePdf}
          saveTable={saveTable}
        />
        <SaveTables size="small" ask={(format) => saveTable(format, language)} save={save} disabled={busy} />
        <Button size="small" disabled={busy} onClick={() => void savePage()}>
          {t(isMaking ? 'weekly:pdf.saving' : 'weekly:pdf.save')}
        </Button>
      </div>
      {path === null ? null : (
        <div className="record-saved">
          <SavedAs path={path} />
        </div>
      )}
    </>
  );
};
