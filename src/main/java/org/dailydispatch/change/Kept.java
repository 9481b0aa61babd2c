package org.dailydispatch.change;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.dailydispatch.day.ReportingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What was made from records, kept while none of them changes and at most until the minute is over: what is handed out is what
 * would be made now, to the minute. Whoever finds nothing kept makes it while others who want the same wait. A maker must not ask
 * for another kept thing. Why so: {@code docs/decisions/0029-kept-until-something-changes.md}.
 */
@Component
public class Kept {

    /** Of each sort; a board is some hundred kilobytes. */
    private static final int AT_MOST = 200;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private record Key(Scope scope, Object of, Instant minute) {}

    /**
     * @param place in the order of asking; the snapshot is no older
     * @param snapshot of before the first record was read: what was committed meanwhile counts as changed
     */
    private record Made(long place, String snapshot, Object it) {}

    private record Asked(long place, Scope scope, ChangeLog.Look look) {}

    private final ChangeLog log;
    private final ReportingClock clock;
    private final boolean on;
    private final AtomicLong asked = new AtomicLong();

    /** By what is kept: many readers of one sort of page do not drive out another sort. */
    private final Map<Class<?>, Cache<Key, Made>> sorts = new ConcurrentHashMap<>();

    /** @param on whether anything is kept at all; else everything is made whenever it is asked for */
    Kept(ChangeLog log, ReportingClock clock, @Value("${daily-dispatch.keep:true}") boolean on) {
        this.log = log;
        this.clock = clock;
        this.on = on;
    }

    /**
     * @param scope whose records the maker reads; it must read no others, and only of tables that note their changes
     * @param of all else that it depends on, equal for equal results: whose eyes, which day, which language
     * @param maker reads in transactions of its own
     */
    public <T> T of(Scope scope, Class<T> type, Object of, Supplier<T> maker) {
        if (!on) {
            return maker.get();
        }
        Key key = new Key(scope, of, clock.now().truncatedTo(ChronoUnit.MINUTES));
        long place = asked.incrementAndGet();
        Cache<Key, Made> made = sorts.computeIfAbsent(type, sort -> empty());
        Made known = made.getIfPresent(key);
        ChangeLog.Look look = log.look(scope, known == null ? null : known.snapshot());
        if (look.writing()) {
            return maker.get();
        }
        if (known != null && !look.changed()) {
            return type.cast(known.it());
        }
        // No connection is held while waiting for the one who makes it.
        Made now = made.asMap()
                .compute(key, (same, meanwhile) -> current(new Asked(place, scope, look), known, meanwhile, maker));
        return type.cast(now.it());
    }

    private static Cache<Key, Made> empty() {
        return Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(A_MINUTE)
                .build();
    }

    /**
     * What somebody else made meanwhile, if he asked later and so saw no less, or if nothing has changed since; else it is made. So
     * of any crowd two make it at most, however often is written.
     */
    private Made current(Asked first, @Nullable Made known, @Nullable Made meanwhile, Supplier<?> maker) {
        if (meanwhile == null || meanwhile.equals(known)) {
            return new Made(first.place(), first.look().snapshot(), maker.get());
        }
        if (meanwhile.place() > first.place()) {
            return meanwhile;
        }
        long place = asked.incrementAndGet();
        ChangeLog.Look again = log.look(first.scope(), meanwhile.snapshot());
        return again.changed() ? new Made(place, again.snapshot(), maker.get()) : meanwhile;
    }
}
