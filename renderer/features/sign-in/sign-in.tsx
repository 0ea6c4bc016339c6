import './sign-in.css';
import { useText } from '../../i18n/text.ts';
import { useBookRow } from '../../queries/people.ts';
import { Identify } from './identify.tsx';

/** The page of a station where nobody is signed in. */
export const SignIn = () => {
  const t = useText();
  const shopName = useBookRow()?.shopName ?? '';
  return (
    <main className="full-page">
      <section className="card gate">
        <p className="gate-shop">{shopName}</p>
        <h1>{t('signIn:who')}</h1>
        <Identify onDone={() => undefined} />
      </section>
    </main>
  );
};
