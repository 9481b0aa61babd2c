package org.dailydispatch.team;

import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** What an administrator types about a team. */
class TeamForm {

    /** Asked for only where a team is added. */
    @Nullable
    String campaignId;

    /** Asked for only where a team is added. */
    @Nullable
    String countyId;

    @Nullable
    String number;

    @Nullable
    String nameZh;

    @Nullable
    String nameEn;

    @Nullable
    String stationedFrom;

    @Nullable
    String stationedTo;

    @Nullable
    String cutOff = "18:00";

    boolean secondSignature;

    /** The state that was shown when the form was opened. */
    @Nullable
    String version;

    static TeamForm of(TeamFacts facts, int version) {
        TeamForm form = new TeamForm();
        form.number = String.valueOf(facts.number());
        form.nameZh = facts.name().zh();
        form.nameEn = facts.name().en();
        form.stationedFrom = facts.stationedFrom().toString();
        form.stationedTo = Objects.toString(facts.stationedTo(), "");
        form.cutOff = facts.cutOff().toString();
        form.secondSignature = facts.secondSignature();
        form.version = String.valueOf(version);
        return form;
    }

    /** Reads every field but the campaign and the county; null where one was wrong. */
    @Nullable
    TeamFacts facts(FieldReader read) {
        Integer teamNumber = read.number("number", number, 1, 9999);
        String zh = read.text("nameZh", nameZh, 64);
        String en = read.text("nameEn", nameEn, 96);
        ReportingDay first = read.day("stationedFrom", stationedFrom);
        ReportingDay last = read.lastDay("stationedTo", stationedTo, first);
        LocalTime time = read.time("cutOff", cutOff);
        if (teamNumber == null || zh == null || en == null || first == null || time == null || read.foundErrors()) {
            return null;
        }
        return new TeamFacts(teamNumber, new Name(zh, en), first, last, time, secondSignature);
    }

    @Nullable
    UUID campaign(FieldReader read) {
        return read.id("campaignId", campaignId);
    }

    @Nullable
    UUID county(FieldReader read) {
        return read.id("countyId", countyId);
    }

    @Nullable
    Integer number() {
        return Typed.number(number);
    }

    /** -1 where the hidden field was tampered with: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }
}
