import './practice.css';
import { useText } from '../i18n/text.ts';
import { PractiseButton, useIsPractice } from './practise-button.tsx';

/** What practice is, and the way in; nothing where one is practising already. */
export const PractiseCard = () => {
  const t = useText();
  if (useIsPractice()) return null;
  return (
    <section className="practise-card">
      <div>
        <h3>{t('practice:title')}</h3>
        <p className="faint">{t('practice:what')}</p>
      </div>
      <PractiseButton />
    </section>
  );
};
