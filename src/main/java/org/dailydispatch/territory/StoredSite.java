package org.dailydispatch.territory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** A site as the database keeps it. */
@Entity
@Table(name = "site")
@SuppressWarnings("UnusedVariable") // Who proposed a venue is written and asked for by queries of their own.
class StoredSite {

    @Id
    private UUID id;

    private UUID countyId;
    private UUID townshipId;

    @Enumerated(EnumType.STRING)
    private SiteKind kind;

    private String code;
    private String nameZh;
    private String nameEn;
    private String shortZh;
    private String shortEn;
    private @Nullable String roadZh;
    private @Nullable String roadEn;
    private int position;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private boolean positionInvented;

    @Enumerated(EnumType.STRING)
    private SiteState state = SiteState.CONFIRMED;

    private @Nullable UUID proposedBy;
    private @Nullable UUID proposedTeam;
    private boolean proposedCovertly;

    @ElementCollection
    @CollectionTable(name = "site_period", joinColumns = @JoinColumn(name = "site_id"))
    private List<InForce> periods = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredSite() {}

    StoredSite(SiteFacts facts, UUID countyId, ReportingDay first) {
        this(Ids.next(), facts, countyId, first);
    }

    StoredSite(UUID id, SiteFacts facts, UUID countyId, ReportingDay first) {
        this.id = id;
        this.townshipId = facts.townshipId();
        this.countyId = countyId;
        this.kind = facts.kind();
        this.code = facts.code();
        this.nameZh = facts.name().zh();
        this.nameEn = facts.name().en();
        this.shortZh = facts.shortName().zh();
        this.shortEn = facts.shortName().en();
        this.periods.add(new InForce(first, null));
        describe(facts);
    }

    /**
     * Takes over what the administrator says now.
     *
     * @throws RefusedException where a checkpoint would become a village, whose checklists differ, or move to a county
     *     of another team
     */
    void change(SiteFacts facts, UUID county) {
        if (facts.kind().family() != kind.family()) {
            throw new RefusedException("territory.site.refused.family");
        }
        if (!county.equals(countyId)) {
            throw new RefusedException("territory.site.refused.county");
        }
        describe(facts);
    }

    private void describe(SiteFacts facts) {
        townshipId = facts.townshipId();
        kind = facts.kind();
        code = facts.code();
        nameZh = facts.name().zh();
        nameEn = facts.name().en();
        shortZh = facts.shortName().zh();
        shortEn = facts.shortName().en();
        Name road = facts.road();
        roadZh = road == null ? null : road.zh();
        roadEn = road == null ? null : road.en();
        position = facts.position();
        lieAt(facts.at());
    }

    /** Coordinates that somebody has entered or changed are no longer made up. */
    private void lieAt(@Nullable Coordinates at) {
        positionInvented = positionInvented && Objects.equals(at, at());
        latitude = at == null ? null : at.latitude();
        longitude = at == null ? null : at.longitude();
    }

    private @Nullable Coordinates at() {
        return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
    }

    /**
     * Ends the present period.
     *
     * @param last the last day in force, inclusive
     * @throws RefusedException where no period is open, or it starts later
     */
    void retire(ReportingDay last) {
        InForce open = periods.stream()
                .filter(period -> period.to() == null)
                .findFirst()
                .orElseThrow(() -> new RefusedException("territory.site.refused.retired"));
        if (last.isBefore(open.from())) {
            throw new RefusedException(
                    "territory.refused.beforeStart", open.from().toString());
        }
        periods.remove(open);
        periods.add(new InForce(open.from(), last));
    }

    /**
     * Begins a new period.
     *
     * @throws RefusedException where an earlier period still lasts on that day, or one is open
     */
    void reopen(ReportingDay first) {
        InForce next = new InForce(first, null);
        if (periods.stream().anyMatch(next::overlaps)) {
            throw new RefusedException("territory.site.refused.overlap");
        }
        periods.add(next);
    }

    /**
     * Takes an end back.
     *
     * @param last the last day in force as it stands
     * @throws RefusedException where no period ends on that day
     */
    void goOn(ReportingDay last) {
        InForce ended = periods.stream()
                .filter(period -> last.equals(period.to()))
                .findFirst()
                .orElseThrow(() -> new RefusedException("territory.site.refused.overlap"));
        periods.remove(ended);
        periods.add(new InForce(ended.from(), null));
    }

    SiteKind kind() {
        return kind;
    }

    SiteFacts facts() {
        return new SiteFacts(
                townshipId, kind, code, new Name(nameZh, nameEn), new Name(shortZh, shortEn), road(), position, at());
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** @throws StaleVersionException where somebody changed the site since that version was shown */
    void expect(int shown) {
        if (shown != version()) {
            throw new StaleVersionException("site " + id);
        }
    }

    Site toSite() {
        return new Site(
                id,
                countyId,
                townshipId,
                kind,
                code,
                new Name(nameZh, nameEn),
                new Name(shortZh, shortEn),
                road(),
                periods(),
                at(),
                state);
    }

    List<InForce> periods() {
        return periods.stream().sorted(Comparator.comparing(InForce::from)).toList();
    }

    private @Nullable Name road() {
        if (roadZh == null) {
            return null;
        }
        return new Name(roadZh, roadEn == null ? roadZh : roadEn);
    }
}
