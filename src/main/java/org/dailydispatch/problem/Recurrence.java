package org.dailydispatch.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 复发: finds the problem that a new one is the recurrence of. That is the last one of the same site and item, whichever team found it, which
 * was closed at most {@value #DAYS} days before; where one of the two came of no item, the same category makes it so.
 */
@Component
class Recurrence {

    static final int DAYS = 14;

    private final JdbcClient jdbc;

    Recurrence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A closed problem that may be a predecessor. */
    record Closed(UUID id, UUID siteId, @Nullable String itemCode, Category category, ReportingDay day, Instant at) {

        boolean precedes(NewProblem found) {
            return siteId.equals(found.siteId())
                    && !at.isAfter(found.seenAt())
                    && !found.foundOn().isBefore(day)
                    && day.daysUntil(found.foundOn()) <= DAYS
                    && isOfSameKind(found);
        }

        private boolean isOfSameKind(NewProblem found) {
            String item = found.itemCode();
            return (item == null || itemCode == null) ? category == found.category() : item.equals(itemCode);
        }
    }

    /** Those that may be predecessors of any of these, the last closed first; one statement, or none. */
    List<Closed> candidates(List<NewProblem> found) {
        Set<UUID> sites =
                found.stream().map(NewProblem::siteId).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        Optional<ReportingDay> first = found.stream().map(NewProblem::foundOn).min(Comparator.naturalOrder());
        if (sites.isEmpty() || first.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, site_id, item_code, category, closed_on, closed_at from problem
                        where site_id in (:sites) and closed_on >= :earliest and state = 'CLOSED'
                        order by closed_at desc, id desc""")
                .param("sites", sites)
                .param("earliest", first.get().plus(-DAYS).date())
                .query(Recurrence::closed)
                .list();
    }

    private static Closed closed(ResultSet row, int number) throws SQLException {
        return new Closed(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getString("item_code"),
                Category.valueOf(row.getString("category")),
                new ReportingDay(row.getObject("closed_on", LocalDate.class)),
                row.getObject("closed_at", OffsetDateTime.class).toInstant());
    }
}
