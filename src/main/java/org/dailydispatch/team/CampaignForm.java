package org.dailydispatch.team;

import java.util.Objects;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** What an administrator types about a campaign. */
class CampaignForm {

    @Nullable
    String nameZh;

    @Nullable
    String nameEn;

    @Nullable
    String startsOn;

    @Nullable
    String endsOn;

    /** The state that was shown when the form was opened. */
    @Nullable
    String version;

    static CampaignForm of(CampaignFacts facts, int version) {
        CampaignForm form = new CampaignForm();
        form.nameZh = facts.name().zh();
        form.nameEn = facts.name().en();
        form.startsOn = facts.startsOn().toString();
        form.endsOn = Objects.toString(facts.endsOn(), "");
        form.version = String.valueOf(version);
        return form;
    }

    /** Reads every field; null where one was wrong. */
    @Nullable
    CampaignFacts facts(FieldReader read) {
        String zh = read.text("nameZh", nameZh, 64);
        String en = read.text("nameEn", nameEn, 96);
        ReportingDay first = read.day("startsOn", startsOn);
        ReportingDay last = read.lastDay("endsOn", endsOn, first);
        if (zh == null || en == null || first == null || read.foundErrors()) {
            return null;
        }
        return new CampaignFacts(new Name(zh, en), first, last);
    }

    /** -1 where the hidden field was tampered with: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }
}
