package org.dailydispatch.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one open inspection measured of a ledger or of daily necessities.
 *
 * @param site its short name
 * @param necessities whether it was a watch of daily necessities
 * @param failed how many items failed
 * @param ledger what it counted of people; null for nothing
 * @param stocks how long each stock lasts
 */
public record Reading(
        UUID inspectionId,
        int revision,
        UUID siteId,
        String site,
        UUID townshipId,
        Instant filedAt,
        boolean necessities,
        int failed,
        @Nullable Counted ledger,
        List<Stock> stocks) {

    public Reading {
        stocks = List.copyOf(stocks);
    }

    /**
     * People and papers counted against a ledger. Each is null where it was not counted.
     *
     * @param missing persons found at home who are in no ledger, of the ledger and them together
     * @param found the same persons, of all persons found at home
     * @param matched persons of the ledger who were as it says, of those looked up
     * @param isolated persons who are isolated, of those who have to be
     * @param signed notices that are signed, of those that have to be
     */
    public record Counted(
            @Nullable Share missing,
            @Nullable Share found,
            @Nullable Share matched,
            @Nullable Share isolated,
            @Nullable Share signed) {

        /** Whether nothing was counted. */
        public boolean empty() {
            return Stream.of(missing, found, matched, isolated, signed).allMatch(Objects::isNull);
        }
    }

    /** A part of a whole: neither is negative, and the part is never above the whole. */
    public record Share(long part, long whole) {}

    /**
     * How long a stock lasts.
     *
     * @param article the document's word for it: 粮食
     * @param enough whether that is three days or more
     */
    public record Stock(String article, BigDecimal days, boolean enough) {}
}
