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
        return id("select id from site where kind = 'ENTERPRISE' order by code limit 1");
    }

    UUID supermarket() {
        return id("select id from site where kind = 'SUPERMARKET' order by code limit 1");
    }

    UUID team() {
        return id("select team_id from account where username = 'leader'");
    }

    UUID id(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
