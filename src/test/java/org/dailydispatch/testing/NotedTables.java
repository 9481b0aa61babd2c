package org.dailydispatch.testing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables note their changes, for pages that are kept until something changes. */
public final class NotedTables {

    /**
     * Of an account is noted what pages tell of it, by triggers of its own; the tally holds what the inspections say; the frame is
     * made for each reader.
     */
    private static final Set<String> ASIDE = Set.of("account", "notice", "change", "visit_day", "visit_tally");

    private final JdbcClient jdbc;

    public NotedTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables that these statements read. */
    public Set<String> readBy(List<String> statements) {
        String all = String.join(" ", statements);
        Set<String> read = jdbc
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> Pattern.compile("\\b(from|join)\\s+" + table + "\\b")
                        .matcher(all)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
        read.removeAll(ASIDE);
        return read;
    }

    /** The tables that note whatever is written. */
    public List<String> noted() {
        return jdbc.sql("select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                        + " where t.tgname = 'notes_insert'")
                .query(String.class)
                .list();
    }
}
