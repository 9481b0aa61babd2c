package org.dailydispatch.team;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** What an administrator says about a team; its campaign and county are fixed when it is added. */
record TeamFacts(
        int number,
        Name name,
        ReportingDay stationedFrom,
        @Nullable ReportingDay stationedTo,
        LocalTime cutOff,
        boolean secondSignature) {

    /** Field by field, for comparing. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("number", String.valueOf(number));
        texts.put("nameZh", name.zh());
        texts.put("nameEn", name.en());
        texts.put("stationedFrom", stationedFrom.toString());
        texts.put("stationedTo", Objects.toString(stationedTo, ""));
        texts.put("cutOff", cutOff.toString());
        texts.put("secondSignature", String.valueOf(secondSignature));
        return texts;
    }
}
