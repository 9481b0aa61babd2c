package org.dailydispatch.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.signature.CanonicalJson;
import org.dailydispatch.signature.SealedParts;
import org.dailydispatch.signature.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The SHA-256 of a signed dispatch. What is hashed is its canonical form: one JSON object in UTF-8 without any white
 * space between tokens, the properties of every object sorted by name (as in RFC 8785; the documents hold whole numbers
 * only), with
 *
 * <ul>
 *   <li>{@code team}: the team's id; {@code day}: {@code 2020-02-19}; {@code version}: the number of the version;
 *       {@code issue}: the number 第N期;
 *   <li>{@code asOf}: the instant at which the records were read, ISO 8601 in UTC;
 *   <li>{@code content}: the document's content exactly as it is kept, with every figure and every row behind it;
 *   <li>{@code recommendations}, {@code tomorrow}, {@code correction}: the leader's texts;
 *   <li>{@code remarks}: what is said of townships without a report, by their ids; left out where there are none;
 *   <li>{@code photos}: the photos attached, each with the SHA-256 of what was sent; left out where there are none;
 *   <li>{@code adopted}: the suggestions that stand in the recommendations, with the records behind them; left out where there
 *       are none;
 *   <li>{@code changed}: what a correction says of the figures of the version before; left out where it is empty;
 *   <li>{@code signedBy}, {@code signer}, {@code signedAt}: whose signature it is and when it was given; {@code firstSignedBy},
 *       {@code firstSigner}, {@code firstSignedAt}: the first of two, left out where one was enough. None of these in versions
 *       that were signed before they belonged to the form ({@code seal_form} 1).
 * </ul>
 *
 * The content is taken as it is kept, not as the program understands it, so a hash stays valid when the program learns
 * to keep more.
 */
@Component
class Seal {

    private final CanonicalJson json;

    Seal(CanonicalJson json) {
        this.json = json;
    }

    /**
     * What is sealed.
     *
     * @param content the JSON as it is kept
     * @param remarks the JSON as it is kept
     * @param photos the JSON as it is kept
     * @param adopted the JSON as it is kept
     * @param signatures null in the form without them
     */
    record Sealed(
            UUID teamId,
            ReportingDay day,
            int version,
            int issue,
            Instant asOf,
            String content,
            String recommendations,
            String tomorrow,
            String correction,
            String remarks,
            String photos,
            String adopted,
            String changed,
            @Nullable Signatures signatures) {

        /** As the columns of a row have it. */
        static Sealed in(ResultSet row) throws SQLException {
            return new Sealed(
                    row.getObject("team_id", UUID.class),
                    new ReportingDay(row.getObject("day", LocalDate.class)),
                    row.getInt("version_number"),
                    row.getInt("issue_number"),
                    row.getObject("as_of", OffsetDateTime.class).toInstant(),
                    row.getString("content"),
                    row.getString("recommendations"),
                    row.getString("tomorrow"),
                    row.getString("correction"),
                    row.getString("remarks"),
                    row.getString("photos"),
                    row.getString("adopted"),
                    row.getString("changed"),
                    Signatures.in(row));
        }
    }

    /** 64 hexadecimal digits in lower case. */
    String of(Sealed dispatch) {
        return CanonicalJson.hash(canonical(dispatch));
    }

    /**
     * The hash of each part by its name, as a JSON object: {@code figures.…} and {@code sections.…} by their keys, {@code
     * content.…} for what else the content holds, and the other properties of the canonical form. They do not prove
     * anything; they tell where to look.
     */
    String partsOf(Sealed dispatch) {
        return json.text(parts(dispatch));
    }

    /** The names of the parts that have another hash by now, or are new, or gone. None where no parts were kept. */
    List<String> different(Sealed dispatch, String keptParts) {
        return SealedParts.different(parts(dispatch), json.read(keptParts));
    }

    private Map<String, String> parts(Sealed dispatch) {
        return SealedParts.of(json.read(canonical(dispatch)));
    }

    String canonical(Sealed dispatch) {
        ObjectNode form = json.object();
        form.put("team", dispatch.teamId().toString());
        form.put("day", dispatch.day().toString());
        form.put("version", dispatch.version());
        form.put("issue", dispatch.issue());
        form.put("asOf", dispatch.asOf().toString());
        form.set("content", json.read(dispatch.content()));
        form.put("recommendations", dispatch.recommendations());
        form.put("tomorrow", dispatch.tomorrow());
        form.put("correction", dispatch.correction());
        JsonNode remarks = json.read(dispatch.remarks());
        if (!remarks.isEmpty()) {
            form.set("remarks", remarks);
        }
        JsonNode photos = json.read(dispatch.photos());
        if (!photos.isEmpty()) {
            form.set("photos", photos);
        }
        JsonNode adopted = json.read(dispatch.adopted());
        if (!adopted.isEmpty()) {
            form.set("adopted", adopted);
        }
        if (!dispatch.changed().isEmpty()) {
            form.put("changed", dispatch.changed());
        }
        if (dispatch.signatures() != null) {
            dispatch.signatures().writeTo(form);
        }
        return json.text(form);
    }
}
