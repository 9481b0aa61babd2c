package org.dailydispatch.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the program, and is shown to fail on classes that break it. */
class ArchitectureTest {

    private static final String BASE = "org.dailydispatch";
    private static final String WRONG = "org.dailydispatch.architecture.wrong";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);
    private static final JavaClasses WRONG_CLASSES = new ClassFileImporter().importPackages(WRONG);

    static List<Function<Rules, ArchRule>> rules() {
        return List.of(
                Rules::noCyclesBetweenRooms,
                Rules::controllersFormsAndRepositoriesArePackagePrivate,
                Rules::onlyTheDayRoomAsksTheTime,
                Rules::nothingDependsOnWeb);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsTheRule(Function<Rules, ArchRule> rule) {
        rule.apply(new Rules(BASE)).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCanFail(Function<Rules, ArchRule> rule) {
        assertThatThrownBy(() -> rule.apply(new Rules(WRONG)).check(WRONG_CLASSES))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyPackageIsNullMarked() {
        JavaPackage base = PROGRAM.getPackage(BASE);
        assertThat(base.getSubpackagesInTree())
                .filteredOn(room -> !room.getClasses().isEmpty())
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }
}
