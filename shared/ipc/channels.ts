/**
 * The names of every channel between the window and the main process, and nothing else: the preload carries this file
 * and must stay small. `contract.ts` gives each its schema; a test holds the two lists together.
 */
export const invokeChannels = [
  'app.bootstrap',
  'app.setPreferences',
  'app.showInFolder',
  'book.createNew',
  'book.openDemo',
  'book.chooseFolder',
  'book.page',
  'book.rows',
  'book.command',
  'book.retry',
  'session.signIn',
  'session.signOut',
  'session.setPin',
  'session.sign',
  'phone.reveal',
  'phone.tags',
  'draft.save',
  'draft.load',
  'views.load',
  'views.save',
  'attachment.add',
  'capture.look',
  'capture.takePicture',
  'capture.fit',
  'capture.hide',
  'capture.openBaton',
  'reminder.news',
  'reminder.again',
  'reminder.try',
  'schedule.state',
  'schedule.set',
  'schedule.chooseFolder',
  'schedule.tryNow',
  'schedule.seen',
  'schedule.show',
  'report.weekly',
  'report.weeklyPdf',
  'report.saveWeeklyPdf',
  'report.cancelPdf',
  'report.rosterPdf',
  'report.saveRosterPdf',
  'report.saveHandoverPdf',
  'report.savePersonalPdf',
  'report.attendance',
  'report.merits',
  'export.attendance',
  'report.monthPdf',
  'report.saveMonthPdf',
  'report.mailWeekly',
  'export.weekly',
] as const;

export type InvokeChannel = (typeof invokeChannels)[number];

/** What main tells the window without being asked. */
export const pushChannels = [
  'book.changed',
  'session.changed',
  'preferences.changed',
  'status.changed',
  'entry.wanted',
  'place.wanted',
  'capture.shown',
  'reminder.told',
  'schedule.changed',
  'report.progress',
] as const;

export type PushChannel = (typeof pushChannels)[number];
