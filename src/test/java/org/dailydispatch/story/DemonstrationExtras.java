package org.dailydispatch.story;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.As;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What the demonstration has none of and some pages need: a covert plan of the other team, inspections that are begun and
 * not filed, notes, requests for correction, orders, meetings with what they agreed, stage reports, photos. Added once to a database,
 * whichever test comes first; what a test has
 * thrown away since is begun again.
 */
final class DemonstrationExtras {

    private final JdbcClient jdbc;
    private final MockMvc mvc;
    private final DemonstrationObjects objects;

    private DemonstrationExtras(JdbcClient jdbc, MockMvc mvc) {
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.objects = new DemonstrationObjects(jdbc);
    }

    static DemonstrationObjects added(JdbcClient jdbc, MockMvc mvc) throws Exception {
        DemonstrationExtras extras = new DemonstrationExtras(jdbc, mvc);
        if (extras.planTheOtherTeam() > 0) {
            extras.add();
        }
        for (String author : extras.authors()) {
            extras.beginUnlessBegun(author);
        }
        return extras.objects;
    }

    /** @return none, where this has been here before */
    private int planTheOtherTeam() {
        return jdbc.sql("""
                        insert into covert_plan (id, team_id, day, made_by, made_at)
                        select uuidv7(), team_id, '2020-02-19', id, created_at from account
                        where username = 'leader8'
                          and not exists (select from covert_plan where covert_plan.team_id = account.team_id)""").update();
    }

    private void add() throws Exception {
        for (String author : authors()) {
            begin(author, objects.newNote());
        }
        objects.requestCorrections();
        meet("leader", "own");
        meet("leader", "other township");
        meet("leader8", "other team");
        begin("leader", objects.newStage());
        begin("leader8", objects.newStage());
        objects.publishStages();
        objects.tellLiaisons();
        objects.issueOrders();
        objects.exportInVain();
        for (String whose : List.of("own", "other township", "other team")) {
            mvc.perform(put(objects.newPhoto(whose))
                            .content(Samples.png(40, 30))
                            .with(As.actor(objects.photographer(whose)))
                            .with(csrf()))
                    .andExpect(status().isCreated());
        }
        objects.filePhotos();
        // About a state of the problem that never was: the photo waits in the form.
        mvc.perform(multipart(objects.outsideAddress())
                        .file(new MockMultipartFile("files", "photo.png", "image/png", Samples.png(40, 30))))
                .andExpect(status().isConflict());
    }

    /** An approved consultation that charges that place with something. */
    private void meet(String leader, String whose) throws Exception {
        UUID meeting = Ids.next();
        begin(leader, objects.newMeeting(meeting, whose));
        begin(leader, "/meetings/" + meeting + "/approve?version=0");
    }

    private List<String> authors() {
        return List.of(objects.author(), "inspector8");
    }

    private void beginUnlessBegun(String author) throws Exception {
        if (!objects.hasDraft(author)) {
            begin(author, objects.newDraft(author));
        }
    }

    private void begin(String author, String address) throws Exception {
        mvc.perform(post(address).with(As.actor(objects.actor(author))).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }
}
