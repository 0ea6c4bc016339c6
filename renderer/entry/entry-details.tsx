import { useRef } from 'react';
import { askedBy } from '../../shared/rules/follow-up-template.ts';
import { type FollowUpKind, followUpKinds, severities } from '../../shared/vocabulary.ts';
import { ChannelSelect } from '../customers/channel-select.tsx';
import { type EntryForm, kindSaid, meantIn, withPromise } from '../entry-line/entry-form.ts';
import type { ReadLine } from '../entry-line/read-line.ts';
import { PromiseChoice } from '../follow-up/promise-choice.tsx';
import { useText } from '../i18n/text.ts';
import { PhoneField } from '../phones/phone-field.tsx';
import type { Draft } from '../services.ts';
import { AskedList } from '../templates/asked-list.tsx';
import { goToField } from '../templates/go-to-field.ts';
import { toldIn } from '../templates/told.ts';
import { useTemplates } from '../templates/use-templates.ts';
import { UsualStep } from '../templates/usual-step.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';

interface DetailsProps {
  readonly draft: Draft<EntryForm>;
  readonly read: ReadLine;
}

type TextName = 'name' | 'phone' | 'orderNo' | 'account' | 'address' | 'details' | 'nextText';

const bind = ({ value, set }: Draft<EntryForm>, name: TextName) => ({
  name,
  value: value[name],
  onChange: (event: { readonly target: { readonly value: string } }) =>
    set({ ...value, [name]: event.target.value }),
});

const WhoFields = ({ draft }: Pick<DetailsProps, 'draft'>) => {
  const t = useText();
  return (
    <div className="entry-who">
      <TextField
        label={t('today:entry.name')}
        placeholder={t('today:entry.namePlaceholder')}
        maxLength={80}
        {...bind(draft, 'name')}
      />
      <PhoneField {...bind(draft, 'phone')} />
      <TextField label={t('today:entry.orderNo')} maxLength={64} {...bind(draft, 'orderNo')} />
      <TextField
        label={t('today:entry.account')}
        placeholder={t('today:entry.accountPlaceholder')}
        maxLength={64}
        {...bind(draft, 'account')}
      />
    </div>
  );
};

/** Once the kind is said: what it should have, why, and the fields for it. Nobody is kept from saving without. */
const KindFields = ({ draft, read, kind }: DetailsProps & { readonly kind: FollowUpKind }) => {
  const t = useText();
  const { inForce } = useTemplates();
  const self = useRef<HTMLDivElement>(null);
  const { value, set } = draft;
  const template = inForce[kind];
  const asks = (field: TextName): boolean =>
    value[field] !== '' ||
    template.wanted.some((one) => one.field === (field === 'nextText' ? 'nextAction' : field));
  const asked = askedBy(template, toldIn({ ...value, promisedAt: meantIn(value, read).promisedAt }));
  return (
    <div ref={self} className="entry-kind">
      <AskedList
        asked={asked}
        onGo={(field) => goToField(self.current?.closest<HTMLElement>('.entry-details') ?? null, field)}
      />
      <div className="entry-asked">
        {asks('address') ? (
          <TextField label={t('customer:address')} maxLength={200} {...bind(draft, 'address')} />
        ) : null}
        {asks('nextText') ? (
          <div className="entry-next">
            <TextField label={t('today:panel.nextAction')} maxLength={200} {...bind(draft, 'nextText')} />
            <UsualStep
              usual={template.nextAction}
              typed={value.nextText}
              onTake={(nextText) => set({ ...value, nextText })}
            />
          </div>
        ) : null}
        {asks('details') ? (
          <TextArea label={t('today:panel.details')} maxLength={4000} {...bind(draft, 'details')} />
        ) : null}
      </div>
    </div>
  );
};

/** Everything about an entry that is not its line. */
export const EntryDetails = ({ draft, read }: DetailsProps) => {
  const t = useText();
  const { value, set } = draft;
  const meant = meantIn(value, read);
  const kind = kindSaid(value, read);
  return (
    <div className="entry-details appear">
      <div className="entry-row">
        <div className="field">
          <span className="field-label">{t('today:entry.severity')}</span>
          <Segmented
            label={t('today:entry.severity')}
            value={meant.severity}
            choices={severities.map((severity) => ({
              value: severity,
              label: t(`vocabulary:severity.${severity}`),
            }))}
            onChange={(severity) => set({ ...value, severity })}
          />
        </div>
        <Select
          label={t('today:entry.kind')}
          value={meant.kind}
          choices={followUpKinds.map((kind) => ({ value: kind, label: t(`vocabulary:kind.${kind}`) }))}
          onChange={(kind) => set({ ...value, kind })}
        />
        <ChannelSelect value={value.channel} onChange={(channel) => set({ ...value, channel })} />
      </div>
      <WhoFields draft={draft} />
      <PromiseChoice
        value={meant.promisedAt}
        onChange={(promisedAt) => set(withPromise(value, read, promisedAt))}
      />
      {kind === null ? null : <KindFields draft={draft} read={read} kind={kind} />}
    </div>
  );
};
