package org.dailydispatch.day;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empties the database of a demonstration, its clock included, so that this start is again the first one. Asked for by
 * {@code daily-dispatch.demonstration-reset=true} (in the environment {@code DAILY_DISPATCH_DEMONSTRATION_RESET=true})
 * and obeyed only in a demonstration; to be taken away again, or each start begins anew. The checklists, which come
 * with the schema, stay.
 */
final class DemonstrationReset {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationReset.class);

    private final JdbcClient jdbc;

    DemonstrationReset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException where accounts, but none of a demonstration, show that the data are real */
    void refuseRealData() {
        if (exists("select exists (select from account) and not exists (select from account where demonstration)")) {
            throw new IllegalStateException(
                    "This database holds real accounts and no demonstration: set daily-dispatch.demonstration=false");
        }
    }

    void run() {
        String tables = jdbc.sql("""
                        select string_agg(format('%I', tablename), ', ') from pg_tables
                        where schemaname = current_schema() and tablename <> 'flyway_schema_history'
                          and tablename not like 'checklist%'""").query(String.class).single();
        // One statement: all of it or nothing. The rows' triggers against change and deletion do not see it.
        jdbc.sql("truncate table " + tables).update();
        LOG.info("The demonstration was emptied and begins anew");
    }

    private boolean exists(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }
}
