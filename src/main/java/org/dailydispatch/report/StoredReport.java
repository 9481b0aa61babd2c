package org.dailydispatch.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A township's report in the database. */
@Entity
@Table(name = "township_report")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; pages read by queries of their own.
class StoredReport {

    enum State {
        DRAFT,
        FILED
    }

    @Id
    private UUID id;

    private UUID teamId;
    private UUID townshipId;
    private ReportingDay day;

    @Enumerated(EnumType.STRING)
    @Column(length = 8)
    private State state = State.DRAFT;

    private boolean zero;
    private @Nullable Instant filedAt;
    private boolean late;
    private UUID authorId;
    private Instant savedAt;
    private int villagesVisited;
    private @Nullable Integer ledgerPersons;
    private @Nullable Integer isolationDue;
    private @Nullable Integer isolated;
    private @Nullable Integer noticesSigned;
    private @Nullable Integer visits;
    private @Nullable Integer venuesChecked;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> items = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Boolean> earlierProblems = Map.of();

    @ElementCollection
    @CollectionTable(name = "township_report_village", joinColumns = @JoinColumn(name = "report_id"))
    @Column(name = "site_id")
    private Set<UUID> villages = new HashSet<>();

    private String situation = "";
    private int revision = 1;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredReport() {}

    StoredReport(ReportPlace place, Actor author, Instant at) {
        this.id = Ids.next();
        this.teamId = place.team().id();
        this.townshipId = place.township().id();
        this.day = place.day();
        this.authorId = author.id();
        this.savedAt = at;
    }

    /** @throws RefusedException where it is filed already: what is filed does not become a draft again */
    void draft(ReportContent content, Actor author, Instant at) {
        if (state == State.FILED) {
            throw new RefusedException("report.refused.filed");
        }
        take(content, author, at);
    }

    /**
     * Files it, or corrects what is filed. Late or not is decided once, by the first filing.
     *
     * @param cutOff the instant after which a report of this day is late
     */
    void file(ReportContent content, Actor author, Instant at, Instant cutOff) {
        take(content, author, at);
        if (state == State.FILED) {
            revision++;
            return;
        }
        state = State.FILED;
        filedAt = at;
        late = at.isAfter(cutOff);
    }

    private void take(ReportContent content, Actor author, Instant at) {
        zero = content.zero();
        ledgerPersons = content.claims().ledgerPersons();
        isolationDue = content.claims().isolationDue();
        isolated = content.claims().isolated();
        noticesSigned = content.claims().noticesSigned();
        visits = content.claims().visits();
        venuesChecked = content.claims().venuesChecked();
        items = new TreeMap<>();
        content.items().forEach((item, verdict) -> items.put(item.name().toLowerCase(Locale.ROOT), verdict.name()));
        earlierProblems = new TreeMap<>();
        content.earlierProblems().forEach((problem, fixed) -> earlierProblems.put(problem.toString(), fixed));
        villages.clear();
        villages.addAll(content.villages());
        villagesVisited = villages.size();
        situation = content.situation();
        authorId = author.id();
        savedAt = at;
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    boolean late() {
        return late;
    }

    int revision() {
        return revision;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
