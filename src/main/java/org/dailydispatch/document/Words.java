package org.dailydispatch.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.ChineseNumber;

/** The fixed words of the official document, for the pages that show it: Chinese in every language. */
public final class Words {

    /** The one set of words. */
    public static final Words OF_THE_DOCUMENT = new Words();

    private Words() {}

    public String issue(int number) {
        return "第" + number + "期";
    }

    /**
     * 发文字号 with the number by which readers know it: 督九调〔2020〕26号（第26期）. One sequence for both, without zeros before it.
     *
     * @param team the number of the team
     */
    public String number(int team, ReportingDay day, int issue) {
        return number(team, "调", day, issue);
    }

    /** The same of a stage report, of the year of its last day: 督九阶〔2020〕1号（第1期）. */
    public String stageNumber(int team, ReportingDay last, int issue) {
        return number(team, "阶", last, issue);
    }

    private String number(int team, String kind, ReportingDay day, int issue) {
        return "督" + ChineseNumber.of(team) + kind + "〔" + day.date().getYear() + "〕" + issue + "号（" + issue(issue)
                + "）";
    }

    /** What stands under the title of a correction. */
    public String correction(int version, String reason) {
        return "（更正版第" + version + "版）更正说明：" + reason;
    }

    /** What stands there for who reads a part only: that it is a correction and since when, not why. */
    public String corrected(int version, Instant published, ZoneId zone) {
        return "（更正版第" + version + "版）" + moment(published, zone) + "更正发布";
    }

    /** What a correction changed of the figures, below why it was made. */
    public String changes(String changed) {
        return "数字更正：" + changed;
    }

    /** 数据截至2月19日17时40分; what was filed later is not in the document. */
    public String asOf(Instant asOf, ZoneId zone) {
        ZonedDateTime time = asOf.atZone(zone);
        return "数据截至%s%d时%02d分"
                .formatted(Wording.monthAndDay(new ReportingDay(time.toLocalDate())), time.getHour(), time.getMinute());
    }

    /** Who signed which version, and when: 李某于2020年2月18日21时05分签发，第1版. */
    public String signed(String by, Instant at, ZoneId zone, int version) {
        return by + "于" + moment(at, zone) + "签发，第" + version + "版";
    }

    /** Who signed first of two. */
    public String signedFirst(String by, Instant at, ZoneId zone) {
        return by + "于" + moment(at, zone) + "会签";
    }

    private static String moment(Instant instant, ZoneId zone) {
        ZonedDateTime time = instant.atZone(zone);
        return "%s%d时%02d分"
                .formatted(Wording.date(new ReportingDay(time.toLocalDate())), time.getHour(), time.getMinute());
    }

    /** What is said of a township without a report, below those that are named. */
    public String remark(String township, String remark) {
        return township + "未报日报说明：" + remark;
    }

    public String addressee(String whom) {
        return "主送：" + whom;
    }

    public String copies(String whom) {
        return "抄送：" + whom;
    }

    /** What is attached, by name. */
    public String attachments(List<String> names) {
        return "附件：" + String.join("；", names);
    }

    /** What stands above a paper that is no official document, or not yet; empty above one that is. */
    public String mark(boolean draft, boolean demonstration) {
        return (draft ? getDraft() : "") + (draft && demonstration ? "　" : "") + (demonstration ? "演示数据，不是正式文件" : "");
    }

    public String getDraft() {
        return "草稿，未签发";
    }

    /** The heading of the leader's recommendations, with its number. */
    public String recommendations(DispatchContent content) {
        return title(content, SectionKind.RECOMMENDATIONS);
    }

    public String tomorrow(DispatchContent content) {
        return title(content, SectionKind.TOMORROW);
    }

    private static String title(DispatchContent content, SectionKind section) {
        return content.chapter(section.key()).map(Section::title).orElse(section.title());
    }

    public String getProblems() {
        return "主要问题";
    }

    public String getNoProblems() {
        return "本镇街园区当日无列入日调度的问题。";
    }

    public String getProblem() {
        return "问题";
    }

    public String getUnit() {
        return "责任单位";
    }

    public String getSeverity() {
        return "程度";
    }

    public String getDue() {
        return "时限";
    }

    public String getState() {
        return "状态";
    }
}
