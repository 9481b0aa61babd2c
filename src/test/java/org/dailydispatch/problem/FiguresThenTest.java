package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was counted at an instant stays what it was, whatever is done afterwards. */
class FiguresThenTest extends OneProblem {

    private static final Pattern FIGURE =
            Pattern.compile("<a href=\"(/problems\\?measure=[^\"]*)\">(\\d+)(?:/\\d+)?</a>");

    @Autowired
    PeriodFigures periods;

    @Autowired
    ProblemFigures days;

    @Autowired
    ProblemFacts facts;

    @Autowired
    ReportingClock reporting;

    @Test
    void whatIsDoneBetweenCountAndClickChangesNoRow() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE, PHOTO);
        step(inspector, "return", 2, Map.of("note", "登记册仍缺页"));
        step(liaison, "done", 3, Map.of("measures", "已补", "finishedAt", "2020-02-19T09:00"), PHOTO);
        Instant counted = clockNow();
        PeriodTally before = tally(counted);
        List<MatchResult> links =
                FIGURE.matcher(body("/problems/figures")).results().toList();
        assertThat(links).hasSizeGreaterThan(10);

        step(inspector, "close", 4, Map.of(), PHOTO).andExpect(status().is3xxRedirection());
        enterAnother();
        assertThat(tally(clockNow()).of(Measure.FOUND)).isEqualTo(2);
        assertThat(tally(clockNow()).of(Measure.CLOSED)).isEqualTo(1);
        assertThat(tally(counted)).isEqualTo(before);
        for (MatchResult link : links) {
            String list = body(link.group(1).replace("&amp;", "&"));
            assertThat(list).as(link.group()).contains("本表 " + link.group(2) + " 项");
            assertThat(list.split("<th scope=\"row\"", -1)).hasSize(1 + Integer.parseInt(link.group(2)));
        }
    }

    /** The deadline had passed on the twentieth; whatever the leader sets later, it had. */
    @Test
    void aDeadlineThatIsMovedAfterItPassedHidesNothing() throws Exception {
        step(leader, "assign", 0, CHARGE);
        clock.set(Records.at(Findings.DAY.plus(2), "09:00"));
        Instant end = Records.at(Findings.DAY.plus(2), "00:00");
        assertThat(days.tallyOf(team.team(), Findings.DAY.plus(1), end).overdue())
                .isEqualTo(1);
        step(leader, "deadline", 1, Map.of("dueAt", "2020-02-25T18:00", "note", "封路"))
                .andExpect(status().is3xxRedirection());
        assertThat(days.tallyOf(team.team(), Findings.DAY.plus(1), end).overdue())
                .isEqualTo(1);
        step(liaison, "done", 2, Map.of("measures", "已整改", "finishedAt", "2020-02-21T09:00"), PHOTO)
                .andExpect(status().is3xxRedirection());
        PeriodTally tally = tally(clockNow());
        assertThat(List.of(tally.of(Measure.DUE), tally.of(Measure.ON_TIME), tally.of(Measure.OVERDUE)))
                .containsExactly(1, 0, 0);
        assertThat(fact(Findings.DAY.plus(1), end))
                .extracting(ProblemFact::dueAt, ProblemFact::measuredDueAt)
                .containsExactly(Records.at(Findings.DAY.plus(1), "18:00"), Records.at(Findings.DAY.plus(1), "18:00"));
        assertThat(fact(Findings.DAY.plus(2), clockNow()))
                .extracting(ProblemFact::dueAt, ProblemFact::measuredDueAt)
                .containsExactly(Records.at(Findings.DAY.plus(6), "18:00"), Records.at(Findings.DAY.plus(1), "18:00"));
    }

    /** What was finished in time stays so on that day, though it is returned the day after. */
    @Test
    void aReturnDoesNotMoveTheTimeAtWhichItWasFinished() throws Exception {
        step(leader, "assign", 0, CHARGE);
        clock.set(Records.at(Findings.DAY.plus(1), "18:30"));
        step(liaison, "done", 1, Map.of("measures", "已整改", "finishedAt", "2020-02-20T17:00"), PHOTO)
                .andExpect(status().is3xxRedirection());
        Instant evening = clockNow();
        ProblemFact before = fact(Findings.DAY.plus(1), evening);
        assertThat(before.rectifiedAt()).isEqualTo(Records.at(Findings.DAY.plus(1), "17:00"));
        clock.set(Records.at(Findings.DAY.plus(2), "09:00"));
        step(inspector, "return", 2, Map.of("note", "登记册仍缺页")).andExpect(status().is3xxRedirection());
        assertThat(fact(Findings.DAY.plus(1), evening).rectifiedAt()).isEqualTo(before.rectifiedAt());
    }

    private ProblemFact fact(ReportingDay day, Instant asOf) {
        return facts.of(team.team(), day, asOf).get(0);
    }

    /** Before it passed, another deadline is another agreement. */
    @Test
    void aDeadlineThatIsMovedInTimeIsTheDeadline() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(leader, "deadline", 1, Map.of("dueAt", "2020-02-25T18:00", "note", "封路"));
        clock.set(Records.at(Findings.DAY.plus(2), "09:00"));
        step(liaison, "done", 2, Map.of("measures", "已整改", "finishedAt", "2020-02-21T09:00"), PHOTO);
        clock.set(Records.at(Findings.DAY.plus(7), "09:00"));
        assertThat(tally(clockNow()).of(Measure.ON_TIME)).isEqualTo(1);
    }

    private PeriodTally tally(Instant asOf) {
        return periods.tallyOf(team.team(), Findings.DAY.plus(-13), Findings.DAY, asOf);
    }

    private Instant clockNow() {
        return reporting.now();
    }

    private void enterAnother() throws Exception {
        mvc.perform(post("/problems")
                        .with(As.actor(inspector))
                        .with(csrf())
                        .param("id", Ids.next().toString())
                        .param("source", "PUBLIC")
                        .param("township", township.toString())
                        .param("category", "OTHER")
                        .param("severity", "GENERAL")
                        .param("description", "路口堆土")
                        .param("unit", "镇政府")
                        .param("dueAt", "2020-02-20T18:00"))
                .andExpect(status().is3xxRedirection());
    }

    private String body(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(As.actor(leader)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
