import { type Channel, channels } from '../../shared/vocabulary.ts';
import { useText } from '../i18n/text.ts';
import { Select } from '../ui/field.tsx';

interface ChannelSelectProps {
  readonly value: Channel | '';
  readonly onChange: (channel: Channel | '') => void;
}

/** How the customer came this time. The first time counts for ever (S5). */
export const ChannelSelect = ({ value, onChange }: ChannelSelectProps) => {
  const t = useText();
  return (
    <Select
      label={t('customer:channel')}
      value={value}
      choices={[
        { value: '', label: t('customer:noChannel') },
        ...channels.map((channel) => ({ value: channel, label: t(`vocabulary:channel.${channel}`) })),
      ]}
      onChange={onChange}
    />
  );
};
