package org.dailydispatch.order;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;

/** The fixed words of the official paper: Chinese in every language. */
final class PaperWords {

    /** On what an order stands that cites problems, until the leader writes something else. */
    static final String BASIS = "督导组核查发现的问题";

    /** What a reminder says, until the leader writes something else. */
    static final String REMINDER = "请抓紧办理，并尽快答复。";

    static final String DRAFT = "草稿";

    /** Where the date of the issuing will stand. */
    static final String UNDATED = "　　年　月　日";

    private PaperWords() {}

    /** What stands above the paper that may pass for an official one and is none; empty for one that is. */
    static String mark(boolean draft, boolean demonstration) {
        return Stream.of(draft ? DRAFT : "", demonstration ? "演示数据，不是正式文件" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("　"));
    }

    static String title(Kind kind) {
        return kind == Kind.ORDER ? "关于限期整改有关问题的督办单" : "关于做好有关工作的督查建议";
    }

    static String demand(Kind kind) {
        return kind == Kind.ORDER ? "逐项整改到位，举一反三，并报告整改措施和结果。" : "";
    }

    /** 根据…，现将有关事项督办如下。 */
    static String opening(Content content) {
        if (content.kind() == Kind.RECOMMENDATION) {
            return "根据督导掌握的情况，提出如下建议。";
        }
        String basis = clause(content.basis());
        boolean begun = basis.startsWith("根据") || basis.startsWith("依据") || basis.startsWith("按照");
        return (begun ? "" : "根据") + basis + "，现将有关事项督办如下。";
    }

    /** What a copy says in place of the problems of other townships. */
    static String leftOut(int problems) {
        return "另有" + problems + "个问题涉及其他镇街，抄送件从略。";
    }

    static String demandHeading(Kind kind) {
        return kind == Kind.ORDER ? "办理要求" : "工作建议";
    }

    /** 请于2020年2月20日18时前办结，并书面答复我组。 */
    static String deadline(Kind kind, Instant dueAt, ZoneId zone) {
        String deed = kind == Kind.ORDER ? "前办结，并将办理情况书面答复我组。" : "前研究办理，并将办理情况答复我组。";
        return "请于" + moment(dueAt, zone) + deed;
    }

    /** 2020年2月20日18时, 2020年2月20日18时30分; midnight is 24时 of the day that it ends. */
    static String moment(Instant instant, ZoneId zone) {
        ZonedDateTime time = instant.atZone(zone);
        boolean midnight = time.getHour() == 0 && time.getMinute() == 0;
        ReportingDay day = new ReportingDay(midnight ? time.toLocalDate().minusDays(1) : time.toLocalDate());
        String minutes = time.getMinute() == 0 ? "" : time.getMinute() + "分";
        return date(day) + (midnight ? 24 : time.getHour()) + "时" + minutes;
    }

    /** 2020年2月9日, without zeros before a figure. */
    static String date(ReportingDay day) {
        return day.date().getYear() + "年" + day.date().getMonthValue() + "月"
                + day.date().getDayOfMonth() + "日";
    }

    /** 诸城市委、市政府. */
    static String committeeAndGovernment(String county) {
        return county + "委、" + county.substring(Math.max(0, county.length() - 1)) + "政府";
    }

    /** What a person typed, as part of a sentence: one line, without the full stop at its end. */
    static String clause(String typed) {
        return typed.strip().replaceAll("\\s+", " ").replaceAll("[。.；;，,！!]+$", "");
    }
}
