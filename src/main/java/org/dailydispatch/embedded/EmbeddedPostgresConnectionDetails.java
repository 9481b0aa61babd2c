package org.dailydispatch.embedded;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Tells Spring Boot's data source, and through it Flyway, the way to the embedded server's database. */
record EmbeddedPostgresConnectionDetails(EmbeddedPostgres server) implements JdbcConnectionDetails {

    static final String DATABASE = "dailydispatch";

    @Override
    public String getUsername() {
        return server.username();
    }

    @Override
    public String getPassword() {
        return server.password();
    }

    @Override
    public String getJdbcUrl() {
        return server.jdbcUrl(DATABASE);
    }
}
