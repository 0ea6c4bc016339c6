import type { Language } from '../../shared/vocabulary.ts';
import type { Shell } from '../app/services.ts';
import type { ReportHost } from '../report/host.ts';
import { createLabels } from '../report/labels.ts';

/** Documents with the mark of practice on every page. */
export const markedReports = (reports: ReportHost): ReportHost => ({
  ...reports,
  render: (document, value, options, watching) =>
    reports.render(document, value, { ...options, isPractice: true }, watching),
});

/** File names that say practice. Nothing that was made for practice is handed to another program. */
export const markedShell = (shell: Shell, language: () => Language): Shell => ({
  ...shell,
  chooseTarget: (name) => shell.chooseTarget(createLabels(language())('practice.fileName', { name })),
  openFile: async () => false,
});
