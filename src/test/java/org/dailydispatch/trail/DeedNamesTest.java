package org.dailydispatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every deed that the program writes down has a name for people, in both languages. */
class DeedNamesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern DEED = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    /** The editor hands its deeds over to {@code Copies}, which writes them down. */
    private static final Pattern OF_THE_EDITOR = Pattern.compile("\"(CHECKLIST(?:_[A-Z]+)+)\"");

    @Test
    void everyDeedHasANameInBothLanguages() throws IOException {
        Set<String> deeds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(DeedNamesTest::text)
                    .forEach(source ->
                            deeds.addAll(found(source.contains("AuditTrail") ? DEED : OF_THE_EDITOR, source)));
        }
        assertThat(deeds).hasSizeGreaterThan(60).contains("CHECKLIST_ITEM_MOVED", "INSPECTION_FILED");
        assertThat(named("audit.properties")).containsAll(deeds);
        assertThat(named("audit_en.properties")).containsAll(deeds);
    }

    private static Set<String> found(Pattern deed, String source) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = deed.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> named(String bundle) throws IOException {
        Properties labels = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src", "main", "resources", "i18n", bundle))) {
            labels.load(reader);
        }
        Set<String> named = new TreeSet<>();
        labels.stringPropertyNames().stream()
                .filter(key -> key.startsWith("audit.action."))
                .forEach(key -> named.add(key.substring("audit.action.".length())));
        return named;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
