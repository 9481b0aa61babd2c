package org.dailydispatch.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of docs/architecture.md for classes below one base package. */
record Rules(String base) {

    private static final Set<String> ASKING_THE_TIME =
            Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

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
                .callMethodWhere(asksTheTime());
    }

    ArchRule nothingDependsOnWeb() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".web..")
                .should()
                .dependOnClassesThat(resideInAPackage(base + ".web.."));
    }

    private static boolean isOfTheInside(JavaClass type) {
        return type.isTopLevelClass()
                && (type.getSimpleName().endsWith("Controller")
                        || type.getSimpleName().endsWith("Form")
                        || type.getSimpleName().endsWith("Repository"));
    }

    private static DescribedPredicate<JavaMethodCall> asksTheTime() {
        Predicate<MethodCallTarget> asks = target -> ASKING_THE_TIME.contains(target.getName())
                && (target.getOwner().getPackageName().equals("java.time")
                        || target.getOwner().isEquivalentTo(System.class));
        return describe("ask the machine what time it is", call -> asks.test(call.getTarget()));
    }
}
