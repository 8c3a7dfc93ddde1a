const NUMBERS = {
  ...{ utcOffsetMinutes: 480, quietFromMinute: 0, quietToMinute: 0 },
  ...{ contactsPerDay: 3, contactsPer7Days: 7 },
  ...{ backDatingLimit: 72 * 3_600_000, clockTolerance: 300_000 },
  ...{ penaltyResidentialPpm: 1_000, penaltyCurrentYearPpm: 2_000, penaltyEarlierYearPpm: 3_000 },
  ...{ cutAfterOverdueDays: 30, demandsBeforeCut: 2, noticeMinDays: 0, noticeMaxDays: 7 },
  ...{ secondNoticeMinutes: 0, secondNoticeMaxMinutes: 240, approvalValidDays: 15 },
  ...{ reconnectHours: 24, disputeAnswerDays: 5, complaintAnswerDays: 3 },
  ...{ approvalsHigh: 2, highAmount: 1_000_000 },
  ...{ cutFromMinute: 0, cutToMinuteBeforeRest: 1_440, cutToMinute: 1_440 },
  ...{ clearing: "OldestBillFirst", holidays: [] },
};

/** Days since 1970 of the next Saturdays and Sundays, so that no weekend stops the test. */
function weekends(): number[] {
  const today = Math.floor(Date.now() / 86_400_000);
  return Array.from({ length: 12 }, (_, n) => today + n - 1).filter((day) =>
    [0, 6].includes((day + 4) % 7),
  );
}

/** A ladder without waiting, for `startDevChain`: every day and hour is allowed, every step still has to be taken. */
export const quickPolicy = () => ({ ...NUMBERS, workingDays: weekends() });
