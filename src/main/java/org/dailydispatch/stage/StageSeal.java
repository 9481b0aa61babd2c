package org.dailydispatch.stage;

import java.time.Instant;
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
 * The SHA-256 of a signed stage report, over its {@link CanonicalJson canonical form}: {@code report} and {@code team}
 * (ids), {@code from} and {@code to} ({@code 2020-02-19}), {@code version}, {@code issue}, {@code asOf} (ISO 8601 in UTC),
 * {@code content} exactly as it is kept, with every figure and every row behind it, and the leader's {@code summary},
 * {@code recommendations} and {@code correction}, and his {@code remark} on what is missing and the {@code photos}
 * attached, each with its day and the SHA-256 of what was sent, and {@code changed}, what a correction says of the version
 * before; these three left out where there are none. Whose signature it is and when it was given ({@link Signatures}), except in
 * versions that were signed before this belonged to the form ({@code seal_form} 1).
 */
@Component
class StageSeal {

    private final CanonicalJson json;

    StageSeal(CanonicalJson json) {
        this.json = json;
    }

    /**
     * What is sealed.
     *
     * @param content the JSON as it is kept
     * @param photos the JSON as it is kept
     * @param signatures null in the form without them
     */
    record Sealed(
            UUID reportId,
            UUID teamId,
            ReportingDay from,
            ReportingDay to,
            int version,
            int issue,
            Instant asOf,
            String content,
            String summary,
            String recommendations,
            String correction,
            String remark,
            String photos,
            String changed,
            @Nullable Signatures signatures) {}

    /** 64 hexadecimal digits in lower case. */
    String of(Sealed report) {
        return CanonicalJson.hash(json.text(canonical(report)));
    }

    /** The hash of each part by its name ({@link SealedParts}), as a JSON object. */
    String partsOf(Sealed report) {
        return json.text(parts(report));
    }

    /** The names of the parts that are others by now. None where no parts were kept. */
    List<String> different(Sealed report, String keptParts) {
        return SealedParts.different(parts(report), json.read(keptParts));
    }

    private Map<String, String> parts(Sealed report) {
        return SealedParts.of(json.read(json.text(canonical(report))));
    }

    private ObjectNode canonical(Sealed report) {
        ObjectNode form = json.object();
        form.put("report", report.reportId().toString());
        form.put("team", report.teamId().toString());
        form.put("from", report.from().toString());
        form.put("to", report.to().toString());
        form.put("version", report.version());
        form.put("issue", report.issue());
        form.put("asOf", report.asOf().toString());
        form.set("content", json.read(report.content()));
        form.put("summary", report.summary());
        form.put("recommendations", report.recommendations());
        form.put("correction", report.correction());
        if (!report.remark().isEmpty()) {
            form.put("remark", report.remark());
        }
        JsonNode photos = json.read(report.photos());
        if (!photos.isEmpty()) {
            form.set("photos", photos);
        }
        if (!report.changed().isEmpty()) {
            form.put("changed", report.changed());
        }
        if (report.signatures() != null) {
            report.signatures().writeTo(form);
        }
        return form;
    }
}
