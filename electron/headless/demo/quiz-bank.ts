import attendanceAndLeave from '../../../resources/manual/quiz/attendance-and-leave.json' with {
  type: 'json',
};
import callBacks from '../../../resources/manual/quiz/call-backs.json' with { type: 'json' };
import closingTheShift from '../../../resources/manual/quiz/closing-the-shift.json' with { type: 'json' };
import customerDataAndPrivacy from '../../../resources/manual/quiz/customer-data-and-privacy.json' with {
  type: 'json',
};
import emergencies from '../../../resources/manual/quiz/emergencies.json' with { type: 'json' };
import firstDay from '../../../resources/manual/quiz/first-day.json' with { type: 'json' };
import followUpIntent from '../../../resources/manual/quiz/follow-up-intent.json' with { type: 'json' };
import followUpUnpaid from '../../../resources/manual/quiz/follow-up-unpaid.json' with { type: 'json' };
import handover from '../../../resources/manual/quiz/handover.json' with { type: 'json' };
import howToSpeak from '../../../resources/manual/quiz/how-to-speak.json' with { type: 'json' };
import notes from '../../../resources/manual/quiz/notes.json' with { type: 'json' };
import openingTheShift from '../../../resources/manual/quiz/opening-the-shift.json' with { type: 'json' };
import parcelsAndPickUpPoints from '../../../resources/manual/quiz/parcels-and-pick-up-points.json' with {
  type: 'json',
};
import paymentAndShipping from '../../../resources/manual/quiz/payment-and-shipping.json' with {
  type: 'json',
};
import readingTheBook from '../../../resources/manual/quiz/reading-the-book.json' with { type: 'json' };
import receivingACustomer from '../../../resources/manual/quiz/receiving-a-customer.json' with {
  type: 'json',
};
import refundsAndReturns from '../../../resources/manual/quiz/refunds-and-returns.json' with { type: 'json' };
import reviewsAndComplaints from '../../../resources/manual/quiz/reviews-and-complaints.json' with {
  type: 'json',
};
import weeklyNotebook from '../../../resources/manual/quiz/weekly-notebook.json' with { type: 'json' };
import wrongPageOrStock from '../../../resources/manual/quiz/wrong-page-or-stock.json' with { type: 'json' };
import { type QuizQuestion, quizSchema } from '../../../shared/manual/quiz.ts';

/** By name, not by pattern: the demo is also made where no bundler has been over it. */
const files = {
  'attendance-and-leave': attendanceAndLeave,
  'call-backs': callBacks,
  'closing-the-shift': closingTheShift,
  'customer-data-and-privacy': customerDataAndPrivacy,
  emergencies: emergencies,
  'first-day': firstDay,
  'follow-up-intent': followUpIntent,
  'follow-up-unpaid': followUpUnpaid,
  handover: handover,
  'how-to-speak': howToSpeak,
  notes: notes,
  'opening-the-shift': openingTheShift,
  'parcels-and-pick-up-points': parcelsAndPickUpPoints,
  'payment-and-shipping': paymentAndShipping,
  'reading-the-book': readingTheBook,
  'receiving-a-customer': receivingACustomer,
  'refunds-and-returns': refundsAndReturns,
  'reviews-and-complaints': reviewsAndComplaints,
  'weekly-notebook': weeklyNotebook,
  'wrong-page-or-stock': wrongPageOrStock,
} as const;

export type QuizBank = ReadonlyMap<string, readonly QuizQuestion[]>;

/** The questions of the chapters that the shipped plan has; read when a demo book is made. */
export const quizBank: QuizBank = new Map(
  Object.entries(files).map(([chapter, file]) => [chapter, quizSchema.parse(file)]),
);
