package org.dailydispatch.team;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.account.Reaches;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says to the accounts which teams and townships there are. */
@Component
@Transactional(readOnly = true)
class ReachesOfTeams implements Reaches {

    private final JdbcClient jdbc;

    ReachesOfTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Name> teams() {
        return names("""
                select t.id, t.name_zh || ' · ' || c.name_zh as zh, t.name_en || ' · ' || c.name_en as en
                from team t join county c on c.id = t.county_id join campaign p on p.id = t.campaign_id
                order by p.starts_on desc, p.id, t.number""");
    }

    @Override
    public Map<UUID, Name> townships() {
        return names("""
                select t.id, c.name_zh || ' · ' || t.name_zh as zh, c.name_en || ' · ' || t.name_en as en
                from township t join county c on c.id = t.county_id
                order by c.code, t.position, t.code""");
    }

    private Map<UUID, Name> names(String sql) {
        Map<UUID, Name> names = new LinkedHashMap<>();
        jdbc.sql(sql).query(row -> {
            names.put(row.getObject("id", UUID.class), new Name(row.getString("zh"), row.getString("en")));
        });
        return names;
    }
}
