package org.dailydispatch.dispatch;

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
import org.dailydispatch.dispatch.Seal.Sealed;
import org.dailydispatch.signature.FirstSignature;
import org.dailydispatch.signature.Signatures;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a team's dispatch of a day. What is signed is never changed again. */
@Entity
@Table(name = "dispatch")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; pages read by queries of their own.
class StoredDispatch {

    private static final String NOTHING = "{}";

    @Id
    private UUID id;

    private UUID teamId;
    private ReportingDay day;
    private int versionNumber;
    private @Nullable Integer issueNumber;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private DispatchState state = DispatchState.DRAFT;

    private Instant asOf;

    /** JSON. */
    private String content;

    /** The template in whose words the content is; null where it is older than templates. */
    private @Nullable Integer templateVersion;

    private String recommendations = "";
    private String tomorrow = "";
    private String correction = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private String remarks = NOTHING;

    @JdbcTypeCode(SqlTypes.JSON)
    private String cleared = "[]";

    @JdbcTypeCode(SqlTypes.JSON)
    private String photos = "[]";

    @JdbcTypeCode(SqlTypes.JSON)
    private String adopted = "[]";

    /** What a correction changed of the version before. */
    private String changed = "";

    /** What the hash covers, see {@link Seal}. */
    private short sealForm = Signatures.FORM_WITHOUT;

    @JdbcTypeCode(SqlTypes.JSON)
    private String parts = NOTHING;

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
    private boolean demonstration;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredDispatch() {}

    /** The first version of a day. */
    StoredDispatch(UUID teamId, ReportingDay day, Assembled assembled, Instant asOf, Actor author, Instant now) {
        this.id = Ids.next();
        this.teamId = teamId;
        this.day = day;
        this.versionNumber = 1;
        this.content = assembled.content();
        this.templateVersion = assembled.template();
        this.asOf = asOf;
        this.authorId = author.id();
        this.savedAt = now;
    }

    /** The next version, under the same issue number, with the texts of this one to start from. */
    StoredDispatch corrected(String reason, Assembled fresh, Actor author, Instant now) {
        StoredDispatch next = new StoredDispatch(teamId, day, fresh, now, author, now);
        next.versionNumber = versionNumber + 1;
        next.issueNumber = issueNumber;
        next.recommendations = recommendations;
        next.tomorrow = tomorrow;
        next.correction = reason;
        next.adopted = adopted;
        next.remarks = remarks;
        next.cleared = cleared;
        next.photos = photos;
        return next;
    }

    void refresh(Assembled fresh, Actor author, Instant now) {
        mustBeDraft();
        content = fresh.content();
        templateVersion = fresh.template();
        asOf = now;
        saved(author, now);
    }

    /** @param nowChanged what the correction makes of the version before; no edit of its own */
    void say(String nowChanged) {
        mustBeDraft();
        changed = nowChanged;
    }

    void edit(String newRecommendations, String newTomorrow, Actor author, Instant now) {
        mustBeDraft();
        recommendations = newRecommendations;
        tomorrow = newTomorrow;
        saved(author, now);
    }

    void remark(String newRemarks) {
        mustBeDraft();
        remarks = newRemarks;
    }

    /** @param nowCleared everything that is cleared now, as JSON; no edit, since the text stays */
    void clear(String nowCleared) {
        mustBeDraft();
        cleared = nowCleared;
    }

    /** @param nowAdopted the suggestions that stand in the text, as JSON */
    void adopt(String nowAdopted) {
        mustBeDraft();
        adopted = nowAdopted;
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
    String sign(int issue, Seal seal, Actor leader, Instant now) {
        mustBeDraft();
        if (issueNumber != null && issueNumber != issue) {
            throw new IllegalStateException("A correction keeps its number");
        }
        if (firstSignature != null && firstSignature.isOf(leader)) {
            // He signed as the first of two, and one is enough since.
            firstSignature = null;
        }
        issueNumber = issue;
        state = DispatchState.SIGNED;
        signedAt = now;
        signedBy = leader.id();
        signerName = leader.displayName();
        sealForm = Signatures.FORM_WITH;
        Sealed sealed = sealed(issue, new Signatures(leader.id(), leader.displayName(), now, firstSignature));
        parts = seal.partsOf(sealed);
        String hash = seal.of(sealed);
        sha256 = hash;
        return hash;
    }

    private Sealed sealed(int issue, Signatures signatures) {
        return new Sealed(
                teamId,
                day,
                versionNumber,
                issue,
                asOf,
                content,
                recommendations,
                tomorrow,
                correction,
                remarks,
                photos,
                adopted,
                changed,
                signatures);
    }

    void publish(Actor leader, Instant now) {
        if (state != DispatchState.SIGNED) {
            throw new IllegalStateException("Only a signed version is published, not one that is " + state);
        }
        state = DispatchState.PUBLISHED;
        publishedAt = now;
        publishedBy = leader.id();
    }

    void markAsDemonstration() {
        demonstration = true;
    }

    private void mustBeDraft() {
        if (state != DispatchState.DRAFT) {
            throw new IllegalStateException("Locked since it was signed: version " + versionNumber + " of " + day);
        }
    }

    /** As pages carry it, so that who saves later is told. */
    int revision() {
        return Objects.requireNonNull(version, "What is not stored has no revision");
    }

    boolean standsAt(int revision) {
        return Objects.equals(version, revision);
    }

    boolean is(DispatchState expected) {
        return state == expected;
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    /** The attached photos, as JSON. */
    String photos() {
        return photos;
    }

    /** The suggestions that stand in the text, as JSON. */
    String adopted() {
        return adopted;
    }

    ReportingDay day() {
        return day;
    }

    int versionNumber() {
        return versionNumber;
    }

    @Nullable
    Integer issueNumber() {
        return issueNumber;
    }

    @Nullable
    Integer templateVersion() {
        return templateVersion;
    }

    String content() {
        return content;
    }

    String recommendations() {
        return recommendations;
    }

    String tomorrow() {
        return tomorrow;
    }

    String correction() {
        return correction;
    }

    String remarks() {
        return remarks;
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
