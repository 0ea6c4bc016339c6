import { useState } from 'react';
import type { SavedFile } from '../../shared/ipc/values.ts';
import type { Result } from '../../shared/result.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';

export interface Saving {
  readonly busy: boolean;
  /** Where the last one was saved. */
  readonly path: string | null;
  /** Says where one was saved that was asked for elsewhere. */
  readonly saved: (file: SavedFile) => void;
  readonly save: (ask: () => Promise<Result<SavedFile>>) => Promise<void>;
}

/** Saving a file where the person says, one at a time; closing the dialog is an answer and no mishap. */
export const useSaving = (): Saving => {
  const t = useText();
  const { toasts } = useServices();
  const [busy, setBusy] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const save: Saving['save'] = async (ask) => {
    setBusy(true);
    const result = await ask();
    setBusy(false);
    if (result.ok) return setPath(result.value.path);
    if (result.error.code === 'cancelled') return;
    // Where another was saved beside a refusal would read as if this one lay there.
    setPath(null);
    toasts.refused(refusalText(result.error, t));
  };
  return { busy, path, saved: (file) => setPath(file.path), save };
};

/** Says where a file was saved, and shows it in its folder. */
export const SavedAs = ({ path }: { readonly path: string | null }) => {
  const t = useText();
  const { call, toasts } = useServices();
  if (path === null) return null;
  const show = async (): Promise<void> => {
    const result = await call('app.showInFolder', { path });
    if (!result.ok) toasts.refused(refusalText(result.error, t));
  };
  return (
    <span className="saved-as" role="status">
      <span className="saved-path" title={path}>
        {t('weekly:pdf.saved', { path })}
      </span>
      <Button size="small" onClick={() => void show()}>
        {t('weekly:pdf.show')}
      </Button>
    </span>
  );
};
