import type { FollowUpTemplate } from '../../../shared/commands/template.ts';
import { type WantedField, wantedFields } from '../../../shared/vocabulary.ts';

/** One thing that may be asked for, as it stands in the form. */
export interface WantedLine {
  readonly field: WantedField;
  readonly asked: boolean;
  readonly why: string;
}

/** A template as it is typed. */
export interface TemplateForm {
  readonly hint: string;
  readonly lines: readonly WantedLine[];
  readonly nextAction: string;
}

/** What is asked for comes first, in its order; then everything else that could be. */
export const formOf = ({ hint, wanted, nextAction }: FollowUpTemplate): TemplateForm => {
  const asked = wanted.map(({ field, why }) => ({ field, asked: true, why: why ?? '' }));
  const rest = wantedFields.filter((field) => !wanted.some((one) => one.field === field));
  return {
    hint: hint ?? '',
    lines: [...asked, ...rest.map((field) => ({ field, asked: false, why: '' }))],
    nextAction: nextAction ?? '',
  };
};

export const withLine = (
  form: TemplateForm,
  field: WantedField,
  change: Partial<WantedLine>,
): TemplateForm => ({
  ...form,
  lines: form.lines.map((line) => (line.field === field ? { ...line, ...change } : line)),
});

const given = <K extends string>(name: K, typed: string): { readonly [N in K]?: string } => {
  const text = typed.trim();
  return text === '' ? {} : ({ [name]: text } as { readonly [N in K]?: string });
};

/** The template that is typed; why somebody once asked for what is not asked for is left out. */
export const templateOf = ({ hint, lines, nextAction }: TemplateForm): FollowUpTemplate => ({
  ...given('hint', hint),
  wanted: lines.filter(({ asked }) => asked).map(({ field, why }) => ({ field, ...given('why', why) })),
  ...given('nextAction', nextAction),
});
