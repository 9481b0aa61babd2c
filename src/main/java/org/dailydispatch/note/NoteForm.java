package org.dailydispatch.note;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.form.DeviceTime;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.territory.SitesByName;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a browser sends of a note, readable or not. */
class NoteForm {

    static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 128;
    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);

    /** Made before the first attempt, so that sending twice is one note. */
    public @Nullable String id;

    public @Nullable String text;

    /** The name of the site, as typed. */
    public @Nullable String site;

    public @Nullable String latitude;
    public @Nullable String longitude;
    public @Nullable String accuracy;

    /** What the device's clock showed when the note was written, and as it is sent: claims, unreadable or not. */
    public @Nullable String deviceTime;

    public @Nullable String sentAt;

    /** The id under which this was sent, where it holds another note; null otherwise. */
    @Nullable
    UUID former;

    /** The ids of the photos that the server has already. */
    public List<String> photos = new ArrayList<>();

    static NoteForm under(UUID id) {
        NoteForm form = new NoteForm();
        form.id = id.toString();
        return form;
    }

    /** The id of the note; a new one where none that is an id was sent. */
    UUID id() {
        UUID read = Typed.id(id);
        if (read != null) {
            return read;
        }
        UUID made = Ids.next();
        id = made.toString();
        return made;
    }

    /** The id holds another text already: what was typed is kept and becomes a note of its own when it is sent again. */
    void asAnother(Errors errors) {
        former = Typed.id(id);
        id = Ids.next().toString();
        photos.clear();
        errors.reject("note.refused.otherText");
    }

    public @Nullable UUID former() {
        return former;
    }

    /** The note is settled: photos that come only now go with nothing any more. */
    void withoutPhotos(Errors errors) {
        photos.clear();
        errors.rejectValue("photos", "note.refused.latePhotos");
    }

    /** Every field that cannot be read becomes an error; null if there is one. */
    @Nullable
    NewNote read(SitesByName sites, UUID countyId, Errors errors) {
        FieldReader reader = new FieldReader(errors);
        String readText = reader.text("text", text, LONGEST_TEXT);
        String name = reader.optionalText("site", site, LONGEST_NAME);
        UUID siteId = name == null ? null : sites.find(countyId, name).orElse(null);
        if (name != null && siteId == null) {
            errors.rejectValue("site", "note.site.unknown");
        }
        if (readText == null || errors.hasErrors()) {
            return null;
        }
        return new NewNote(
                id(), readText, siteId, place(), photos(), DeviceTime.read(deviceTime), DeviceTime.read(sentAt));
    }

    List<UUID> photos() {
        return photos.stream().map(Typed::id).filter(Objects::nonNull).toList();
    }

    /** A place that cannot be read is none: it comes from the device, and nobody could mend it. */
    private @Nullable Place place() {
        BigDecimal readLatitude = degrees(latitude, MOST_LATITUDE);
        BigDecimal readLongitude = degrees(longitude, MOST_LONGITUDE);
        if (readLatitude == null || readLongitude == null) {
            return null;
        }
        Integer metres = Typed.number(accuracy);
        return new Place(readLatitude, readLongitude, metres == null || metres < 0 ? null : metres);
    }

    private static @Nullable BigDecimal degrees(@Nullable String typed, BigDecimal most) {
        String text = Typed.text(typed);
        if (text == null || !text.matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?")) {
            return null;
        }
        BigDecimal degrees = new BigDecimal(text);
        return degrees.abs().compareTo(most) > 0 ? null : degrees;
    }
}
