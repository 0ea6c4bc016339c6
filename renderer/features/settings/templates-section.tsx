import './templates.css';
import { useState } from 'react';
import type { FollowUpTemplate } from '../../../shared/commands/template.ts';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { type FollowUpKind, followUpKinds } from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';
import { useTemplates } from '../../templates/use-templates.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/small.tsx';
import { may } from './access.ts';
import { Section } from './section.tsx';
import { TemplateDialog } from './template-dialog.tsx';

interface LineProps {
  readonly kind: FollowUpKind;
  readonly template: FollowUpTemplate;
  readonly isOwn: boolean;
  /** `null` for who may not. */
  readonly onEdit: (() => void) | null;
}

const TemplateLine = ({ kind, template, isOwn, onEdit }: LineProps) => {
  const t = useText();
  const name = t(`vocabulary:kind.${kind}`);
  const label = t('settings:templates.edit');
  return (
    <tr>
      <th scope="row">
        {name} {isOwn ? <Tag>{t('settings:templates.own')}</Tag> : null}
      </th>
      <td>
        {template.wanted.length === 0 ? (
          <span className="faint">{t('settings:templates.nothing')}</span>
        ) : (
          template.wanted.map(({ field }) => t(`vocabulary:wanted.${field}`)).join(' · ')
        )}
      </td>
      <td className="cell-actions">
        {onEdit === null ? null : (
          <Button size="small" look="quiet" aria-label={`${label} ${name}`} onClick={onEdit}>
            {label}
          </Button>
        )}
      </td>
    </tr>
  );
};

/** What a follow-up of each kind should say. */
export const TemplatesSection = ({ me }: { readonly me: StaffRow }) => {
  const t = useText();
  const { inForce, rows } = useTemplates();
  const [open, setOpen] = useState<FollowUpKind | null>(null);
  const editable = may(me, 'changeFollowUpTemplate');
  const rowOf = (kind: FollowUpKind) => rows.find(({ id }) => id === kind);
  return (
    <Section title={t('settings:sections.templates')} only={editable ? null : 'lead'}>
      <p className="faint template-intro">{t('settings:templates.intro')}</p>
      <table className="settings-table" aria-label={t('settings:sections.templates')}>
        <tbody>
          {followUpKinds.map((kind) => (
            <TemplateLine
              key={kind}
              kind={kind}
              template={inForce[kind]}
              isOwn={(rowOf(kind)?.value ?? null) !== null}
              onEdit={editable ? () => setOpen(kind) : null}
            />
          ))}
        </tbody>
      </table>
      {open === null ? null : (
        <TemplateDialog
          kind={open}
          template={inForce[open]}
          row={rowOf(open)}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
};
