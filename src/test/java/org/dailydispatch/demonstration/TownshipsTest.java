package org.dailydispatch.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The 17 units of Zhucheng, typed here from the reference and not read from the program's own files: thirteen codes of the
 * National Bureau of Statistics and the development zone's; the three parks have no public code and get one that cannot be
 * taken for such.
 */
@DemonstrationTest
class TownshipsTest {

    private static final String[] REFERENCE = {
        "370782001 SUBDISTRICT 密州街道",
        "370782002 SUBDISTRICT 龙都街道",
        "370782003 SUBDISTRICT 舜王街道",
        "370782101 TOWN 枳沟镇",
        "370782102 TOWN 贾悦镇",
        "370782105 TOWN 石桥子镇",
        "370782108 TOWN 相州镇",
        "370782110 TOWN 昌城镇",
        "370782111 TOWN 百尺河镇",
        "370782112 TOWN 辛兴镇",
        "370782114 TOWN 林家村镇",
        "370782117 TOWN 皇华镇",
        "370782118 TOWN 桃林镇",
        "370782400 DEVELOPMENT_ZONE 诸城经济开发区",
        "ZC-P15 PARK 南湖生态经济发展区",
        "ZC-P16 PARK 桃园生态经济发展区",
        "ZC-P17 PARK 诸城高新技术产业园",
    };

    @Autowired
    JdbcClient jdbc;

    @Test
    void codesKindsAndNamesAreThoseOfTheReferenceInItsOrder() {
        assertThat(jdbc.sql("""
                        select t.code || ' ' || t.kind || ' ' || t.name_zh
                        from township t join county c on c.id = t.county_id
                        where c.code = '370782' order by t.position""").query(String.class).list()).containsExactly(REFERENCE);
    }
}
