import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { type MissingField, missingFields } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isComposing } from '../../keyboard.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { isConfirmEnter, keepFromList } from './entry-keys.ts';
import { LONGEST_READ_BACK } from './read-back.ts';
import type { Typed } from './verdicts.ts';

/** What opens under an entry: a line to read back, a question, a refusal, the choice of a colleague. */

interface LineBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly before: string;
  readonly empty: string;
  readonly submit: string;
  readonly onType: (text: string) => void;
  readonly onSubmit: (text: string) => void;
  readonly onStop: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** One line, Enter says it, Esc leaves it for later. The list's own keys do not act on what is typed here. */
const LineBox = (props: LineBoxProps) => {
  const { label, before, empty, submit, onType, onSubmit, onStop, onCancel, children, ...rest } = props;
  const t = useText();
  const [text, setText] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const go = (): void => {
    if (text.trim() === '' && empty !== '') setProblem(empty);
    else onSubmit(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    keepFromList(event);
    if (isConfirmEnter(event) && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      go();
    } else if (event.key === 'Escape' && !isComposing(event)) {
      event.preventDefault();
      onStop();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from wherever the focus is inside
    <div className="ho-box appear" onKeyDown={onKeyDown}>
      <TextField
        {...rest}
        label={label}
        autoFocus
        maxLength={LONGEST_READ_BACK}
        value={text}
        problem={problem}
        onChange={(event) => {
          setText(event.target.value);
          onType(event.target.value);
        }}
        onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
      />
      {children}
      <div className="ho-box-actions">
        <Button size="small" look="primary" onClick={go}>
          {submit}
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </div>
  );
};

interface BoxProps {
  /** Closes the box; what was typed stays for when it is opened again. */
  readonly onStop: () => void;
}

interface TextBoxProps extends BoxProps {
  readonly onType: (typed: Omit<Typed, 'version'>) => void;
  /** Closes the box and gives up what was typed. */
  readonly onCancel: () => void;
}

interface ReadBackProps extends TextBoxProps {
  readonly suggestion: string;
  readonly onSay: (readBack: string) => void;
}

/** Read-back (I-PASS): the facts stand there, to be put into one's own words, or confirmed with one key. */
export const ReadBackBox = ({ suggestion, onSay, onType, ...ways }: ReadBackProps) => {
  const t = useText();
  return (
    <LineBox
      label={t('handover:take.readBackLabel')}
      hint={t('handover:take.readBackHint')}
      before={suggestion}
      empty={t('handover:take.readBackEmpty')}
      submit={t('handover:take.readBackGo')}
      onType={(readBack) => onType({ readBack })}
      onSubmit={onSay}
      {...ways}
    />
  );
};

interface QuestionProps extends TextBoxProps {
  readonly before: string;
  readonly missing: readonly MissingField[];
  readonly onAsk: (comment: string, missing: readonly MissingField[]) => void;
}

/** A question in words, or by what is missing, which goes back to whoever wrote it. */
export const QuestionBox = ({ before, missing, onAsk, onType, ...ways }: QuestionProps) => {
  const t = useText();
  const [chosen, setChosen] = useState<readonly MissingField[]>(missing);
  const toggle = (field: MissingField): void => {
    const next = chosen.includes(field) ? chosen.filter((one) => one !== field) : [...chosen, field];
    setChosen(next);
    onType({ missing: next });
  };
  const names = missingFields
    .filter((field) => chosen.includes(field))
    .map((field) => t(`vocabulary:missing.${field}`));
  const ask = (text: string): void => {
    const said =
      text.trim() === '' ? t('handover:take.lacks', { fields: names.join(t('handover:join')) }) : text;
    onAsk(said, chosen);
  };
  return (
    <LineBox
      label={t('handover:take.askLabel')}
      placeholder={t('handover:take.askHint')}
      before={before}
      empty={chosen.length === 0 ? t('handover:take.askEmpty') : ''}
      submit={t('handover:take.ask')}
      onType={(question) => onType({ question })}
      onSubmit={ask}
      {...ways}
    >
      <fieldset className="ho-chips">
        <legend className="field-label">{t('handover:take.missing')}</legend>
        {missingFields.map((field) => (
          <button
            key={field}
            type="button"
            className="chip"
            aria-pressed={chosen.includes(field)}
            onClick={() => toggle(field)}
          >
            {t(`vocabulary:missing.${field}`)}
          </button>
        ))}
      </fieldset>
    </LineBox>
  );
};

interface RefuseProps extends TextBoxProps {
  readonly before: string;
  readonly onRefuse: (reason: string) => void;
}

/** A refusal goes to a lead, who decides who takes it; so it needs its reason. */
export const RefuseBox = ({ before, onRefuse, onType, ...ways }: RefuseProps) => {
  const t = useText();
  return (
    <LineBox
      label={t('handover:take.refuseLabel')}
      hint={t('handover:take.refuseHint')}
      before={before}
      empty={t('handover:take.refuseEmpty')}
      submit={t('handover:take.keyRefuse')}
      onType={(refusal) => onType({ refusal })}
      onSubmit={onRefuse}
      {...ways}
    />
  );
};

interface GiveProps extends BoxProps {
  /** Everybody who takes over, the receiver first. */
  readonly takers: readonly string[];
  readonly takenBy: string | null;
  readonly onGive: (staffId: string | null) => void;
}

/** Who of the receiving shift takes it in hand: their number, or a click. */
export const GiveBox = ({ takers, takenBy, onGive, onStop }: GiveProps) => {
  const t = useText();
  const { names } = useFrame();
  const onKeyDown = (event: KeyboardEvent): void => {
    keepFromList(event);
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const picked = /^[1-9]$/.test(event.key) ? takers[Number(event.key) - 1] : undefined;
    if (picked !== undefined) {
      event.preventDefault();
      onGive(picked === takenBy ? null : picked);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onStop();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: keys of the whole group, wherever the focus is inside
    <div
      className="ho-box appear"
      role="group"
      aria-label={t('handover:take.giveLabel')}
      onKeyDown={onKeyDown}
    >
      <p className="field-label">
        {takers.length < 2 ? t('handover:take.giveNobody') : t('handover:take.giveLabel')}
      </p>
      <div className="ho-chips">
        {takers.map((staffId, place) => (
          <button
            key={staffId}
            type="button"
            className="chip"
            // biome-ignore lint/a11y/noAutofocus: the key that opened this means the next one to choose
            autoFocus={place === 0}
            aria-pressed={staffId === takenBy}
            onClick={() => onGive(staffId === takenBy ? null : staffId)}
          >
            <span className="faint">{place + 1}</span> {names(staffId)}
          </button>
        ))}
        <Button size="small" look="quiet" onClick={onStop}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </div>
  );
};
