package org.dailydispatch.story;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the story of the covert visits happens: Zhigou, its first village, and the fourth checkpoint. */
record Places(JdbcClient jdbc) {

    UUID township() {
        return id("select id from township where code = '370782101'");
    }

    UUID village() {
        return id("""
                select s.id from site s join township t on t.id = s.township_id
                where t.code = '370782101' and s.kind = 'VILLAGE' order by s.code limit 1""");
    }

    UUID checkpoint() {
        return id("select id from site where code = 'CP04'");
    }

    UUID enterprise() {
        return first("ENTERPRISE");
    }

    UUID supermarket() {
        return first("SUPERMARKET");
    }

    private UUID first(String kind) {
        return id("""
                select s.id from site s
                  join site_period p on p.site_id = s.id and p.in_force_from <= '2020-02-19' and p.in_force_to is null
                  join team t on t.county_id = s.county_id
                  join account a on a.team_id = t.id and a.username = 'leader'
                where s.kind = '%s' order by s.code limit 1""".formatted(kind));
    }

    UUID team() {
        return id("select team_id from account where username = 'leader'");
    }

    UUID id(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
