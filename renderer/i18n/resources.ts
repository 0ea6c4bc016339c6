import enAttendance from '../../resources/i18n/en/attendance.json';
import enBriefings from '../../resources/i18n/en/briefings.json';
import enCadence from '../../resources/i18n/en/cadence.json';
import enCapture from '../../resources/i18n/en/capture.json';
import enChecklists from '../../resources/i18n/en/checklists.json';
import enCommon from '../../resources/i18n/en/common.json';
import enCustomer from '../../resources/i18n/en/customer.json';
import enDocuments from '../../resources/i18n/en/documents.json';
import enEntry from '../../resources/i18n/en/entry.json';
import enHandover from '../../resources/i18n/en/handover.json';
import enImport from '../../resources/i18n/en/import.json';
import enLead from '../../resources/i18n/en/lead.json';
import enLearning from '../../resources/i18n/en/learning.json';
import enLeave from '../../resources/i18n/en/leave.json';
import enManual from '../../resources/i18n/en/manual.json';
import enMerits from '../../resources/i18n/en/merits.json';
import enNotes from '../../resources/i18n/en/notes.json';
import enPending from '../../resources/i18n/en/pending.json';
import enPhones from '../../resources/i18n/en/phones.json';
import enPractice from '../../resources/i18n/en/practice.json';
import enRefusal from '../../resources/i18n/en/refusal.json';
import enReminders from '../../resources/i18n/en/reminders.json';
import enReport from '../../resources/i18n/en/report.json';
import enRoster from '../../resources/i18n/en/roster.json';
import enRoutines from '../../resources/i18n/en/routines.json';
import enSchedule from '../../resources/i18n/en/schedule.json';
import enSearch from '../../resources/i18n/en/search.json';
import enSettings from '../../resources/i18n/en/settings.json';
import enShell from '../../resources/i18n/en/shell.json';
import enSignIn from '../../resources/i18n/en/sign-in.json';
import enStart from '../../resources/i18n/en/start.json';
import enStatement from '../../resources/i18n/en/statement.json';
import enTeam from '../../resources/i18n/en/team.json';
import enToday from '../../resources/i18n/en/today.json';
import enVocabulary from '../../resources/i18n/en/vocabulary.json';
import enWeekly from '../../resources/i18n/en/weekly.json';
import zhAttendance from '../../resources/i18n/zh-CN/attendance.json';
import zhBriefings from '../../resources/i18n/zh-CN/briefings.json';
import zhCadence from '../../resources/i18n/zh-CN/cadence.json';
import zhCapture from '../../resources/i18n/zh-CN/capture.json';
import zhChecklists from '../../resources/i18n/zh-CN/checklists.json';
import zhCommon from '../../resources/i18n/zh-CN/common.json';
import zhCustomer from '../../resources/i18n/zh-CN/customer.json';
import zhDocuments from '../../resources/i18n/zh-CN/documents.json';
import zhEntry from '../../resources/i18n/zh-CN/entry.json';
import zhHandover from '../../resources/i18n/zh-CN/handover.json';
import zhImport from '../../resources/i18n/zh-CN/import.json';
import zhLead from '../../resources/i18n/zh-CN/lead.json';
import zhLearning from '../../resources/i18n/zh-CN/learning.json';
import zhLeave from '../../resources/i18n/zh-CN/leave.json';
import zhManual from '../../resources/i18n/zh-CN/manual.json';
import zhMerits from '../../resources/i18n/zh-CN/merits.json';
import zhNotes from '../../resources/i18n/zh-CN/notes.json';
import zhPending from '../../resources/i18n/zh-CN/pending.json';
import zhPhones from '../../resources/i18n/zh-CN/phones.json';
import zhPractice from '../../resources/i18n/zh-CN/practice.json';
import zhRefusal from '../../resources/i18n/zh-CN/refusal.json';
import zhReminders from '../../resources/i18n/zh-CN/reminders.json';
import zhReport from '../../resources/i18n/zh-CN/report.json';
import zhRoster from '../../resources/i18n/zh-CN/roster.json';
import zhRoutines from '../../resources/i18n/zh-CN/routines.json';
import zhSchedule from '../../resources/i18n/zh-CN/schedule.json';
import zhSearch from '../../resources/i18n/zh-CN/search.json';
import zhSettings from '../../resources/i18n/zh-CN/settings.json';
import zhShell from '../../resources/i18n/zh-CN/shell.json';
import zhSignIn from '../../resources/i18n/zh-CN/sign-in.json';
import zhStart from '../../resources/i18n/zh-CN/start.json';
import zhStatement from '../../resources/i18n/zh-CN/statement.json';
import zhTeam from '../../resources/i18n/zh-CN/team.json';
import zhToday from '../../resources/i18n/zh-CN/today.json';
import zhVocabulary from '../../resources/i18n/zh-CN/vocabulary.json';
import zhWeekly from '../../resources/i18n/zh-CN/weekly.json';

/** The window's translations, by language and namespace. A new screen adds its namespace here, once for each language. */
export const resources = {
  'zh-CN': {
    common: zhCommon,
    vocabulary: zhVocabulary,
    refusal: zhRefusal,
    shell: zhShell,
    signIn: zhSignIn,
    start: zhStart,
    today: zhToday,
    entry: zhEntry,
    cadence: zhCadence,
    capture: zhCapture,
    handover: zhHandover,
    pending: zhPending,
    notes: zhNotes,
    weekly: zhWeekly,
    reminders: zhReminders,
    report: zhReport,
    schedule: zhSchedule,
    settings: zhSettings,
    team: zhTeam,
    attendance: zhAttendance,
    merits: zhMerits,
    checklists: zhChecklists,
    roster: zhRoster,
    learning: zhLearning,
    leave: zhLeave,
    routines: zhRoutines,
    statement: zhStatement,
    lead: zhLead,
    import: zhImport,
    search: zhSearch,
    phones: zhPhones,
    customer: zhCustomer,
    documents: zhDocuments,
    manual: zhManual,
    practice: zhPractice,
    briefings: zhBriefings,
  },
  en: {
    common: enCommon,
    vocabulary: enVocabulary,
    refusal: enRefusal,
    shell: enShell,
    signIn: enSignIn,
    start: enStart,
    today: enToday,
    entry: enEntry,
    cadence: enCadence,
    capture: enCapture,
    handover: enHandover,
    pending: enPending,
    notes: enNotes,
    weekly: enWeekly,
    reminders: enReminders,
    report: enReport,
    schedule: enSchedule,
    settings: enSettings,
    team: enTeam,
    attendance: enAttendance,
    merits: enMerits,
    checklists: enChecklists,
    roster: enRoster,
    learning: enLearning,
    leave: enLeave,
    routines: enRoutines,
    statement: enStatement,
    lead: enLead,
    import: enImport,
    search: enSearch,
    phones: enPhones,
    customer: enCustomer,
    documents: enDocuments,
    manual: enManual,
    practice: enPractice,
    briefings: enBriefings,
  },
} as const;

export type Namespace = keyof (typeof resources)['zh-CN'];

/** `common` first: its keys need no prefix. */
export const namespaces = [
  'common',
  'vocabulary',
  'refusal',
  'shell',
  'signIn',
  'start',
  'today',
  'entry',
  'cadence',
  'capture',
  'handover',
  'pending',
  'notes',
  'weekly',
  'documents',
  'reminders',
  'report',
  'schedule',
  'settings',
  'team',
  'attendance',
  'merits',
  'checklists',
  'roster',
  'learning',
  'leave',
  'routines',
  'statement',
  'lead',
  'import',
  'search',
  'phones',
  'customer',
  'manual',
  'practice',
  'briefings',
] as const satisfies readonly Namespace[];
