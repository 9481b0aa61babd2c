package org.dailydispatch.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table with one column in a database of its own: something that can be lost. */
final class Notes {

    private static final String DATABASE = "notes";

    private final EmbeddedPostgres server;

    private Notes(EmbeddedPostgres server) {
        this.server = server;
    }

    static Notes in(EmbeddedPostgres server) throws SQLException {
        server.createDatabase(DATABASE);
        Notes notes = new Notes(server);
        notes.execute("CREATE TABLE IF NOT EXISTS note (text text NOT NULL)");
        return notes;
    }

    void write(String text) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO note VALUES (?)")) {
            statement.setString(1, text);
            statement.executeUpdate();
        }
    }

    List<String> read() throws SQLException {
        return query("SELECT text FROM note ORDER BY text");
    }

    List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(DATABASE), server.username(), server.password());
    }
}
