package org.dailydispatch.document;

import java.util.UUID;

/**
 * What the day was in one township.
 *
 * @param report how it stands with its report, as the document writes it
 */
public record TownshipLine(
        UUID id,
        String name,
        int openVisits,
        int covertVisits,
        int newProblems,
        int openProblems,
        int overdueProblems,
        String report) {}
