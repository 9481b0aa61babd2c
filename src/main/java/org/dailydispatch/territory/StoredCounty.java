package org.dailydispatch.territory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** A county as the database keeps it. */
@Entity
@Table(name = "county")
class StoredCounty {

    @Id
    private UUID id;

    private String code;
    private String nameZh;
    private String nameEn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredCounty() {}

    StoredCounty(String code, Name name) {
        this.id = Ids.next();
        this.code = code;
        this.nameZh = name.zh();
        this.nameEn = name.en();
    }

    County toCounty() {
        return new County(id, code, new Name(nameZh, nameEn));
    }
}
