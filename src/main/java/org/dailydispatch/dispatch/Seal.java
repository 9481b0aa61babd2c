package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.signature.CanonicalJson;
import org.dailydispatch.signature.SealedParts;
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
 *   <li>{@code photos}: the photos attached, each with the SHA-256 of what was sent; left out where there are none.
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
            String photos) {}

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
        return json.text(form);
    }
}
