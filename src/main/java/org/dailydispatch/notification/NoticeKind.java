package org.dailydispatch.notification;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.web.util.UriComponentsBuilder;

/** What a notice tells, and the page to which it leads. Its words are {@code notification.NoticeKind.*}. */
public enum NoticeKind {
    PROBLEM_ASSIGNED("/problems/{object}"),
    PROBLEM_RETURNED("/problems/{object}"),
    PROBLEM_REPORTED_DONE("/problems/{object}"),
    /** To the leader. */
    EXTENSION_ASKED("/problems/{object}"),
    /** To those of the township that asked. */
    EXTENSION_GRANTED("/problems/{object}"),
    EXTENSION_REFUSED("/problems/{object}"),
    PROBLEM_DUE_TOMORROW("/problems/{object}"),
    PROBLEM_OVERDUE("/problems/{object}"),
    /** To the liaison; its object is the township. */
    REPORT_MISSING("/township-reports/{day}/{object}"),
    /** To the leader, of all townships of a day at once; its object is the team. */
    REPORTS_MISSING("/township-reports?day={day}"),
    /** An order or recommendation, to the addressee. */
    ORDER_ISSUED("/orders/{object}"),
    ORDER_REMINDED("/orders/{object}"),
    /** To those who read along. */
    ORDER_COPIED("/orders/{object}"),
    ORDER_COPY_REMINDED("/orders/{object}"),
    /** To the leader. */
    ORDER_ANSWERED("/orders/{object}"),
    ORDER_RETURNED("/orders/{object}"),
    ORDER_ACCEPTED("/orders/{object}"),
    /** To the addressee; to the leader, where it is the county. */
    ORDER_DUE_TOMORROW("/orders/{object}"),
    /** To the leader too, who is to remind. */
    ORDER_OVERDUE("/orders/{object}"),
    /** What a meeting agreed, to who is charged with it. */
    ITEM_AGREED("/meetings/items/{object}"),
    ITEM_DUE_TOMORROW("/meetings/items/{object}"),
    /** To the leader too. */
    ITEM_OVERDUE("/meetings/items/{object}"),
    /** To who has the site or township, which is the object, today. */
    VISIT_REMINDED("/today"),
    CORRECTION_REQUESTED("/reviews/corrections/{object}"),
    /** To the leaders who may give the second signature. */
    DISPATCH_TO_SIGN("/dispatches/{day}"),
    STAGE_TO_SIGN("/stages/{object}"),
    DISPATCH_PUBLISHED("/dispatches/{day}?team={team}"),
    /** A stage report, to its readers; its object is the report. */
    STAGE_PUBLISHED("/stages/{object}"),
    /** To the leader of the team alone. */
    COVERT_WAITING("/inspections/{object}"),
    /** The township, which is the object, has no liaison any more. */
    LIAISON_STOPPED("/problems?township={object}"),
    /** What was assigned to the person, who is the object. */
    VISITS_STOPPED("/assignments"),
    /** What was returned to the person, who is the object. */
    MENDING_STOPPED("/reviews?state=RETURNED"),
    /** What somebody left behind; the object is the person or the township. Covert, as plans are. */
    PLANS_STOPPED("/handovers"),
    ORDERS_STOPPED("/handovers"),
    ITEMS_STOPPED("/handovers"),
    CORRECTIONS_STOPPED("/handovers"),
    /** What quick notes sent the person, who is the object, to inspect. */
    ERRANDS_STOPPED("/handovers"),
    /** The team, which is the object, has no leader any more: to administrators and the city. */
    TEAM_LEADERLESS("/admin/teams/{object}");

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
