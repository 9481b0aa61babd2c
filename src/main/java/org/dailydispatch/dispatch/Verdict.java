package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;

/**
 * Whether a signed version is still what was signed.
 *
 * @param kept the SHA-256 with which it was signed
 * @param computed the SHA-256 over what the database holds now
 * @param witnessed whether the audit trail does not say another SHA-256; true where it says none
 * @param different the parts that are others; empty where nothing is, and where the parts of an old version were not kept
 */
public record Verdict(
        UUID teamId,
        Name team,
        ReportingDay day,
        int version,
        int issue,
        Instant signedAt,
        String signer,
        String kept,
        String computed,
        boolean witnessed,
        List<String> different) {

    public Verdict {
        different = List.copyOf(different);
    }

    public boolean matches() {
        return kept.equals(computed) && witnessed;
    }
}
