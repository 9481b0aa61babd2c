package org.dailydispatch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
        assertThat(drawn(map())).isEqualTo(built(BASE));
    }

    @Test
    void aRoomOrAnArrowTooFewOrTooManyIsFound() throws IOException {
        Map<String, Set<String>> built = built(BASE);
        String row = "| `day` | the reporting day and the one clock | `embedded` |";
        assertThat(map()).contains(row);
        for (String wrong : List.of(
                "",
                row.replace("`embedded`", "–"),
                row.replace("`embedded`", "`embedded`, `web`"),
                row + "\n| `attic` | nothing | – |")) {
            assertThat(drawn(map().replace(row, wrong))).isNotEqualTo(built);
        }
        assertThat(built(BASE + ".architecture.wrong", new ClassFileImporter()))
                .containsEntry("left", Set.of("right"))
                .containsEntry("right", Set.of("left", "web"));
    }

    private static String map() throws IOException {
        return Files.readString(Path.of("docs/architecture.md"));
    }

    private static Map<String, Set<String>> drawn(String map) {
        Map<String, Set<String>> rooms = new TreeMap<>();
        Matcher rows = ROW.matcher(map);
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

    private static Map<String, Set<String>> built(String base) {
        return built(base, new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()));
    }

    private static Map<String, Set<String>> built(String base, ClassFileImporter importer) {
        Map<String, Set<String>> rooms = new TreeMap<>();
        for (JavaClass type : importer.importPackages(base)) {
            String room = roomOf(type, base);
            if (!room.isEmpty()) {
                rooms.computeIfAbsent(room, key -> new TreeSet<>())
                        .addAll(type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> roomOf(dependency.getTargetClass(), base))
                                .filter(target -> !target.isEmpty() && !target.equals(room))
                                .toList());
            }
        }
        return rooms;
    }

    private static String roomOf(JavaClass type, String base) {
        String name = type.getPackageName();
        return name.startsWith(base + ".") ? name.substring(base.length() + 1).split("\\.", 2)[0] : "";
    }
}
