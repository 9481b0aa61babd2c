package org.dailydispatch.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** The rules of docs/architecture.md for classes below one base package. */
record Rules(String base) {

    private static final Set<String> ASKING_THE_TIME = Set.of(
            "now",
            "currentTimeMillis",
            "system",
            "systemUTC",
            "systemDefaultZone",
            "tickMillis",
            "tickSeconds",
            "tickMinutes");
    private static final Set<String> OLD_CALENDARS =
            Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar");

    ArchRule noCyclesBetweenRooms() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule controllersFormsAndRepositoriesArePackagePrivate() {
        return classes()
                .that(describe("are controllers, forms or repositories", Rules::isOfTheInside))
                .should()
                .bePackagePrivate();
    }

    ArchRule onlyTheDayRoomAsksTheTime() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".day..")
                .should()
                .accessTargetWhere(asksTheTime());
    }

    ArchRule nothingDependsOnWeb() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".web..")
                .should()
                .dependOnClassesThat(resideInAPackage(base + ".web.."));
    }

    /** By its name or by what it is. */
    private static boolean isOfTheInside(JavaClass type) {
        return type.isTopLevelClass()
                && (type.getSimpleName().endsWith("Controller")
                        || type.getSimpleName().endsWith("Form")
                        || type.getSimpleName().endsWith("Repository")
                        || type.isMetaAnnotatedWith(Controller.class)
                        || type.isAssignableTo(Repository.class));
    }

    /** Calls, and references like {@code Instant::now}. */
    private static DescribedPredicate<JavaAccess<?>> asksTheTime() {
        return describe(
                "ask the machine what time it is",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && (asksAClock(target) || makesADateOfNow(target)));
    }

    private static boolean asksAClock(CodeUnitAccessTarget target) {
        return ASKING_THE_TIME.contains(target.getName())
                && (target.getOwner().getPackageName().equals("java.time")
                        || target.getOwner().isEquivalentTo(System.class));
    }

    private static boolean makesADateOfNow(CodeUnitAccessTarget target) {
        return OLD_CALENDARS.contains(target.getOwner().getName())
                && (target.getName().equals("getInstance")
                        || (target.getName().equals("<init>")
                                && target.getRawParameterTypes().isEmpty()));
    }
}
