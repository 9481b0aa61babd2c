package org.dailydispatch.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.testing.TestServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The program's second wording reaches offices that write in its first, and no others. */
class CoveredTest {

    private DriverManagerDataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void aDatabaseOfTheVersionBefore() {
        TestServer server = TestServer.get();
        database = new DriverManagerDataSource(server.newDatabase(), server.username(), server.password());
        jdbc = JdbcClient.create(database);
        migrateTo("293");
    }

    @Test
    void whereNothingElseWasPublishedFullCoverageIsSaidToBeReached() {
        migrateTo("297");
        assertThat(sentences()).containsExactly("今日对{明查镇街园区}镇街园区开展明查，实现明查全覆盖", "今日对{明查镇街园区}镇街园区开展明查，已实现明查全覆盖");
    }

    @Test
    void theWordsOfAnAdministratorStay() {
        jdbc.sql("""
                        insert into template_version (number, content, note, published_at, published_by, published_by_name)
                        select 2, content, 'theirs', published_at, ?, 'somebody' from template_version""").param(UUID.randomUUID()).update();
        migrateTo("297");
        assertThat(jdbc.sql("select note from template_version order by number")
                        .query(String.class)
                        .list())
                .containsExactly("", "theirs");
    }

    @Test
    void aCopyThatIsBeingWrittenKeepsTheVersionOnWhichItStands() {
        jdbc.sql("""
                        insert into template_copy (state, base, content, changed_by_name, changed_at)
                        select 0, 1, content, 'somebody', published_at from template_version""").update();
        migrateTo("297");
        assertThat(sentences()).hasSize(1);
    }

    private List<String> sentences() {
        return jdbc.sql("""
                        select part #>> '{texts,VISITED.FULL}' from template_version, jsonb_array_elements(content -> 'parts') part
                        where part ->> 'section' = 'GENERAL' order by number""").query(String.class).list();
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }
}
