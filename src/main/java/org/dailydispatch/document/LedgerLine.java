package org.dailydispatch.document;

import java.util.UUID;

/**
 * A line of the ledger of problems that is attached, frozen with the document: the columns of the problem ledger, without the
 * person in charge.
 *
 * @param revision the version of its record
 * @param found the day on which it was found, as the document writes it
 * @param source 检查方式, how it was found
 * @param place the site; empty where it was found at none
 * @param due the deadline as the document writes it
 * @param settled what came of it up to the day: rectified, closed, returned; empty where nothing did
 */
public record LedgerLine(
        UUID id,
        int revision,
        String number,
        String found,
        String source,
        String township,
        String place,
        String category,
        String description,
        String severity,
        String unit,
        String due,
        String state,
        String settled) {}
