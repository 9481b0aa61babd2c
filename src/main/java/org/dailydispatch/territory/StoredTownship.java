package org.dailydispatch.territory;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** A township as the database keeps it. */
@Entity
@Table(name = "township")
class StoredTownship {

    @Id
    private UUID id;

    private UUID countyId;
    private String code;
    private String nameZh;
    private String nameEn;
    private String shortZh;
    private String shortEn;

    @Enumerated(EnumType.STRING)
    private TownshipKind kind;

    private int position;
    private @Nullable Integer gridRow;
    private @Nullable Integer gridCol;

    @Embedded
    private InForce inForce;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredTownship() {}

    StoredTownship(UUID countyId, TownshipFacts facts, ReportingDay first) {
        this.id = Ids.next();
        this.countyId = countyId;
        this.code = facts.code();
        this.nameZh = facts.name().zh();
        this.nameEn = facts.name().en();
        this.shortZh = facts.shortName().zh();
        this.shortEn = facts.shortName().en();
        this.kind = facts.kind();
        this.inForce = new InForce(first, null);
        change(facts);
    }

    /** Takes over what the administrator says now. */
    final void change(TownshipFacts facts) {
        code = facts.code();
        nameZh = facts.name().zh();
        nameEn = facts.name().en();
        shortZh = facts.shortName().zh();
        shortEn = facts.shortName().en();
        kind = facts.kind();
        position = facts.position();
        gridRow = facts.gridRow();
        gridCol = facts.gridCol();
    }

    /**
     * Sets the last day in force.
     *
     * @param last inclusive; null where it goes on
     * @throws RefusedException where it lies before the first day
     */
    void endOn(@Nullable ReportingDay last) {
        if (last != null && last.isBefore(inForce.from())) {
            throw new RefusedException(
                    "territory.refused.beforeStart", inForce.from().toString());
        }
        inForce = new InForce(inForce.from(), last);
    }

    TownshipFacts facts() {
        return new TownshipFacts(
                code, new Name(nameZh, nameEn), new Name(shortZh, shortEn), kind, position, gridRow, gridCol);
    }

    UUID id() {
        return id;
    }

    UUID countyId() {
        return countyId;
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** @throws StaleVersionException where somebody changed the township since that version was shown */
    void expect(int shown) {
        if (shown != version()) {
            throw new StaleVersionException("township " + id);
        }
    }

    Township toTownship() {
        return new Township(
                id,
                countyId,
                code,
                new Name(nameZh, nameEn),
                new Name(shortZh, shortEn),
                kind,
                position,
                gridRow,
                gridCol);
    }

    InForce inForce() {
        return inForce;
    }
}
