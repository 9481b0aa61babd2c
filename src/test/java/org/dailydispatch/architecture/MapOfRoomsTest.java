package org.dailydispatch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The map in docs/architecture.md shows the rooms and arrows of the code, no more and no fewer. */
class MapOfRoomsTest {

    private static final String BASE = "org.dailydispatch";
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);

    @Test
    void theMapShowsTheRoomsAndArrowsOfTheCode() throws IOException {
        assertThat(drawn()).isEqualTo(built());
    }

    private static Map<String, Set<String>> drawn() throws IOException {
        Map<String, Set<String>> rooms = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("docs/architecture.md")));
        while (rows.find()) {
            rooms.put(
                    rows.group(1),
                    Arrays.stream(rows.group(2).split(",", -1))
                            .map(room -> room.replaceAll("[`\\s–]", ""))
                            .filter(room -> !room.isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return rooms;
    }

    private static Map<String, Set<String>> built() {
        Map<String, Set<String>> rooms = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(BASE)) {
            String room = roomOf(type);
            if (!room.isEmpty()) {
                rooms.computeIfAbsent(room, key -> new TreeSet<>())
                        .addAll(type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> roomOf(dependency.getTargetClass()))
                                .filter(target -> !target.isEmpty() && !target.equals(room))
                                .toList());
            }
        }
        return rooms;
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(BASE + ".") ? name.substring(BASE.length() + 1).split("\\.", 2)[0] : "";
    }
}
