package org.dailydispatch.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empties the database of a demonstration, its clock included, so that this start is again the first one. Asked for by
 * {@code daily-dispatch.demonstration-reset=true} (in the environment {@code DAILY_DISPATCH_DEMONSTRATION_RESET=true})
 * and obeyed only in a demonstration; to be taken away again, or each start begins anew. The checklists, which come
 * with the schema, stay, so do the templates with which the program comes, and so do tables of others in the same schema.
 */
final class DemonstrationReset {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationReset.class);

    private static final Pattern CREATED =
            Pattern.compile("^create table (?:if not exists )?(\\w+)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;

    DemonstrationReset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RealDataException where accounts, but none of a demonstration, show that the data are real */
    void refuseRealData() {
        if (exists("select exists (select from account) and not exists (select from account where demonstration)")) {
            throw new RealDataException(
                    "This database holds real accounts and no demonstration: set daily-dispatch.demonstration=false");
        }
    }

    void run() {
        String tables =
                jdbc.sql("""
                        select string_agg(format('%I', tablename), ', ') from pg_tables
                        where schemaname = current_schema() and tablename in (:own)
                          and tablename not like 'checklist%' and tablename <> 'template_version'""").param("own", ownTables()).query(String.class).single();
        // One statement: all of it or nothing. The rows' triggers against change and deletion do not see it.
        jdbc.sql("truncate table " + tables).update();
        jdbc.sql("delete from template_version where published_by is not null").update();
        LOG.info("The demonstration was emptied and begins anew");
    }

    /** The tables that the program's migrations create: a schema may hold others' as well, and those are not ours. */
    private static Set<String> ownTables() {
        Set<String> names = new TreeSet<>();
        try {
            for (Resource migration :
                    new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
                Matcher created = CREATED.matcher(migration.getContentAsString(StandardCharsets.UTF_8));
                while (created.find()) {
                    names.add(created.group(1).toLowerCase(Locale.ROOT));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    private boolean exists(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }
}
