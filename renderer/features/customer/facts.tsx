import { useMemo } from 'react';
import type { CustomerPage, CustomerPhone } from '../../../shared/customer/page.ts';
import { momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Phones } from '../../phones/phones.tsx';
import { Tag } from '../../ui/small.tsx';

/** One number; it is looked at on the newest writing it stands in, and the look is a line of that one. */
const Phone = ({ phone, writing, isFirst }: CustomerPhone & { readonly isFirst: boolean }) => {
  const { id } = writing.row;
  const about = useMemo(
    () => (writing.kind === 'followUp' ? { followUpId: id } : { noteId: id }),
    [writing.kind, id],
  );
  const phones = useMemo(() => [phone], [phone]);
  return <Phones about={about} phones={phones} lookKey={isFirst ? 'screen' : 'none'} />;
};

const Texts = ({ label, texts }: { readonly label: string; readonly texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <div>
      <dt>{label}</dt>
      {texts.map((text) => (
        <dd key={text}>{text}</dd>
      ))}
    </div>
  );

/** What the customer is known by, and how they first came. */
export const Facts = ({ page }: { readonly page: CustomerPage }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  return (
    <dl className="card customer-facts">
      {page.phones.length === 0 ? null : (
        <div>
          <dt>{t('customer:page.phones')}</dt>
          {page.phones.map((one, place) => (
            <dd key={one.phone.tag}>
              <Phone {...one} isFirst={place === 0} />
            </dd>
          ))}
        </div>
      )}
      <Texts label={t('customer:page.orderNos')} texts={page.orderNos} />
      <Texts label={t('customer:page.accounts')} texts={page.accounts} />
      {page.address === null ? null : (
        <div>
          <dt>{t('customer:address')}</dt>
          <dd>
            {page.address.text}{' '}
            {page.address.isPlaceholder ? <Tag tone="amber">{t('customer:standsIn')}</Tag> : null}
          </dd>
        </div>
      )}
      {page.more ? null : (
        <div>
          <dt>{t('customer:page.first')}</dt>
          <dd>
            {t('customer:page.firstBy', {
              moment: momentText(page.first.at, calendar, t),
              name: names(page.first.by),
            })}
          </dd>
          {page.first.channel === null ? null : <dd>{t(`vocabulary:channel.${page.first.channel}`)}</dd>}
        </div>
      )}
    </dl>
  );
};
