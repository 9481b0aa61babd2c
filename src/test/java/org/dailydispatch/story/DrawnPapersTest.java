package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.dailydispatch.testing.Keepable;
import org.dailydispatch.testing.LiveDemonstration;
import org.dailydispatch.testing.OfficialPictures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A dispatch and a stage report of the demonstration, drawn as they are seen: they lie under target/screenshots/paper. */
@LiveDemonstration
class DrawnPapersTest {

    @Autowired
    ApplicationContext context;

    @Test
    void aPublishedDispatch() throws IOException {
        looksRight("dispatch", new Program(context), "/dispatches/2020-02-18.pdf");
    }

    @Test
    void aStageReport() throws IOException {
        Program program = new Program(context);
        String page = program.expect(302, "leader", "/stages", Map.of("from", "2020-01-25", "to", "2020-02-18"));
        looksRight("stage", program, page.replaceAll("[?#].*", "") + ".pdf");
    }

    private static void looksRight(String name, Program program, String address) throws IOException {
        HttpResponse<byte[]> answer = program.get("leader", address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Keepable.faults(answer.body())).isEmpty();
        assertThat(OfficialPictures.of(name, answer.body()).pages()).isGreaterThan(1);
    }
}
