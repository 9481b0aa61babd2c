package org.dailydispatch.stage;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.signature.FirstSignature;
import org.dailydispatch.signature.Signatures;
import org.dailydispatch.stage.StageSeal.Sealed;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a stage report. What is signed is never changed again. */
@Entity
@Table(name = "stage_report")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; pages read by queries of their own.
class StoredStage {

    @Id
    private UUID id;

    private UUID reportId;
    private UUID teamId;
    private ReportingDay fromDay;
    private ReportingDay toDay;
    private int versionNumber;
    private @Nullable Integer issueNumber;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private StageState state = StageState.DRAFT;

    private Instant asOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    private String summary = "";
    private String recommendations = "";
    private String correction = "";
    private String remark = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private String photos = "[]";

    /** What a correction changed of the version before. */
    private String changed = "";

    /** What the hash covers, see {@link StageSeal}. */
    private short sealForm = Signatures.FORM_WITHOUT;

    @JdbcTypeCode(SqlTypes.JSON)
    private String parts = "{}";

    @JdbcTypeCode(SqlTypes.JSON)
    private String cleared = "[]";

    private UUID authorId;
    private Instant savedAt;

    @Embedded
    private @Nullable FirstSignature firstSignature;

    private @Nullable Instant signedAt;
    private @Nullable UUID signedBy;
    private @Nullable String signerName;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private @Nullable String sha256;

    private @Nullable Instant publishedAt;
    private @Nullable UUID publishedBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredStage() {}

    StoredStage(
            UUID reportId, UUID teamId, ReportingDay from, ReportingDay to, String content, Actor author, Instant now) {
        this.id = Ids.next();
        this.reportId = reportId;
        this.teamId = teamId;
        this.fromDay = from;
        this.toDay = to;
        this.versionNumber = 1;
        this.content = content;
        this.asOf = now;
        this.authorId = author.id();
        this.savedAt = now;
    }

    /** The next version, under the same issue number, with the texts of this one to start from. */
    StoredStage corrected(String reason, String freshContent, Actor author, Instant now) {
        StoredStage next = new StoredStage(reportId, teamId, fromDay, toDay, freshContent, author, now);
        next.versionNumber = versionNumber + 1;
        next.issueNumber = issueNumber;
        next.summary = summary;
        next.recommendations = recommendations;
        next.correction = reason;
        next.remark = remark;
        next.cleared = cleared;
        next.photos = photos;
        return next;
    }

    void refresh(String freshContent, Actor author, Instant now) {
        mustBeDraft();
        content = freshContent;
        asOf = now;
        saved(author, now);
    }

    /** @param nowChanged what the correction makes of the version before; no edit of its own */
    void say(String nowChanged) {
        mustBeDraft();
        changed = nowChanged;
    }

    void edit(StageTexts.Typed typed, Actor author, Instant now) {
        mustBeDraft();
        summary = typed.summary();
        recommendations = typed.recommendations();
        remark = typed.remark();
        saved(author, now);
    }

    /** @param nowCleared everything that is cleared now, as JSON; no edit, since the text stays */
    void clear(String nowCleared) {
        mustBeDraft();
        cleared = nowCleared;
    }

    /** @param chosen the photos attached from now on, as JSON */
    void attach(String chosen, Actor author, Instant now) {
        mustBeDraft();
        photos = chosen;
        saved(author, now);
    }

    /** The first signature was under another text. */
    private void saved(Actor author, Instant now) {
        firstSignature = null;
        authorId = author.id();
        savedAt = now;
    }

    /** The first of two signatures; the draft stays one. */
    void signFirst(Actor leader, Instant now) {
        mustBeDraft();
        firstSignature = new FirstSignature(leader, now);
    }

    /** Locks text and figures and tells their hash. The number is the first version's, where there is one already. */
    String sign(int issue, StageSeal seal, Actor leader, Instant now) {
        mustBeDraft();
        if (firstSignature != null && firstSignature.isOf(leader)) {
            firstSignature = null; // He signed as the first of two, and one is enough since.
        }
        issueNumber = issue;
        state = StageState.SIGNED;
        signedAt = now;
        signedBy = leader.id();
        signerName = leader.displayName();
        sealForm = Signatures.FORM_WITH;
        Sealed whole = new Sealed(
                reportId,
                teamId,
                fromDay,
                toDay,
                versionNumber,
                issue,
                asOf,
                content,
                summary,
                recommendations,
                correction,
                remark,
                photos,
                changed,
                new Signatures(leader.id(), leader.displayName(), now, firstSignature));
        parts = seal.partsOf(whole);
        sha256 = seal.of(whole);
        return sha256;
    }

    void publish(Actor leader, Instant now) {
        if (state != StageState.SIGNED) {
            throw new IllegalStateException("Only a signed version is published, not one that is " + state);
        }
        state = StageState.PUBLISHED;
        publishedAt = now;
        publishedBy = leader.id();
    }

    private void mustBeDraft() {
        if (state != StageState.DRAFT) {
            throw new IllegalStateException("Locked since it was signed: version " + versionNumber + " of " + reportId);
        }
    }

    /** As pages carry it, so that who saves later is told. */
    int revision() {
        return Objects.requireNonNull(version, "What is not stored has no revision");
    }

    boolean standsAt(int revision) {
        return Objects.equals(version, revision);
    }

    boolean is(StageState expected) {
        return state == expected;
    }

    UUID id() {
        return id;
    }

    UUID reportId() {
        return reportId;
    }

    UUID teamId() {
        return teamId;
    }

    ReportingDay from() {
        return fromDay;
    }

    ReportingDay to() {
        return toDay;
    }

    int versionNumber() {
        return versionNumber;
    }

    @Nullable
    Integer issueNumber() {
        return issueNumber;
    }

    String content() {
        return content;
    }

    StageTexts.Typed typed() {
        return new StageTexts.Typed(summary, recommendations, remark);
    }

    String correction() {
        return correction;
    }

    /** The attached photos, as JSON. */
    String photos() {
        return photos;
    }

    String cleared() {
        return cleared;
    }

    @Nullable
    FirstSignature firstSignature() {
        return firstSignature;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    @Nullable
    String signerName() {
        return signerName;
    }
}
