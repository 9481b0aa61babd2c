package org.dailydispatch.stage;

import java.util.List;

/**
 * Whether a signed version is still what was signed.
 *
 * @param kept the SHA-256 with which it was signed
 * @param computed the SHA-256 over what the database holds now
 * @param witnessed whether the audit trail does not say another SHA-256; true where it says none
 * @param different the parts that are others; empty where nothing is, and where the parts of an old version were not kept
 */
public record StageVerdict(StageLine line, String kept, String computed, boolean witnessed, List<String> different) {

    public StageVerdict {
        different = List.copyOf(different);
    }

    public boolean sameContent() {
        return kept.equals(computed);
    }

    public boolean matches() {
        return sameContent() && witnessed;
    }
}
