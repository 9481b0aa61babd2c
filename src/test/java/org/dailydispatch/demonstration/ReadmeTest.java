package org.dailydispatch.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README says of the demonstration is what the program prints and takes. */
class ReadmeTest {

    private static final Pattern PASSWORD = Pattern.compile("[A-Z][a-z]+-\\d{4}-\\w+");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theReadmeNamesThePasswordAndNoOther(String readme) throws IOException {
        String text = Files.readString(Path.of(readme));
        assertThat(PASSWORD.matcher(text).results().map(MatchResult::group))
                .isNotEmpty()
                .containsOnly(DemonstrationAccounts.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theReadmeNamesAnAccountOfEachRole(String readme) throws IOException {
        assertThat(Files.readString(Path.of(readme)))
                .contains(List.of(
                        "`inspector`",
                        "`covert`",
                        "`leader`",
                        "`liaison`",
                        "`municipal`",
                        "`health`",
                        "`admin`",
                        "`auditor`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theReadmeNamesTheCommandThatFillsTheWholePosting(String readme) throws IOException {
        assertThat(Files.readString(Path.of(readme)))
                .contains(
                        "--daily-dispatch.demonstration-through=2020-02-27",
                        "--daily-dispatch.demonstration-start=2020-02-28T00:00:00Z");
    }
}
