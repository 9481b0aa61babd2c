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
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** A site as the database keeps it. */
@Entity
@Table(name = "site")
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

    @ElementCollection
    @CollectionTable(name = "site_period", joinColumns = @JoinColumn(name = "site_id"))
    private List<InForce> periods = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredSite() {}

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
                periods());
    }

    /** Its place among the sites of its kind. */
    int position() {
        return position;
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
