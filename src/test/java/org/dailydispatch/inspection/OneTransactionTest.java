package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An inspection, its problems, its number and its audit row: all of them or none. */
@DatabaseTest
class OneTransactionTest {

    @Autowired
    InspectionService service;

    @Autowired
    Checklists checklists;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theAuditTakesEverythingAgain() {
        jdbc.sql("alter table audit_event drop constraint if exists audit_event_broken")
                .update();
    }

    @Test
    void whereTheAuditFailsNothingIsFiled() {
        TeamFixture team = fixtures.team();
        Actor inspector = fixtures.inspector(team);
        Checklist checklist = checklists.current("CHECKPOINT");
        UUID site = fixtures.checkpoint(team, fixtures.township(team));
        Filing filing = fixtures.photographed(inspector, Filings.failingAt("disinfection", checklist, site));
        jdbc.sql("alter table audit_event add constraint audit_event_broken check (object_id <> '" + filing.id()
                        + "') not valid")
                .update();

        assertThatThrownBy(() -> service.file(inspector, filing)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(count("inspection where id = ?", filing.id())).isZero();
        assertThat(count("problem where inspection_id = ?", filing.id())).isZero();
        assertThat(count("team_number where team_id = ?", team.team())).isZero();

        theAuditTakesEverythingAgain();
        assertThat(service.file(inspector, filing).number()).isEqualTo("D-0219-001");
        assertThat(count("problem where inspection_id = ?", filing.id())).isEqualTo(1);
    }

    private int count(String what, UUID id) {
        return jdbc.sql("select count(*) from " + what)
                .param(id)
                .query(Integer.class)
                .single();
    }
}
