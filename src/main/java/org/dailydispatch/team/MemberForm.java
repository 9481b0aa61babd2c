package org.dailydispatch.team;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;

/** What an administrator types about a person's duty in a team. */
class MemberForm {

    @Nullable
    String accountId;

    @Nullable
    String duty;

    @Nullable
    String fromDay;

    @Nullable
    String toDay;

    /** The state of the team that was shown when the form was opened. */
    @Nullable
    String version;

    /** Reads every field; null where one was wrong. */
    @Nullable
    Posting posting(FieldReader read) {
        UUID account = read.id("accountId", accountId);
        Duty chosen = read.choice("duty", duty, Duty.class);
        ReportingDay first = read.day("fromDay", fromDay);
        ReportingDay last = read.lastDay("toDay", toDay, first);
        if (account == null || chosen == null || first == null || read.foundErrors()) {
            return null;
        }
        return new Posting(account, chosen, first, last);
    }

    /** -1 where the hidden field was tampered with: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }
}
