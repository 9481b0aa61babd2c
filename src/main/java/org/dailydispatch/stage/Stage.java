package org.dailydispatch.stage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.signature.Cleared;
import org.dailydispatch.signature.Signable;
import org.jspecify.annotations.Nullable;

/**
 * One version of a stage report, with everything that it says.
 *
 * @param line what its list shows of it
 * @param teamNumber by which papers call the team
 * @param revision for recognising that somebody else saved in between
 * @param asOf the instant at which the figures were read
 * @param remark on days without a dispatch and township reports that are missing; may be empty
 * @param photos those attached, by their days
 * @param cleared words that look like a person's identity and are none
 * @param changed what a correction says of the version before; empty in version 1 and in corrections from before this was said
 * @param author who saved it last
 * @param firstSignedAt when the first of two signatures was given; null without one, and after an edit
 * @param intact whether it still has the hash with which it was signed; true for a draft
 */
public record Stage(
        StageLine line,
        int teamNumber,
        int revision,
        Instant asOf,
        DispatchContent content,
        String summary,
        String recommendations,
        String remark,
        List<DatedPhoto> photos,
        List<Cleared> cleared,
        String changed,
        String author,
        @Nullable Instant firstSignedAt,
        @Nullable UUID firstSignedBy,
        @Nullable String firstSigner,
        @Nullable String sha256,
        boolean intact)
        implements Signable {

    public Stage {
        photos = List.copyOf(photos);
        cleared = List.copyOf(cleared);
    }

    /** What is missing of the period, so that signing asks for the remark. */
    public List<Figure> missing() {
        return Missing.in(content);
    }

    StageTexts.Typed typed() {
        return new StageTexts.Typed(summary, recommendations, remark);
    }

    /** Whether one signature is given and another one is waited for. */
    public boolean halfSigned() {
        return draft() && firstSignedBy != null;
    }

    public UUID id() {
        return line.id();
    }

    public int version() {
        return line.version();
    }

    @Override
    public boolean draft() {
        return line.state() == StageState.DRAFT;
    }

    public boolean signed() {
        return line.state() == StageState.SIGNED;
    }

    public boolean published() {
        return line.state() == StageState.PUBLISHED;
    }
}
