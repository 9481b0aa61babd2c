package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.attachment.ChosenPhoto;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.language.Name;
import org.dailydispatch.signature.Cleared;
import org.dailydispatch.signature.Signable;
import org.jspecify.annotations.Nullable;

/**
 * One version of a dispatch, with everything that it says.
 *
 * @param teamNumber by which papers call the team
 * @param version 1 for the first, more for its corrections
 * @param issue 第N期; null until the first version is signed
 * @param nextIssue the number that the team's next dispatch will get, should it be signed next
 * @param toldUpTo up to when the last signed dispatch of an earlier day has told; null where there is none
 * @param revision for recognising that somebody else saved in between
 * @param correction what a correction changes and why; empty in version 1
 * @param templateVersion the template in whose words the content is; null where it is older than templates
 * @param templateInForce the template in whose words it would be, were it assembled now
 * @param remarks what is said of townships without a report, by their ids
 * @param cleared words that look like a person's identity and are none
 * @param photos those attached, in their order
 * @param adopted the suggestions that stand in the recommendations, with the records behind them
 * @param changed what a correction says of the figures of the version before; empty in version 1 and in corrections from before
 *     this was said
 * @param author who saved it last
 * @param firstSignedAt when the first of two signatures was given; null without one, and after an edit
 * @param intact whether it still has the hash with which it was signed; true for a draft
 */
public record Dispatch(
        UUID id,
        UUID teamId,
        Name team,
        int teamNumber,
        ReportingDay day,
        int version,
        @Nullable Integer issue,
        int nextIssue,
        @Nullable Instant toldUpTo,
        DispatchState state,
        int revision,
        Instant asOf,
        DispatchContent content,
        @Nullable Integer templateVersion,
        int templateInForce,
        String recommendations,
        String tomorrow,
        String correction,
        Map<String, String> remarks,
        List<Cleared> cleared,
        List<ChosenPhoto> photos,
        List<Adopted> adopted,
        String changed,
        String author,
        Instant savedAt,
        @Nullable Instant firstSignedAt,
        @Nullable UUID firstSignedBy,
        @Nullable String firstSigner,
        @Nullable Instant signedAt,
        @Nullable String signer,
        @Nullable String sha256,
        boolean intact,
        @Nullable Instant publishedAt)
        implements Signable {

    public Dispatch {
        remarks = Map.copyOf(remarks);
        cleared = List.copyOf(cleared);
        photos = List.copyOf(photos);
        adopted = List.copyOf(adopted);
    }

    /** A figure of the document, or the records behind a sentence of its recommendations. */
    public Optional<Figure> figure(String key) {
        return content.figure(key)
                .or(() -> adopted.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .map(Adopted::figure));
    }

    /** Whether one signature is given and another one is waited for. */
    public boolean halfSigned() {
        return draft() && firstSignedBy != null;
    }

    @Override
    public boolean draft() {
        return state == DispatchState.DRAFT;
    }

    public boolean signed() {
        return state == DispatchState.SIGNED;
    }

    public boolean published() {
        return state == DispatchState.PUBLISHED;
    }
}
