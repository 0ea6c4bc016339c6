import { useText } from '../i18n/text.ts';

interface UsualStepProps {
  /** What is usually done next for this kind. */
  readonly usual: string | undefined;
  /** What has been typed as the next step. */
  readonly typed: string;
  readonly onTake: (text: string) => void;
}

/** One tap instead of typing, while nothing is typed. It is never filled in by itself: nobody may have meant it. */
export const UsualStep = ({ usual, typed, onTake }: UsualStepProps) => {
  const t = useText();
  if (usual === undefined || typed.trim() !== '') return null;
  return (
    <button type="button" className="chip usual-step" onClick={() => onTake(usual)}>
      {t('today:asked.usual', { text: usual })}
    </button>
  );
};
