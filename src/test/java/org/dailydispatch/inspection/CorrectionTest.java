package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CorrectionTest {

    @Autowired
    InspectionService service;

    @Autowired
    Inspections inspections;

    @Autowired
    Checklists checklists;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    Actor inspector;
    Checklist checklist;
    Filing filing;

    @BeforeEach
    void aFiledInspection() {
        TeamFixture team = fixtures.team();
        site = fixtures.checkpoint(team, fixtures.township(team));
        inspector = fixtures.inspector(team);
        checklist = checklists.current("CHECKPOINT");
        filing = Filings.failingAt("every-vehicle", checklist, site);
        service.file(inspector, filing);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void everyRevisionIsKeptWithTheFirst() {
        service.revise(inspector, Filings.saying(filing, "更正一"), 1);
        service.revise(inspector, Filings.saying(filing, "更正二"), 2);

        Inspection standing = inspections.inspection(inspector, filing.id());
        assertThat(standing.revision()).isEqualTo(3);
        assertThat(standing.receipt()).isEqualTo("D-0219-001");
        assertThat(inspections.revisionsOf(standing))
                .extracting(Revision::remark)
                .containsExactly("更正二", "更正一", "");
    }

    @Test
    void aStaleCorrectionIsRefusedAndChangesNothing() {
        service.revise(inspector, Filings.saying(filing, "更正一"), 1);

        assertThatThrownBy(() -> service.revise(inspector, Filings.saying(filing, "旧稿"), 1))
                .isInstanceOfSatisfying(
                        ConflictingFilingException.class,
                        conflict -> assertThat(conflict.filed().remark()).isEqualTo("更正一"));
        assertThat(inspections.inspection(inspector, filing.id()).remark()).isEqualTo("更正一");
    }

    @Test
    void theSameCorrectionAgainIsNoFurtherRevision() {
        service.revise(inspector, Filings.saying(filing, "更正一"), 1);

        assertThat(service.revise(inspector, Filings.saying(filing, "更正一"), 1).repeated())
                .isTrue();
        assertThat(inspections.inspection(inspector, filing.id()).revision()).isEqualTo(2);
    }

    @Test
    void aFailureThatIsNewOpensAProblemAndOneThatIsGoneTakesItBack() {
        Filing moved = Filings.of(
                filing.id(),
                checklist,
                site,
                answer -> answer.item().equals("filled-by-staff") ? Filings.failed(answer) : answer);
        service.revise(inspector, moved, 1);

        assertThat(problems()).containsExactly("filled-by-staff");
    }

    @Test
    void afterTheDayNothingIsCorrected() {
        clock.advance(Duration.ofHours(15));

        assertThatThrownBy(() -> service.revise(inspector, Filings.saying(filing, "晚了"), 1))
                .isInstanceOfSatisfying(
                        RefusedFilingException.class,
                        refused -> assertThat(refused.complaints())
                                .extracting(Complaint::key)
                                .contains("inspection.refused.closed"));
        assertThat(inspections.inspection(inspector, filing.id()).revision()).isEqualTo(1);
    }

    @Test
    void nobodyElseCorrectsIt() {
        Actor colleague = fixtures.inspector(new TeamFixture(inspector.team(), UUID.randomUUID()));

        assertThatThrownBy(() -> service.revise(colleague, Filings.saying(filing, "别人"), 1))
                .isInstanceOf(NotFoundException.class);
    }

    private List<String> problems() {
        return jdbc.sql("select item_code from problem where inspection_id = ? and state <> 'VOID'")
                .param(filing.id())
                .query(String.class)
                .list();
    }
}
