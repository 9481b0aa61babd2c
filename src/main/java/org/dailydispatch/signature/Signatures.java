package org.dailydispatch.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who signed a document and when, as its hash covers it.
 *
 * @param firstBy the first of two; null where one signature was enough
 */
public record Signatures(
        UUID by,
        String signer,
        Instant at,
        @Nullable UUID firstBy,
        @Nullable String firstSigner,
        @Nullable Instant firstAt) {

    /** The form of a hash from before signatures belonged to it ({@code seal_form}). */
    public static final short FORM_WITHOUT = 1;

    /** The form of every hash since. */
    public static final short FORM_WITH = 2;

    public Signatures(UUID by, String signer, Instant at, @Nullable FirstSignature first) {
        this(
                by,
                signer,
                at,
                first == null ? null : first.by(),
                first == null ? null : first.signer(),
                first == null ? null : first.at());
    }

    /** As the columns of a signed row have it; null where its hash was made without. */
    public static @Nullable Signatures in(ResultSet row) throws SQLException {
        if (row.getShort("seal_form") == FORM_WITHOUT) {
            return null;
        }
        OffsetDateTime first = row.getObject("first_signed_at", OffsetDateTime.class);
        return new Signatures(
                row.getObject("signed_by", UUID.class),
                row.getString("signer_name"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getObject("first_signed_by", UUID.class),
                row.getString("first_signer_name"),
                first == null ? null : first.toInstant());
    }

    /**
     * Puts {@code signedBy}, {@code signer}, {@code signedAt} into a canonical form, and {@code firstSignedBy}, {@code
     * firstSigner}, {@code firstSignedAt} where there were two.
     */
    public void writeTo(ObjectNode form) {
        form.put("signedBy", by.toString());
        form.put("signer", signer);
        form.put("signedAt", at.toString());
        if (firstBy != null) {
            form.put("firstSignedBy", firstBy.toString());
            form.put("firstSigner", String.valueOf(firstSigner));
            form.put("firstSignedAt", String.valueOf(firstAt));
        }
    }
}
