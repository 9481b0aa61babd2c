package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is named in a team's problems is found in a text, whichever field named him and with whomever. */
@DatabaseTest
class PeopleNamedTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    private final PeopleNamed people;
    private final JdbcClient jdbc;
    private final TeamFixture team;
    private final TeamFixture other;
    private final UUID problem;

    @Autowired
    PeopleNamedTest(PeopleNamed people, JdbcClient jdbc, Fixtures fixtures) {
        this.people = people;
        this.jdbc = jdbc;
        this.team = fixtures.team();
        this.other = fixtures.team();
        this.problem = new Records(jdbc, team, fixtures.inspector(team))
                .problem(fixtures.township(team), DAY, Records.at(DAY, "18:00"), null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            张三                | 请张三到场       | 张三
            张三、李四          | 请李四到场       | 李四
            "张三，李四; 王 五" | 张三和李四与王五 | 张三,李四,王 五
            张三                | 请章三到场       | ""
            王                  | 国王不在其列     | ""
            ""                  | 请张三到场       | ""
            """)
    void whoIsChargedIsFound(String charged, String text, String found) {
        jdbc.sql("update problem set responsible_person = ? where id = ?")
                .param(charged)
                .param(problem)
                .update();
        assertThat(String.join(",", people.in(team.team(), text))).isEqualTo(found);
        assertThat(people.in(other.team(), text)).isEmpty();
    }

    @Test
    void whoWasChargedEarlierAndWhoAnsweredFromOutsideAreFoundToo() {
        charge("赵一一");
        charge("钱二二");
        jdbc.sql("""
                        update problem set rectified_name = '密州街道卫生院 孙三三', rectified_at = found_at,
                            rectified_by = found_by
                        where id = ?""").param(problem).update();
        assertThat(people.in(team.team(), "赵一一、钱二二、孙三三与密州街道卫生院")).containsExactly("孙三三", "赵一一", "钱二二");
    }

    @Test
    void aNameIsKeptOnceHoweverOftenItIsWritten() {
        charge("赵一一");
        charge("钱二二");
        charge("赵一一");
        assertThat(jdbc.sql("select count(*) from problem_person where team_id = ?")
                        .param(team.team())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void charge(String person) {
        jdbc.sql("update problem set responsible_person = ? where id = ?")
                .param(person)
                .param(problem)
                .update();
    }
}
