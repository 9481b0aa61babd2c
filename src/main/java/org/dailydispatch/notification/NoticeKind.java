package org.dailydispatch.notification;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.web.util.UriComponentsBuilder;

/** What a notice tells, and the page to which it leads. Its words are {@code notification.NoticeKind.*}. */
public enum NoticeKind {
    PROBLEM_ASSIGNED("/problems/{object}"),
    PROBLEM_RETURNED("/problems/{object}"),
    PROBLEM_REPORTED_DONE("/problems/{object}"),
    PROBLEM_DUE_TOMORROW("/problems/{object}"),
    PROBLEM_OVERDUE("/problems/{object}"),
    /** To the liaison; its object is the township. */
    REPORT_MISSING("/township-reports/{day}/{object}"),
    /** To the leader, of all townships of a day at once; its object is the team. */
    REPORTS_MISSING("/township-reports?day={day}"),
    CORRECTION_REQUESTED("/reviews/corrections/{object}"),
    DISPATCH_PUBLISHED("/dispatches/{day}?team={team}"),
    /** To the leader of the team alone. */
    COVERT_WAITING("/inspections/{object}"),
    /** The township, which is the object, has no liaison any more. */
    LIAISON_STOPPED("/problems?township={object}"),
    /** What was assigned to the person, who is the object. */
    VISITS_STOPPED("/assignments"),
    /** What was returned to the person, who is the object. */
    MENDING_STOPPED("/reviews?state=RETURNED");

    private final String address;

    NoticeKind(String address) {
        this.address = address;
    }

    String address(UUID object, UUID team, ReportingDay day) {
        return UriComponentsBuilder.fromUriString(address.replace("{object}", object.toString())
                        .replace("{team}", team.toString())
                        .replace("{day}", day.toString()))
                .build()
                .toUriString();
    }
}
