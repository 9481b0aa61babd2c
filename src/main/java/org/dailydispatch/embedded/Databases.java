package org.dailydispatch.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;

/** The roles and databases inside the running server. */
final class Databases {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "dailydispatch";

    /** However a site sets up its log, a password is never written to it. */
    private static final String UNLOGGED =
            "-c log_statement=none -c log_min_error_statement=panic -c log_min_duration_statement=-1";

    private static final String TIMEOUT_SECONDS = "60";
    private static final String MAINTENANCE = "postgres";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final int port;
    private final String superuserPassword;

    Databases(int port, String superuserPassword) {
        this.port = port;
        this.superuserPassword = superuserPassword;
    }

    int port() {
        return port;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, requireName(database));
    }

    /** Creates the owner's role if need be, and sets its password; it is made of Base64 characters alone. */
    void ensureOwner(String password) {
        asSuperuser(connection -> {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", OWNER)) {
                execute(connection, "CREATE ROLE " + OWNER + " LOGIN");
            }
            execute(connection, "ALTER ROLE " + OWNER + " PASSWORD '" + password + "'");
        });
    }

    void create(String name) {
        String database = requireName(name);
        asSuperuser(connection -> {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                execute(connection, "CREATE DATABASE " + database + " OWNER " + OWNER);
            }
        });
    }

    void drop(String name) {
        String database = requireName(name);
        asSuperuser(connection -> execute(connection, "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)"));
    }

    private static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a database's name is made of small letters, digits and underscores, unlike '%s'".formatted(name));
        }
        return name;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void asSuperuser(Work work) {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", superuserPassword);
        properties.setProperty("options", UNLOGGED);
        properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
        properties.setProperty("ApplicationName", "daily-dispatch-embedded");
        try (Connection connection = DriverManager.getConnection(url(MAINTENANCE), properties)) {
            work.in(connection);
        } catch (SQLException failure) {
            throw new EmbeddedPostgresException(
                    "The embedded database refuses its launcher: %s.".formatted(failure.getMessage()), failure);
        }
    }

    @FunctionalInterface
    private interface Work {
        void in(Connection connection) throws SQLException;
    }
}
