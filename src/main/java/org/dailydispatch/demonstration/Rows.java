package org.dailydispatch.demonstration;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** New rows of one table, collected and then inserted in batches. */
final class Rows {

    private static final int BATCH = 500;

    private final String table;
    private final String columns;
    private final int width;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param columns their names, separated by commas */
    Rows(String table, String columns) {
        this.table = table;
        this.columns = columns;
        this.width = columns.split(",", -1).length;
    }

    /** JSON text, to be told from other text. */
    record Json(String text) {}

    void add(@Nullable Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(values.length + " values for " + table);
        }
        rows.add(values);
    }

    void insert(JdbcOperations jdbc) {
        String marks = String.join(", ", Collections.nCopies(width, "?"));
        String sql = "insert into " + table + " (" + columns + ") values (" + marks + ")";
        jdbc.batchUpdate(sql, rows, BATCH, Rows::bind);
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            bind(statement, index + 1, values[index]);
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setTimestamp(index, Timestamp.from(instant));
        } else if (value instanceof ReportingDay day) {
            statement.setObject(index, day.date());
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (value instanceof Json json) {
            statement.setObject(index, json.text(), Types.OTHER);
        } else if (value instanceof String[] texts) {
            statement.setArray(index, statement.getConnection().createArrayOf("varchar", texts));
        } else {
            statement.setObject(index, value);
        }
    }
}
