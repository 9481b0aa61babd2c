package org.dailydispatch.draft;

import java.util.UUID;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Filings;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Forms as a browser sends them on the day on which the tests' clock stands. */
public final class Forms {

    private Forms() {}

    /** Every item passes. */
    public static MultiValueMap<String, String> passing(Checklist checklist, UUID site) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("site", site.toString());
        form.set("checklist", checklist.versionId().toString());
        form.set("day", Filings.DAY.toString());
        form.set("startedAt", "2020-02-19T00:45:00Z");
        form.set("revision", "");
        form.set("remark", "");
        checklist.items().forEach(item -> {
            Answer answer = Filings.pass(item);
            String field = "answers[" + item.code() + "].";
            form.set(field + "verdict", "PASS");
            answer.measures()
                    .forEach((code, number) -> form.set(field + "measures[" + code + "]", number.toPlainString()));
            answer.options().forEach(option -> form.add(field + "options", option));
            form.set(field + "description", "");
            if (item.severity() != null) {
                form.set(field + "severity", item.severity().name());
            }
            form.set(field + "by", "");
            form.set(field + "unit", "测试镇");
        });
        return form;
    }

    /** One item fails, as described. */
    public static MultiValueMap<String, String> failingAt(
            String item, String description, Checklist checklist, UUID site) {
        MultiValueMap<String, String> form = passing(checklist, site);
        form.set("answers[" + item + "].verdict", "FAIL");
        form.set("answers[" + item + "].description", description);
        form.set("answers[" + item + "].fix", "TODAY");
        return form;
    }
}
