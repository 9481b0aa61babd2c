package org.dailydispatch.venue;

import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.Coordinates;
import org.dailydispatch.territory.NewVenue;
import org.dailydispatch.territory.PositionFields;
import org.dailydispatch.territory.Proposal;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed about a venue: by an inspector who adds it, and by the leader who confirms it. */
class VenueForm {

    static final int LONGEST_NAME = 64;

    /** Of the venue to come, so that a repeated request adds it once. */
    public @Nullable String id;

    public @Nullable String kind;

    public @Nullable String nameZh;

    /** As the Chinese name where it is left empty. */
    public @Nullable String nameEn;

    public @Nullable String townshipId;

    public @Nullable String latitude;

    public @Nullable String longitude;

    /** The state that was shown to the leader. */
    public @Nullable String version;

    /** Set where the inspector has seen the sites of the same name and adds the venue all the same. */
    public @Nullable String anyway;

    static VenueForm of(Proposal proposal) {
        NewVenue venue = proposal.venue();
        Coordinates at = venue.at();
        VenueForm form = new VenueForm();
        form.kind = venue.kind().name();
        form.nameZh = venue.name().zh();
        form.nameEn = venue.name().en();
        form.townshipId = venue.townshipId().toString();
        form.latitude = at == null ? null : String.valueOf(at.latitude());
        form.longitude = at == null ? null : String.valueOf(at.longitude());
        form.version = String.valueOf(proposal.version());
        return form;
    }

    /** Reads every field; null where one was wrong. */
    @Nullable
    NewVenue read(FieldReader read) {
        String zh = read.text("nameZh", nameZh, LONGEST_NAME);
        String en = read.optionalText("nameEn", nameEn, LONGEST_NAME);
        SiteKind venue = venueKind(read);
        UUID township = read.id("townshipId", townshipId);
        Coordinates at = PositionFields.read(read, latitude, longitude);
        if (zh == null || venue == null || township == null || read.foundErrors()) {
            return null;
        }
        return new NewVenue(venue, new Name(zh, en == null ? zh : en), township, at);
    }

    private @Nullable SiteKind venueKind(FieldReader read) {
        SiteKind chosen = read.choice("kind", kind, SiteKind.class);
        if (chosen != null && chosen.family() != SiteFamily.VENUE) {
            read.refuse("kind", "form.error.choose");
            return null;
        }
        return chosen;
    }

    @Nullable
    UUID id() {
        return Typed.id(id);
    }

    /** The id holds another venue already: what was typed becomes one of its own when it is sent again. */
    void asAnother(Errors errors) {
        id = Ids.next().toString();
        errors.reject("venue.refused.other");
    }

    boolean insists() {
        return Typed.text(anyway) != null;
    }

    /** -1 where the hidden field was tampered with: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }
}
