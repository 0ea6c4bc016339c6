import './first-start.css';
import { useState } from 'react';
import type { Request } from '../../../shared/ipc/contract.ts';
import type { Bootstrap } from '../../../shared/ipc/values.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Call } from '../../bridge.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { useStore } from '../../store.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { NewBook } from './new-book-form.tsx';

const LANGUAGES = [
  { value: 'zh-CN', label: '\u4e2d\u6587' },
  { value: 'en', label: 'English' },
] as const;

const LanguageChoice = () => {
  const t = useText();
  const language = useLanguage();
  const { call } = useServices();
  return (
    <Segmented
      label={t('start:language')}
      value={language}
      choices={LANGUAGES}
      onChange={(language) => void call('app.setPreferences', { language })}
    />
  );
};

/** Makes the book and signs its manager in, who has just typed the PIN; should that fail, the sign-in page asks. */
const createAndSignIn = async (
  call: Call,
  request: Request<'book.createNew'>,
): Promise<Result<Bootstrap>> => {
  const made = await call('book.createNew', request);
  const manager = made.ok ? made.value.session.withPin[0] : undefined;
  if (!made.ok || manager === undefined) return made;
  const session = await call('session.signIn', { staffId: manager, pin: request.pin });
  return session.ok ? ok({ ...made.value, session: session.value }) : made;
};

/** The first sight of Baton: the demo book, a book of one's own, or one that exists already. */
export const FirstStart = () => {
  const t = useText();
  const { call, desk } = useServices();
  const bootstrap = useStore(desk.bootstrap);
  const [busy, setBusy] = useState<'demo' | 'own' | 'existing' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const run = async (
    what: 'demo' | 'own' | 'existing',
    answer: Promise<Result<Bootstrap>>,
  ): Promise<void> => {
    setBusy(what);
    setProblem(null);
    const result = await answer;
    setBusy(null);
    if (result.ok) desk.take(result.value);
    else if (result.error.code !== 'cancelled') setProblem(refusalText(result.error, t));
  };

  return (
    <main className="start">
      <header className="start-head">
        <div>
          <h1 className="start-title">{t('start:title')}</h1>
          <p className="start-lead">{t('start:lead')}</p>
        </div>
        <LanguageChoice />
      </header>
      {bootstrap.problem === null ? null : (
        <p className="start-problem" role="alert">
          <strong>{t('start:lastProblem')}</strong> {refusalText(bootstrap.problem, t)}
        </p>
      )}
      {problem === null ? null : (
        <p className="start-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="start-ways">
        <section className="card start-card">
          <h2>{t('start:demoTitle')}</h2>
          <p>{t('start:demoText')}</p>
          <Button
            size="large"
            wide
            disabled={busy !== null}
            onClick={() => void run('demo', call('book.openDemo', {}))}
          >
            {busy === 'demo' ? t('start:opening') : t('start:demoOpen')}
          </Button>
          <hr />
          <h2>{t('start:existing')}</h2>
          <p>{t('start:existingText')}</p>
          <Button
            wide
            disabled={busy !== null}
            onClick={() => void run('existing', call('book.chooseFolder', {}))}
          >
            {busy === 'existing' ? t('start:opening') : t('start:existing')}
          </Button>
        </section>
        <section className="card start-card">
          <h2>{t('start:ownTitle')}</h2>
          <NewBook
            defaultFolder={bootstrap.defaultFolder}
            busy={busy !== null}
            onCreate={(request) => void run('own', createAndSignIn(call, request))}
          />
        </section>
      </div>
    </main>
  );
};
