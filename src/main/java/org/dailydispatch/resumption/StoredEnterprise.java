package org.dailydispatch.resumption;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** An enterprise as the database keeps it. */
@Entity
@Table(name = "enterprise")
class StoredEnterprise {

    @Id
    private UUID id;

    private UUID countyId;
    private UUID townshipId;
    private String code;
    private String name;
    private boolean designatedSize;
    private boolean keyProject;
    private int staffTotal;
    private ReportingDay inForceFrom;
    private @Nullable ReportingDay inForceTo;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredEnterprise() {}

    StoredEnterprise(UUID countyId, EnterpriseEntry entry, ReportingDay from) {
        this.id = Ids.next();
        this.countyId = countyId;
        this.townshipId = entry.townshipId();
        this.code = entry.code();
        this.name = entry.name();
        this.designatedSize = entry.designatedSize();
        this.keyProject = entry.keyProject();
        this.staffTotal = entry.staffTotal();
        this.inForceFrom = from;
    }

    /** Takes new facts; the code stays. */
    void change(EnterpriseEntry entry, int expectedVersion) {
        requireVersion(expectedVersion);
        townshipId = entry.townshipId();
        name = entry.name();
        designatedSize = entry.designatedSize();
        keyProject = entry.keyProject();
        staffTotal = entry.staffTotal();
    }

    /** Counts on this day for the last time. */
    void retire(ReportingDay lastDay, int expectedVersion) {
        requireVersion(expectedVersion);
        requireInForce(lastDay);
        inForceTo = lastDay;
    }

    /** Takes back a retirement while its last day lasts: later there would be days without the enterprise. */
    void reinstate(ReportingDay today, int expectedVersion) {
        requireVersion(expectedVersion);
        if (!today.equals(inForceTo)) {
            throw new RefusedException("resumption.error.tooLateToReinstate");
        }
        inForceTo = null;
    }

    void requireInForce(ReportingDay day) {
        if (!toEnterprise().inForceOn(day)) {
            throw new RefusedException("resumption.error.retired", name);
        }
    }

    private void requireVersion(int expected) {
        if (!Objects.equals(version, expected)) {
            throw new StaleVersionException("enterprise " + id);
        }
    }

    UUID id() {
        return id;
    }

    UUID countyId() {
        return countyId;
    }

    UUID townshipId() {
        return townshipId;
    }

    Enterprise toEnterprise() {
        return new Enterprise(
                id,
                countyId,
                townshipId,
                code,
                name,
                designatedSize,
                keyProject,
                staffTotal,
                inForceFrom,
                inForceTo,
                version == null ? 0 : version);
    }
}
