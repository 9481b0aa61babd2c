package org.dailydispatch.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.dailydispatch.architecture.wrong.times.Times;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"LeftController", "LeftForm", "LeftRepository", "Pages", "Store"})
    void eachKindOfTheInsideIsFoundWhereItIsPublic(String name) {
        assertThat(findings(new Rules(WRONG).controllersFormsAndRepositoriesArePackagePrivate()))
                .anyMatch(finding -> finding.contains(WRONG + ".left." + name + ">"));
    }

    @ParameterizedTest
    @MethodSource("waysToAskTheTime")
    void eachWayToAskTheMachineForTheTimeIsFound(String method) {
        assertThat(findings(new Rules(WRONG).onlyTheDayRoomAsksTheTime()))
                .anyMatch(finding -> finding.contains(WRONG + ".times.Times." + method + "("));
    }

    static List<String> waysToAskTheTime() {
        List<String> methods = Arrays.stream(Times.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .toList();
        assertThat(methods).hasSize(12);
        return methods;
    }

    private static List<String> findings(ArchRule rule) {
        return rule.evaluate(WRONG_CLASSES).getFailureReport().getDetails();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(unmarked(PROGRAM.getPackage(BASE))).isEmpty();
        assertThat(unmarked(WRONG_CLASSES.getPackage(WRONG))).containsExactly(WRONG + ".unmarked");
    }

    private static List<String> unmarked(JavaPackage base) {
        List<JavaPackage> rooms = base.getSubpackagesInTree().stream()
                .filter(room -> !room.getClasses().isEmpty())
                .toList();
        assertThat(rooms).isNotEmpty();
        return rooms.stream()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
    }
}
