package org.dailydispatch.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;

/** What inspectors found, not opened yet. */
final class Findings {

    static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);
    static final Instant TOMORROW = TestClock.START.plus(Duration.ofDays(1));

    private Findings() {}

    static NewProblem of(TeamFixture team, UUID township, Actor finder, String description) {
        return of(team, township, finder, null, null, description, TOMORROW);
    }

    static NewProblem due(TeamFixture team, UUID township, Actor finder, String description, Instant due) {
        return of(team, township, finder, null, null, description, due);
    }

    static List<NewProblem> many(int count, TeamFixture team, UUID township, Actor finder) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> of(team, township, finder, "问题" + number))
                .toList();
    }

    static NewProblem of(
            TeamFixture team,
            UUID township,
            Actor finder,
            @Nullable UUID inspection,
            @Nullable String item,
            String description,
            Instant due) {
        return new NewProblem(
                team.team(),
                township,
                null,
                inspection,
                item,
                Source.OPEN,
                Category.STAFFING,
                description,
                Severity.SERIOUS,
                DAY,
                TestClock.START,
                finder.id(),
                due,
                "测试镇政府");
    }
}
