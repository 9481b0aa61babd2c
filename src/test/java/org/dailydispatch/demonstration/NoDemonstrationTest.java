package org.dailydispatch.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.dailydispatch.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class NoDemonstrationTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void outsideADemonstrationThereAreNoDemonstrationAccounts() {
        assertThat(jdbc.sql("select username from account").query(String.class).set())
                .contains("admin")
                .doesNotContainAnyElementsOf(People.read().all().stream()
                        .map(Person::username)
                        .filter(name -> !"admin".equals(name))
                        .toList());
        assertThat(jdbc.sql("select count(*) from account where demonstration")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
