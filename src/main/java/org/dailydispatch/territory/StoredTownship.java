package org.dailydispatch.territory;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.dailydispatch.language.Name;
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
