package org.dailydispatch.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** What a list of dispatches is narrowed to; everything may be left out. */
record DispatchFilter(
        @Nullable UUID teamId,
        @Nullable ReportingDay fromDay,
        @Nullable ReportingDay toDay,
        @Nullable ReportingDay beforeDay,
        @Nullable UUID beforeTeam) {

    /** The line after which a page of the list begins. */
    record Key(ReportingDay day, UUID teamId) {}

    Optional<UUID> team() {
        return Optional.ofNullable(teamId);
    }

    Optional<ReportingDay> from() {
        return Optional.ofNullable(fromDay);
    }

    Optional<ReportingDay> to() {
        return Optional.ofNullable(toDay);
    }

    Optional<Key> before() {
        return beforeDay == null || beforeTeam == null ? Optional.empty() : Optional.of(new Key(beforeDay, beforeTeam));
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        team().ifPresent(team -> parameters.put("team", team));
        from().ifPresent(day -> parameters.put("from", day.date()));
        to().ifPresent(day -> parameters.put("to", day.date()));
        before().ifPresent(key -> {
            parameters.put("beforeDay", key.day().date());
            parameters.put("beforeTeam", key.teamId());
        });
        return parameters;
    }
}
