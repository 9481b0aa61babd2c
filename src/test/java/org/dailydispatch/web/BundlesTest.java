package org.dailydispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese and English say the same things, each in its own way of writing. */
class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern KEY = Pattern.compile("[a-z]\\w*(\\.[\\w-]+)+");
    private static final Pattern BEGINNING = Pattern.compile("(?<=['\"|])[a-z]\\w*(\\.[\\w-]+)+\\.(?=['\"|$])");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern HALF_WIDTH_AFTER_CHINESE = Pattern.compile("\\p{IsHan}[,;?!]");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesHaveTheSameKeys(String room) throws IOException {
        assertThat(bundle(room + "_en").keySet())
                .containsExactlyInAnyOrderElementsOf(bundle(room).keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyKeyBelongsToItsRoomAndSaysSomething(String room) throws IOException {
        for (Map<String, String> bundle : List.of(bundle(room), bundle(room + "_en"))) {
            assertThat(bundle.keySet()).allMatch(key -> key.startsWith(room + "."));
            assertThat(bundle.values()).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void englishIsEnglishAndChineseIsPunctuatedAsChinese(String room) throws IOException {
        assertThat(bundle(room + "_en"))
                .allSatisfy(
                        (key, text) -> assertThat(isEnglish(key, text)).as(key).isTrue());
        assertThat(bundle(room))
                .allSatisfy((key, text) -> assertThat(
                                HALF_WIDTH_AFTER_CHINESE.matcher(text).find())
                        .as(key)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void apostrophesAreDoubledForTheMessageFormat(String room) throws IOException {
        for (Map<String, String> bundle : List.of(bundle(room), bundle(room + "_en"))) {
            assertThat(bundle)
                    .allSatisfy((key, text) -> assertThat(
                                    LONE_APOSTROPHE.matcher(text).find())
                            .as(key)
                            .isFalse());
        }
    }

    /** Where a key is put together, its beginning is in the sources, of two words at least. */
    @ParameterizedTest
    @MethodSource("rooms")
    void everyKeyIsSaidSomewhere(String room) throws IOException {
        assertThat(unsaid(bundle(room).keySet(), sources())).isEmpty();
    }

    @Test
    void theRulesCanFail() throws IOException {
        assertThat(unsaid(Set.of("common.save", "common.neverSaid"), sources())).containsExactly("common.neverSaid");
        assertThat(isEnglish("common.save", "保存")).isFalse();
        assertThat(HALF_WIDTH_AFTER_CHINESE.matcher("保存,返回").find()).isTrue();
        assertThat(LONE_APOSTROPHE.matcher("don't").find()).isTrue();
    }

    /** A report that is 填报中 on one page and 填写中 on another would seem to be in two states. */
    @ParameterizedTest
    @MethodSource("rooms")
    void theStatesOfReportsHaveOneSetOfWords(String room) throws IOException {
        Set<String> states = Set.of("FILED", "LATE", "ZERO", "DRAFT", "MISSING");
        Set<String> called = bundle(room).keySet().stream()
                .filter(key -> key.contains(".report."))
                .filter(key -> states.contains(key.substring(key.lastIndexOf('.') + 1)))
                .collect(Collectors.toSet());
        assertThat(called).as("report.ReportStatus.* says it for all").isEmpty();
        assertThat(bundle(room).values()).noneMatch(text -> text.contains("填写中"));
        assertThat(bundle(room + "_en").values()).noneMatch(text -> text.contains("Filed late"));
    }

    private static List<String> unsaid(Set<String> keys, String sources) {
        Set<String> said = words(KEY, sources);
        List<String> beginnings = words(BEGINNING, sources).stream()
                .filter(beginning ->
                        beginning.chars().filter(letter -> letter == '.').count() > 1)
                .toList();
        return keys.stream()
                .filter(key -> !said.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> !key.matches("problem\\.\\w+\\.missing"))
                .toList();
    }

    private static Set<String> words(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String root : List.of("src/main/java", "src/main/resources/templates")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file)).append('\n');
                }
            }
        }
        return sources.toString();
    }

    /** The name of the other language is written in that language. */
    private static boolean isEnglish(String key, String text) {
        return key.equals("common.language.switch") || !CHINESE.matcher(text).find();
    }

    private static Map<String, String> bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }
}
