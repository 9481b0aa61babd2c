package org.dailydispatch.resumption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.StaleVersionException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A resumption record as the database keeps it: one for an enterprise and day. */
@Entity
@Table(name = "resumption_record")
@SuppressWarnings("UnusedVariable") // scope, author and time are read by SQL only
class StoredRecord {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private UUID teamId;
    private UUID townshipId;
    private ReportingDay day;

    @Enumerated(EnumType.STRING)
    private ResumptionState state;

    private int staffTotal;
    private int onPost;
    private @Nullable Integer capacityPercent;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "varchar(16)[]")
    private String[] difficulties;

    private String note;
    private UUID authorId;
    private Instant recordedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredRecord() {}

    @SuppressWarnings("NullAway.Init") // the entry's facts are taken by take()
    StoredRecord(StoredEnterprise enterprise, UUID teamId, RecordEntry entry, UUID authorId, Instant now) {
        this.id = Ids.next();
        this.enterpriseId = enterprise.id();
        this.townshipId = enterprise.townshipId();
        this.teamId = teamId;
        this.day = entry.day();
        this.authorId = authorId;
        take(entry, now);
    }

    /** @param expectedVersion null where the author believed that there was no record yet */
    void revise(RecordEntry entry, @Nullable Integer expectedVersion, UUID reviser, Instant now) {
        if (!Objects.equals(version, expectedVersion)) {
            throw new StaleVersionException("resumption record " + id);
        }
        authorId = reviser;
        take(entry, now);
    }

    private void take(RecordEntry entry, Instant now) {
        state = entry.state();
        staffTotal = entry.staffTotal();
        onPost = entry.onPost();
        capacityPercent = entry.capacityPercent();
        difficulties = entry.difficulties().stream().map(Enum::name).toArray(String[]::new);
        note = entry.note();
        recordedAt = now;
    }

    /** Whether the entry would change nothing: a form sent twice. */
    boolean saysTheSame(RecordEntry entry) {
        return entry.equals(entry());
    }

    RecordEntry entry() {
        return new RecordEntry(
                day,
                state,
                staffTotal,
                onPost,
                capacityPercent,
                List.of(difficulties).stream().map(Difficulty::valueOf).toList(),
                note);
    }

    UUID id() {
        return id;
    }
}
