import { useState } from 'react';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useBook, useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';

/** What is wrong with the book or this PC and what to do; nothing when all is well. */
export const StatusLine = () => {
  const t = useText();
  const { call, desk, projection, toasts } = useServices();
  const book = useBook();
  const state = useStore(projection.state);
  const [retrying, setRetrying] = useState(false);

  const retry = async (): Promise<void> => {
    setRetrying(true);
    const result = await call('book.retry', {});
    setRetrying(false);
    if (result.ok) desk.take(result.value);
    else toasts.refused(refusalText(result.error, t));
  };

  if (book === null) return null;
  const problem = book.problem === null ? '' : refusalText(book.problem, t);
  return (
    <div className="status-lines" role="status">
      {book.state === 'ready' ? null : (
        <p className={`status-line status-${book.state}`}>
          <span>
            {t(`shell:status.${book.state}`)}
            {problem === '' || book.state === 'full' ? '' : ` ${problem}`}
          </span>
          {book.state === 'full' ? null : (
            <Button size="small" disabled={retrying} onClick={() => void retry()}>
              {t('shell:status.retry')}
            </Button>
          )}
        </p>
      )}
      {book.clockSuspect ? <p className="status-line">{t('shell:status.clock')}</p> : null}
      {state.phase === 'ready' && state.inMemory ? (
        <p className="status-line">{t('shell:status.memory')}</p>
      ) : null}
    </div>
  );
};
