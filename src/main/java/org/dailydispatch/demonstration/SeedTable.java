package org.dailydispatch.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A table of the demonstration: a CSV file in {@code demonstration/} on the class path, with a header and without
 * quoting. No cell holds an ASCII comma; Chinese text has its own.
 */
final class SeedTable {

    private SeedTable() {}

    static List<SeedRow> read(String name) {
        List<String> lines = lines("demonstration/" + name + ".csv");
        String[] columns = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> row(columns, line))
                .toList();
    }

    private static SeedRow row(String[] columns, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns.length) {
            throw new IllegalArgumentException("Not " + columns.length + " cells: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < columns.length; index++) {
            row.put(columns[index], cells[index]);
        }
        return new SeedRow(row);
    }

    private static List<String> lines(String path) {
        try {
            return new ClassPathResource(path)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
