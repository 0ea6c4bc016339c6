/**
 * Every reason Baton gives for not doing something, as one closed union of codes. Each code has a sentence in
 * `resources/i18n/<language>/refusal.json` that says in plain words what happened and what to do.
 */
export const refusalCodes = [
  // What was asked is not understood.
  'malformed',
  'unknownCommand',
  'commandIdTaken',
  // Who asks.
  'notSignedIn',
  'notCheckedIn',
  'notPermitted',
  'unknownPerson',
  'wrongPin',
  'pinWait',
  'pinLocked',
  'pinNotSet',
  'pinWeak',
  // What it is about.
  'notFound',
  'nothingCopied',
  'alreadyExists',
  'nameTaken',
  'alreadyCheckedIn',
  'alreadyClosed',
  'changedMeanwhile',
  'notClosed',
  'reasonRequired',
  'nothingToChange',
  'inTheFuture',
  'alreadyPast',
  'promisedBefore',
  'lastManager',
  'sameHandover',
  'alreadyAccepted',
  'staleHandover',
  'ownHandover',
  'ownCountersign',
  'mentorFirst',
  'noMentor',
  'ownItemRefused',
  'statementRequired',
  'stillOpen',
  'readBackRequired',
  'signFirst',
  'acceptanceFirst',
  'countersignFirst',
  'rulingFirst',
  'takeOverFirst',
  'releaseNotAllowed',
  'shiftSigned',
  'workWritten',
  'shiftOver',
  'shiftTooEarly',
  'noSuchShift',
  'listNameTaken',
  'otherShiftsList',
  'alreadyDone',
  'proofRequired',
  'leaveOverlaps',
  'leaveWithdrawn',
  'leaveOver',
  'ownLeave',
  'outBeforeIn',
  'outTooLate',
  'outNeeded',
  'notForgotten',
  'presentThen',
  'proposalChanged',
  'alreadyDecided',
  'alreadyReversed',
  'fundTooSmall',
  'alreadyImported',
  'importWithdrawn',
  'phoneUnreadable',
  // The book on the disk.
  'phoneKeysMissing',
  'noBook',
  'notABook',
  'bookExists',
  'bookTooNew',
  'folderMissing',
  'folderNotWritable',
  'journalDamaged',
  'journalForked',
  'journalFailed',
  'writerBusy',
  'diskFull',
  'readOnly',
  // Reports and files.
  'weekMalformed',
  'weekOver',
  'monthMalformed',
  'targetNotWritable',
  'targetFull',
  'fontMissing',
  'reportTimedOut',
  'attachmentTooLarge',
  'attachmentKind',
  // What belongs to this PC.
  'hotkeyTaken',
  'settingsNotKept',
  'cancelled',
  'unexpected',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal: the code chooses the sentence, `details` fills its blanks (file names, seconds to wait, field paths). */
export interface Refusal {
  readonly code: RefusalCode;
  readonly details?: Readonly<Record<string, string | number>>;
}

export const refusal = (code: RefusalCode, details?: Refusal['details']): Refusal =>
  details === undefined ? { code } : { code, details };
