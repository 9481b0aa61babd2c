package org.dailydispatch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The database, a template and an entity's annotation know the time as well, and none of them the program's: what ArchUnit
 * does not see in the classes is looked for in the sources. Nothing but the room {@code day} may ask.
 */
class TimeInSourcesTest {

    private static final Path MAIN = Path.of("src/main");

    /** What stands in quotes in a Java source: only there is it SQL. */
    private static final Pattern QUOTED =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);

    private static final Pattern SQL_TIME = Pattern.compile(
            "\\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\(\\s*\\)"
                    + "|\\b(?:current_timestamp|current_date|current_time|localtimestamp|localtime)\\b"
                    + "|'(?:now|today|tomorrow|yesterday)'\\s*::",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ANNOTATED_TIME =
            Pattern.compile("@(?:CreationTimestamp|UpdateTimestamp|CurrentTimestamp|CreatedDate|LastModifiedDate)\\b");

    private static final Pattern TEMPLATE_TIME = Pattern.compile("createNow|createToday|T\\(java|#execInfo\\.now");

    @Test
    void noSourceOutsideOfDayAsksTheDatabaseForTheTime() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path source : files(".java")) {
            if (!source.startsWith(MAIN.resolve("java/org/dailydispatch/day"))) {
                found.put(source.toString(), inJava(Files.readString(source)));
            }
        }
        assertThat(found)
                .hasSizeGreaterThan(100)
                .allSatisfy((source, times) -> assertThat(times).isEmpty());
    }

    @Test
    void noTableFillsInTheDatabasesTime() throws IOException {
        assertThat(files(".sql"))
                .isNotEmpty()
                .allSatisfy(migration -> assertThat(found(SQL_TIME, withoutRemarks(Files.readString(migration))))
                        .isEmpty());
    }

    @Test
    void noTemplateAsksForTheTime() throws IOException {
        assertThat(files(".html"))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(found(TEMPLATE_TIME, Files.readString(template)))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc.sql(\"update a set b = now()\");",
                "jdbc.sql(\"\"\"\n        select id from a\n        where day < CURRENT_DATE\"\"\");",
                "@Query(\"select a from A a where a.at < local datetime or a.at < current_timestamp\")",
                "jdbc.sql(\"select 'today'::date\");",
                "jdbc.sql(\"select \\\"b\\\", clock_timestamp ( ) from a\");",
                "@CreationTimestamp Instant at;"
            })
    void aSourceThatAsksIsFound(String source) {
        assertThat(inJava(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clock.now()",
                "jdbc.sql(\"select known() from nowhere\")",
                "model.addAttribute(\"now\", clock.now())"
            })
    void theProgramsOwnClockIsNone(String source) {
        assertThat(inJava(source)).isEmpty();
    }

    @Test
    void aMigrationAndATemplateThatAskAreFound() {
        assertThat(found(SQL_TIME, withoutRemarks("-- not now()\ncreate table a (at timestamptz default now());")))
                .containsExactly("now()");
        assertThat(found(TEMPLATE_TIME, "<p th:text=\"${#temporals.createNow()}\"></p>"))
                .containsExactly("createNow");
    }

    private static List<String> inJava(String source) {
        return Stream.concat(
                        found(QUOTED, source).stream().flatMap(text -> found(SQL_TIME, text).stream()),
                        found(ANNOTATED_TIME, source).stream())
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String withoutRemarks(String sql) {
        return sql.replaceAll("--[^\\n]*", "");
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
