package org.dailydispatch.testing;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A database of the embedded server, for stories that show what a newcomer's first start shows. */
@TestConfiguration(proxyBeanMethods = false)
public class EmbeddedDatabase {

    @Bean
    @Primary
    JdbcConnectionDetails embeddedDatabaseDetails() {
        return TestDatabase.databaseOf(TestServer.embedded());
    }
}
