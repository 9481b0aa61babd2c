package org.dailydispatch.territory;

import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** What an administrator types about a township. */
class TownshipForm {

    /** Asked for only where a township is added. */
    @Nullable
    String countyId;

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
    String kind;

    @Nullable
    String position;

    @Nullable
    String gridRow;

    @Nullable
    String gridCol;

    /** The first day in force; asked for only where a township is added. */
    @Nullable
    String inForceFrom;

    /** The state that was shown when the form was opened. */
    @Nullable
    String version;

    static TownshipForm of(TownshipFacts facts, int version) {
        TownshipForm form = new TownshipForm();
        form.code = facts.code();
        form.nameZh = facts.name().zh();
        form.nameEn = facts.name().en();
        form.shortZh = facts.shortName().zh();
        form.shortEn = facts.shortName().en();
        form.kind = facts.kind().name();
        form.position = String.valueOf(facts.position());
        form.gridRow = Objects.toString(facts.gridRow(), "");
        form.gridCol = Objects.toString(facts.gridCol(), "");
        form.version = String.valueOf(version);
        return form;
    }

    /** Reads every field; null where one was wrong. */
    @Nullable
    TownshipFacts facts(FieldReader read) {
        String townshipCode = read.code("code", code, 16);
        String zh = read.text("nameZh", nameZh, 64);
        String en = read.text("nameEn", nameEn, 96);
        String briefZh = read.text("shortZh", shortZh, 16);
        String briefEn = read.text("shortEn", shortEn, 32);
        TownshipKind townshipKind = read.choice("kind", kind, TownshipKind.class);
        Integer place = read.number("position", position, 0, 100_000);
        Integer row = read.optionalNumber("gridRow", gridRow, 0, 99);
        Integer column = read.optionalNumber("gridCol", gridCol, 0, 99);
        if (townshipCode == null
                || zh == null
                || en == null
                || briefZh == null
                || briefEn == null
                || townshipKind == null
                || place == null
                || read.foundErrors()) {
            return null;
        }
        return new TownshipFacts(
                townshipCode, new Name(zh, en), new Name(briefZh, briefEn), townshipKind, place, row, column);
    }

    @Nullable
    UUID county(FieldReader read) {
        return read.id("countyId", countyId);
    }

    @Nullable
    ReportingDay firstDay(FieldReader read) {
        return read.day("inForceFrom", inForceFrom);
    }

    @Nullable
    String code() {
        return Typed.text(code);
    }

    /** -1 where the hidden field was tampered with: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }
}
