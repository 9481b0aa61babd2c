package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case: what was found, and the sentence that a person would have written. */
class SentencesTest {

    private static final ReportingDay DAY = Days.DAY;
    private static final ReportingDay EARLIER = ReportingDay.of(2020, 2, 17);
    private static final String TOMORROW_NOON = "2020-02-20T04:00:00Z";
    private static final String YESTERDAY = "2020-02-18T10:00:00Z";

    private static Days two() {
        return Days.withTownships(2);
    }

    static Stream<Arguments> general() {
        return Stream.of(
                arguments(two(), "今日未对镇街园区开展明查。今日无新增问题，目前无未销号问题。"),
                arguments(
                        two().villageVisited(0, 0).villageVisited(1, 0),
                        "今日对2个镇街园区开展明查，已实现明查全覆盖；检查村居2处。今日无新增问题，目前无未销号问题。"),
                arguments(
                        two().villageVisited(0, 0).villageVisited(0, 0),
                        "今日对1个镇街园区开展明查，尚有1个未明查；检查村居2处。今日无新增问题，目前无未销号问题。"),
                arguments(
                        two().checkpoints(2)
                                .checked(0, 0)
                                .checked(0, 1)
                                .checked(1, 0)
                                .covert(0),
                        "今日未对镇街园区开展明查；检查高速口、火车站等重点卡点2处；暗访组以“四不两直”方式暗访1处。今日无新增问题，目前无未销号问题。"),
                arguments(
                        two().checkpoints(1).checked(0, 0).villageVisited(0, 0).found(Weight.GENERAL),
                        "今日对1个镇街园区开展明查，尚有1个未明查；检查高速口等重点卡点1处、村居1处。新发现问题1项，当前未销号1项，在整改期限内。"),
                arguments(
                        two().found(Weight.GENERAL).found(Weight.SERIOUS).found(Weight.MAJOR),
                        "今日未对镇街园区开展明查。新发现问题3项，其中重大1项、较重1项，当前未销号3项，均在整改期限内。"),
                arguments(two().found(Weight.SERIOUS), "今日未对镇街园区开展明查。新发现问题1项，为较重问题，当前未销号1项，在整改期限内。"),
                arguments(
                        two().found(Weight.MAJOR).found(Weight.MAJOR), "今日未对镇街园区开展明查。新发现问题2项，均为重大问题，当前未销号2项，均在整改期限内。"),
                arguments(
                        two().problem(Weight.GENERAL, Progress.RECTIFYING, EARLIER, YESTERDAY, null, null)
                                .found(Weight.GENERAL),
                        "今日未对镇街园区开展明查。新发现问题1项，当前未销号2项，其中逾期1项。"),
                arguments(
                        two().problem(Weight.GENERAL, Progress.RECTIFYING, EARLIER, YESTERDAY, null, null),
                        "今日未对镇街园区开展明查。今日无新增问题，当前未销号1项，已逾期。"),
                arguments(
                        two().problem(Weight.GENERAL, Progress.CLOSED, EARLIER, YESTERDAY, DAY, null),
                        "今日未对镇街园区开展明查。今日无新增问题，当日销号1项，目前无未销号问题。"),
                arguments(
                        two().problem(Weight.GENERAL, Progress.CLOSED, EARLIER, TOMORROW_NOON, DAY.next(), null),
                        "今日未对镇街园区开展明查。今日无新增问题，当前未销号1项，在整改期限内。"));
    }

    @ParameterizedTest
    @MethodSource
    void general(Days day, String sentence) {
        assertThat(day.section("general")).isEqualTo(sentence);
    }

    static Stream<Arguments> checkpoints() {
        return Stream.of(
                arguments(two(), "辖区当前无在用卡点。"),
                arguments(two().checkpoints(1), "1处在用卡点今日未检查。"),
                arguments(two().checkpoints(3), "3处在用卡点今日均未检查。"),
                arguments(two().checkpoints(1).checked(0, 0), "1处卡点各项合格。"),
                arguments(two().checkpoints(2).checked(0, 0).checked(1, 0), "2处卡点各项均合格。"),
                arguments(two().checkpoints(2).checked(0, 0), "1处已检查卡点各项合格，1处未检查（南口）。"),
                arguments(two().checkpoints(4).checked(0, 0).checked(1, 2), "2处已检查卡点中1处各项合格，2处未检查（西口、北口）。"),
                arguments(two().checkpoints(2).checked(0, 1).checked(1, 2), "2处卡点均有不合格项。"),
                arguments(two().checkpoints(1).checked(0, 1), "1处卡点有不合格项。"),
                arguments(
                        two().checkpoints(2)
                                .checked(0, 1)
                                .checked(0, 0)
                                .checked(1, 0)
                                .foundAt(0, "夜间带班记录不全。", Progress.RECTIFYING, "2020-02-19T10:00:00Z"),
                        "2处卡点中1处各项合格。东口：夜间带班记录不全，限当日18时前整改。"),
                arguments(
                        two().checkpoints(2)
                                .foundAt(0, "缺口罩", Progress.CLOSED, TOMORROW_NOON)
                                .foundAt(1, "测温枪失灵；", Progress.AWAITING_RECHECK, TOMORROW_NOON),
                        "2处在用卡点今日均未检查。东口：缺口罩，已整改销号；南口：测温枪失灵，已整改，待复查。"),
                arguments(
                        two().checkpoints(1)
                                .foundAt(0, "无人值守", Progress.PENDING_ASSIGNMENT, "2020-02-19T08:30:00Z")
                                .foundAt(0, "无消毒记录", Progress.RECTIFYING, "2020-02-20T16:00:00Z"),
                        "1处在用卡点今日未检查。东口：无人值守，未按期整改，时限为当日16时30分；东口：无消毒记录，限2月20日24时前整改。"));
    }

    @ParameterizedTest
    @MethodSource
    void checkpoints(Days day, String sentence) {
        assertThat(day.section("checkpoints")).isEqualTo(sentence);
    }

    static Stream<Arguments> townships() {
        return Stream.of(
                arguments(Days.withTownships(0), "镇街园区日报：辖区无在册镇街园区。今日未检查村居。"),
                arguments(two(), "2个镇街园区均未报送日报。今日未检查村居。"),
                arguments(
                        two().reported(0, ReportStanding.FILED).reported(1, ReportStanding.FILED),
                        "2个镇街园区全部按时报送日报。今日未检查村居。"),
                arguments(
                        two().reported(0, ReportStanding.ZERO).reported(1, ReportStanding.ZERO),
                        "2个镇街园区均作零报告。今日未检查村居。"),
                arguments(
                        Days.withTownships(6)
                                .reported(0, ReportStanding.FILED)
                                .reported(1, ReportStanding.LATE)
                                .reported(2, ReportStanding.ZERO)
                                .reported(3, ReportStanding.DRAFT),
                        "镇街园区日报：按时报送1个，迟报1个（乙镇），零报告1个（丙镇），填报中1个（丁镇），未报2个（戊镇、己镇）。今日未检查村居。"),
                arguments(
                        Days.withTownships(8).reported(0, ReportStanding.FILED),
                        "镇街园区日报：按时报送1个，未报7个（乙镇、丙镇、丁镇、戊镇、己镇、庚镇等）。今日未检查村居。"),
                arguments(two().villageVisited(0, 0), "2个镇街园区均未报送日报。今日未明查的镇街园区1个：乙镇。检查村居1处，各项合格。"),
                arguments(two().villageVisited(0, 0).villageVisited(1, 0), "2个镇街园区均未报送日报。检查村居2处，各项均合格。"),
                arguments(two().villageVisited(0, 1).villageVisited(1, 0), "2个镇街园区均未报送日报。检查村居2处，其中1处各项合格。"),
                arguments(
                        two().villageVisited(0, 1).villageVisited(1, 2).found(Weight.GENERAL),
                        "2个镇街园区均未报送日报。检查村居2处，均有不合格项。甲镇：登记不全，限2月20日12时前整改。"),
                arguments(
                        two().found(Weight.GENERAL)
                                .found(Weight.GENERAL)
                                .found(Weight.GENERAL)
                                .found(Weight.GENERAL)
                                .found(Weight.GENERAL)
                                .found(Weight.GENERAL),
                        "2个镇街园区均未报送日报。今日未检查村居。" + "甲镇：登记不全，限2月20日12时前整改；".repeat(5) + "其余1项已列入问题台账。"));
    }

    @ParameterizedTest
    @MethodSource
    void townships(Days day, String sentence) {
        assertThat(day.section("townships")).isEqualTo(sentence);
    }

    static Stream<Arguments> resumption() {
        return Stream.of(
                arguments(two(), "辖区无在册规模以上企业。"),
                arguments(two().enterprise(false, 10, 0, null), "规模以上企业1家，均未复工。"),
                arguments(
                        two().enterprise(false, 10, 5, EARLIER).enterprise(false, 10, 0, null),
                        "规模以上企业2家，已复工1家，复工率50.0%，职工返岗率25.0%。"),
                arguments(two().enterprise(false, 100, 61, EARLIER), "规模以上企业1家自2月17日起全部复工，复工率100%，职工返岗率61.0%。"),
                arguments(
                        two().enterprise(false, 100, 61, EARLIER).enterprise(false, 0, 0, DAY),
                        "规模以上企业2家今日实现全部复工，复工率100%，职工返岗率61.0%。"),
                arguments(two().enterprise(false, 0, 0, EARLIER), "规模以上企业1家自2月17日起全部复工，复工率100%。"),
                arguments(
                        two().enterprise(true, 10, 10, EARLIER).enterprise(true, 10, 10, EARLIER),
                        "规模以上企业2家自2月17日起全部复工，复工率100%，职工返岗率100%。2个重点项目已于2月17日全部开工。"),
                arguments(
                        two().enterprise(true, 10, 10, EARLIER).enterprise(true, 10, 10, DAY),
                        "规模以上企业2家今日实现全部复工，复工率100%，职工返岗率100%。2个重点项目全部开工。"),
                arguments(
                        two().enterprise(true, 10, 10, DAY).enterprise(true, 10, 0, null),
                        "规模以上企业2家，已复工1家，复工率50.0%，职工返岗率50.0%。重点项目2个，已开工1个。"),
                arguments(
                        two().enterprise(true, 10, 0, null, Difficulty.LABOUR),
                        "规模以上企业1家，均未复工。重点项目1个，均未开工。企业反映的困难主要是用工（1家）。"),
                arguments(
                        two().enterprise(false, 10, 10, EARLIER, Difficulty.PROTECTION, Difficulty.FUNDS)
                                .enterprise(false, 10, 10, EARLIER, Difficulty.PROTECTION),
                        "规模以上企业2家自2月17日起全部复工，复工率100%，职工返岗率100%。企业反映的困难主要集中在防护物资（2家）、资金（1家）两个方面。"));
    }

    @ParameterizedTest
    @MethodSource
    void resumption(Days day, String sentence) {
        assertThat(day.section("resumption")).isEqualTo(sentence);
    }
}
