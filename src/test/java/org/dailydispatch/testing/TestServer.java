package org.dailydispatch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dailydispatch.embedded.EmbeddedPostgres;
import org.dailydispatch.embedded.EmbeddedPostgresSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for all tests of a JVM. {@code -Dtests.db=auto} takes a container where Docker answers and the image
 * can be had, and the embedded server elsewhere; {@code docker} and {@code embedded} insist.
 */
public abstract class TestServer {

    private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);
    private static final String IMAGE = "postgres:18";
    private static @Nullable TestServer running;
    private static @Nullable TestServer embedded;
    private static int databases;

    public static synchronized TestServer get() {
        TestServer server = running;
        if (server == null) {
            server = choose(
                    System.getProperty("tests.db", "auto"), TestServer::dockerAnswers, Container::new, Embedded::new);
            running = server;
        }
        return server;
    }

    /** The embedded server, whether tests take it or a container. */
    static synchronized TestServer embedded() {
        TestServer server = get() instanceof Embedded chosen ? chosen : embedded;
        if (server == null) {
            server = new Embedded();
            embedded = server;
        }
        return server;
    }

    static TestServer choose(
            String wish, BooleanSupplier docker, Supplier<TestServer> container, Supplier<TestServer> embedded) {
        return switch (wish) {
            case "docker" -> container.get();
            case "embedded" -> embedded.get();
            case "auto" -> containerOrEmbedded(docker, container, embedded);
            default -> throw new IllegalArgumentException("tests.db is auto, docker or embedded, not " + wish);
        };
    }

    private static TestServer containerOrEmbedded(
            BooleanSupplier docker, Supplier<TestServer> container, Supplier<TestServer> embedded) {
        try {
            if (docker.getAsBoolean()) {
                return container.get();
            }
            LOG.info("Docker does not answer: tests run on the embedded PostgreSQL");
        } catch (RuntimeException unavailable) {
            LOG.info("No container of {}: tests run on the embedded PostgreSQL", IMAGE);
        }
        return embedded.get();
    }

    private static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Makes an empty database and gives its JDBC address. */
    public synchronized String newDatabase() {
        String name = "test_" + ++databases;
        create(name);
        return url(name);
    }

    public abstract String username();

    public abstract String password();

    abstract String url(String database);

    abstract void create(String database);

    private static final class Container extends TestServer {

        @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
        private final PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);

        Container() {
            container.start();
        }

        @Override
        public String username() {
            return container.getUsername();
        }

        @Override
        public String password() {
            return container.getPassword();
        }

        @Override
        void create(String database) {
            try (Connection connection = DriverManager.getConnection(url("postgres"), username(), password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + database);
            } catch (SQLException failed) {
                throw new IllegalStateException("No database " + database, failed);
            }
        }

        @Override
        String url(String database) {
            return "jdbc:postgresql://" + container.getHost() + ":"
                    + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
        }
    }

    private static final class Embedded extends TestServer {

        private final EmbeddedPostgres server;

        @SuppressWarnings("resource") // lives as long as the JVM; its shutdown hook stops it
        Embedded() {
            try {
                Path folder = Files.createDirectories(Path.of("target", "postgres"));
                server = EmbeddedPostgres.start(EmbeddedPostgresSettings.in(Files.createTempDirectory(folder, "data"))
                        .withBinaries(folder.resolve("binaries")));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public String username() {
            return server.username();
        }

        @Override
        public String password() {
            return server.password();
        }

        @Override
        void create(String database) {
            server.createDatabase(database);
        }

        @Override
        String url(String database) {
            return server.jdbcUrl(database);
        }
    }
}
