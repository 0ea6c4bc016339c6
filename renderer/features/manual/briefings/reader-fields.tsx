import { roles } from '../../../../shared/vocabulary.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import type { BriefingFormValue } from './new-briefing.ts';

interface ReaderFieldsProps {
  readonly form: BriefingFormValue;
  readonly onChange: (change: Partial<BriefingFormValue>) => void;
}

const toggled = <T extends string>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

interface BoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

const Box = ({ label, checked, onToggle }: BoxProps) => (
  <label className="briefing-box">
    <input type="checkbox" checked={checked} onChange={onToggle} /> {label}
  </label>
);

/** Of whom it is asked: everybody, some roles, or some people. */
export const ReaderFields = ({ form, onChange }: ReaderFieldsProps) => {
  const t = useText();
  const { staff } = useFrame();
  const { asked, roles: chosen, staffIds } = form;
  return (
    <div className="field">
      <span className="field-label">{t('briefings:form.readers')}</span>
      <div>
        <Segmented
          label={t('briefings:form.readers')}
          value={asked}
          choices={(['everybody', 'roles', 'people'] as const).map((value) => ({
            value,
            label: t(`briefings:form.asked.${value}`),
          }))}
          onChange={(next) => onChange({ asked: next })}
        />
      </div>
      {asked === 'everybody' ? null : (
        <div className="briefing-boxes">
          {asked === 'roles'
            ? roles.map((role) => (
                <Box
                  key={role}
                  label={t(`vocabulary:role.${role}`)}
                  checked={chosen.includes(role)}
                  onToggle={() => onChange({ roles: toggled(chosen, role) })}
                />
              ))
            : staff
                .filter(({ active }) => active)
                .map(({ id, name }) => (
                  <Box
                    key={id}
                    label={name}
                    checked={staffIds.includes(id)}
                    onToggle={() => onChange({ staffIds: toggled(staffIds, id) })}
                  />
                ))}
        </div>
      )}
    </div>
  );
};
