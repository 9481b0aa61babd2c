package org.dailydispatch.territory;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** What an administrator types about a site. */
class SiteForm {

    @Nullable
    String townshipId;

    @Nullable
    String kind;

    @Nullable
    String code;

    @Nullable
    String nameZh;

    @Nullable
    String nameEn;

    @Nullable
    String shortZh;

    @Nullable
    String shortEn;

    @Nullable
    String roadZh;

    @Nullable
    String roadEn;

    @Nullable
    String position;

    /** Degrees, WGS 84; both or neither. */
    @Nullable
    String latitude;

    @Nullable
    String longitude;

    /** The first day in force; asked for only where a site is added. */
    @Nullable
    String inForceFrom;

    /** The state that was shown when the form was opened. */
    @Nullable
    String version;

    static SiteForm of(SiteFacts facts, int version) {
        SiteForm form = new SiteForm();
        form.townshipId = facts.townshipId().toString();
        form.kind = facts.kind().name();
        form.code = facts.code();
        form.nameZh = facts.name().zh();
        form.nameEn = facts.name().en();
        form.shortZh = facts.shortName().zh();
        form.shortEn = facts.shortName().en();
        Name road = facts.road();
        form.roadZh = road == null ? null : road.zh();
        form.roadEn = road == null ? null : road.en();
        form.position = String.valueOf(facts.position());
        Coordinates at = facts.at();
        form.latitude = at == null ? null : String.valueOf(at.latitude());
        form.longitude = at == null ? null : String.valueOf(at.longitude());
        form.version = String.valueOf(version);
        return form;
    }

    @Nullable
    UUID township() {
        return Typed.id(townshipId);
    }

    @Nullable
    String code() {
        return Typed.text(code);
    }

    /** Reads every field; null where one was wrong. */
    @Nullable
    SiteFacts facts(FieldReader read) {
        UUID township = read.id("townshipId", townshipId);
        SiteKind siteKind = read.choice("kind", kind, SiteKind.class);
        String siteCode = read.code("code", code, 32);
        String zh = read.text("nameZh", nameZh, 128);
        String en = read.text("nameEn", nameEn, 128);
        String briefZh = read.text("shortZh", shortZh, 24);
        String briefEn = read.text("shortEn", shortEn, 48);
        Name road = road(read);
        Integer place = read.number("position", position, 0, 100_000);
        Coordinates at = PositionFields.read(read, latitude, longitude);
        if (township == null
                || siteKind == null
                || siteCode == null
                || zh == null
                || en == null
                || briefZh == null
                || briefEn == null
                || place == null
                || read.foundErrors()) {
            return null;
        }
        return new SiteFacts(
                township, siteKind, siteCode, new Name(zh, en), new Name(briefZh, briefEn), road, place, at);
    }

    @Nullable
    ReportingDay firstDay(FieldReader read) {
        return read.day("inForceFrom", inForceFrom);
    }

    /** -1 where the hidden field was tampered with: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }

    private @Nullable Name road(FieldReader read) {
        boolean named = Typed.text(roadZh) != null || Typed.text(roadEn) != null;
        if (!named) {
            return null;
        }
        String zh = read.text("roadZh", roadZh, 64);
        String en = read.text("roadEn", roadEn, 96);
        return zh == null || en == null ? null : new Name(zh, en);
    }
}
