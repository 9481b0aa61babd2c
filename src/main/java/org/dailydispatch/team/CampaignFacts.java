package org.dailydispatch.team;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** What an administrator says about a campaign. */
record CampaignFacts(
        Name name, ReportingDay startsOn, @Nullable ReportingDay endsOn) {

    /** Field by field, for comparing. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("nameZh", name.zh());
        texts.put("nameEn", name.en());
        texts.put("startsOn", startsOn.toString());
        texts.put("endsOn", Objects.toString(endsOn, ""));
        return texts;
    }
}
