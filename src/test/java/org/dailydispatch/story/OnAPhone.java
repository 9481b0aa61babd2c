package org.dailydispatch.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.Cable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A phone of its own for each test, on a network that can go, with checkpoints to inspect. */
abstract class OnAPhone extends InBrowser {

    @Autowired
    JdbcClient jdbc;

    Cable cable;
    Phone phone;
    /** Stands in each remark of the test, so that its records can be counted. */
    String mark;

    /** The addresses of three checkpoints' forms. */
    List<String> forms;

    @BeforeEach
    void aPhone() {
        cable = new Cable(port);
        phone = new Phone(browser.window(Screen.PHONE, "zh-CN"), cable);
        mark = Ids.next().toString();
        jdbc.sql("delete from inspection_draft").update();
        forms = jdbc.sql("""
                        select '/inspections/new?site=' || s.id from site s
                          join site_period p on p.site_id = s.id and p.in_force_from <= '2020-02-19' and p.in_force_to is null
                          join team t on t.county_id = s.county_id
                          join account a on a.team_id = t.id and a.username = 'inspector'
                        where s.kind = 'EXPRESSWAY_EXIT' order by s.id limit 3""").query(String.class).list();
    }

    @AfterEach
    void close() throws IOException {
        phone.close();
        cable.close();
    }

    static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** Records with the test's mark; their receipts are distinct by the table's own key. */
    int arrived() {
        return count("select count(*) from inspection where remark like ?");
    }

    /** Photos of these records. */
    int photosArrived() {
        return count("""
                select count(*) from photo p join inspection i on i.id = p.owner_id
                where p.owner_kind = 'inspection' and i.remark like ?""");
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("%" + mark + "%").query(Integer.class).single();
    }
}
