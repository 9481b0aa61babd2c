package org.dailydispatch.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.Ids;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.util.MultiValueMap;

/** Photos in the form, sent as a browser without scripts sends them; and the rule that some failures need one. */
@DatabaseTest
class DraftPhotosTest {

    private static final String ITEM = "disinfection";

    @Autowired
    MockMvc mvc;

    @Autowired
    Checklists checklists;

    @Autowired
    Inspections inspections;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID site;
    Actor inspector;
    Checklist checklist;
    UUID id;

    @BeforeEach
    void aCheckpoint() {
        team = fixtures.team();
        site = fixtures.checkpoint(team, fixtures.township(team));
        inspector = fixtures.inspector(team);
        checklist = checklists.current("CHECKPOINT");
        id = Ids.next();
    }

    @Test
    void aFailureThatMustBeShownIsNotFiledWithoutAPhoto() throws Exception {
        send(failure(), "check");
        file().andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("必须拍照")))
                .andExpect(content().string(containsString("#q-disinfection-photos")));
        mvc.perform(get("/inspections/" + id + "/edit?checked=").with(As.actor(inspector)))
                .andExpect(content().string(containsString("id=\"q-disinfection-photos-error\"")));

        send(failure(), "item:" + ITEM, Samples.png(60, 40))
                .andExpect(redirectedUrl("/inspections/" + id + "/edit?saved#q-disinfection"));
        file().andExpect(redirectedUrl("/inspections/" + id + "/receipt"));

        List<UUID> filed =
                inspections.inspection(inspector, id).answer(ITEM).orElseThrow().photos();
        assertThat(filed).hasSize(1);
        assertThat(states()).containsExactly("FILED");
        String picture = "/photos/" + filed.get(0) + "/thumbnail";
        mvc.perform(get("/inspections/" + id).with(As.actor(inspector)))
                .andExpect(content().string(containsString(picture)));
        UUID problem = jdbc.sql("select id from problem where inspection_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        mvc.perform(get("/problems/" + problem).with(As.actor(fixtures.leader(team))))
                .andExpect(content().string(containsString(picture)));
    }

    @Test
    void photosComeWithEverythingThatIsTyped() throws Exception {
        MultiValueMap<String, String> form = failure();
        form.set("remark", "两处入口");
        send(form, "check", Samples.png(60, 40), Samples.jpeg(80, 60))
                .andExpect(redirectedUrl("/inspections/" + id + "/check"));

        mvc.perform(get("/inspections/" + id + "/check").with(As.actor(inspector)))
                .andExpect(content().string(containsString("台账缺两天")))
                .andExpect(content().string(containsString("照片 2/2")));
        mvc.perform(get("/inspections/" + id + "/edit").with(As.actor(inspector)))
                .andExpect(content().string(containsString("两处入口")));
    }

    @Test
    void aRefusedPhotoIsSaidBesideItsItemAndTheRestIsKept() throws Exception {
        send(
                        failure(),
                        "check",
                        Samples.png(60, 40),
                        "<svg></svg>".getBytes(StandardCharsets.UTF_8),
                        Samples.jpeg(80, 60))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"q-disinfection-photos-error\"")))
                .andExpect(content().string(containsString("这不是照片")))
                .andExpect(content().string(containsString("台账缺两天")));

        assertThat(states()).containsExactly("PENDING", "PENDING");
    }

    @Test
    void aSeventhPhotoIsRefused() throws Exception {
        byte[] photo = Samples.png(60, 40);
        send(failure(), "check", photo, photo, photo, photo, photo, photo, photo)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("最多 6 张")));
        assertThat(states()).hasSize(6);
    }

    @Test
    void sixFiledPhotosMakeRoomWhenTheFormNamesThemNoMore() throws Exception {
        byte[] photo = Samples.png(60, 40);
        send(failure(), "check", photo, photo, photo, photo, photo, photo);
        file().andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
        List<UUID> filed =
                inspections.inspection(inspector, id).answer(ITEM).orElseThrow().photos();
        MultiValueMap<String, String> form = failure();
        form.add("base", "1");
        filed.forEach(named -> form.add("answers[disinfection].photos", named.toString()));

        send(form, "check", photo)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("最多 6 张")));
        assertThat(states()).containsOnly("FILED");
        form.set("answers[disinfection].photos", filed.get(0).toString());
        send(form, "check", photo, photo).andExpect(redirectedUrl("/inspections/" + id + "/check"));
        assertThat(states()).hasSize(8).contains("PENDING");
    }

    @Test
    void aPhotoIsTakenOutAgain() throws Exception {
        send(failure(), "save", Samples.png(60, 40));
        MultiValueMap<String, String> form = failure();
        form.add("answers[disinfection].photos", photo().toString());

        send(form, "remove:" + photo()).andExpect(redirectedUrl("/inspections/" + id + "/edit?saved#q-disinfection"));

        assertThat(states()).containsExactly("DROPPED");
        mvc.perform(get("/inspections/" + id + "/edit").with(As.actor(inspector)))
                .andExpect(content().string(not(containsString("/thumbnail"))));
    }

    @Test
    void aDiscardedDraftTakesItsPhotosAlong() throws Exception {
        send(failure(), "save", Samples.png(60, 40));
        mvc.perform(post("/inspections/" + id + "/discard")
                .with(As.actor(inspector))
                .with(csrf()));
        assertThat(states()).containsExactly("DROPPED");
    }

    @Test
    void photosOfAnotherItemOrInspectionOrPersonAreNone() throws Exception {
        UUID ofItem = fixtures.photo(inspector, id, "duty-roster");
        UUID ofInspection = fixtures.photo(inspector, Ids.next(), ITEM);
        UUID ofPerson = fixtures.photo(fixtures.inspector(team), id, "every-vehicle");
        for (UUID foreign : List.of(ofItem, ofInspection, ofPerson, Ids.next())) {
            MultiValueMap<String, String> form = failure();
            form.add("answers[disinfection].photos", foreign.toString());
            send(form, "check");
            file().andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("还没有传到服务器")));
        }
        assertThat(inspections.find(inspector, id)).isEmpty();
    }

    private MultiValueMap<String, String> failure() {
        MultiValueMap<String, String> form = Forms.failingAt(ITEM, "台账缺两天", checklist, site);
        form.set("page", "one");
        return form;
    }

    private ResultActions send(MultiValueMap<String, String> form, String then, byte[]... photos) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/inspections/" + id + "/draft");
        for (byte[] photo : photos) {
            request.file(new MockMultipartFile("photo[" + ITEM + "]", "IMG.jpg", null, photo));
        }
        return mvc.perform(request.params(form)
                .param("then", then)
                .with(As.actor(inspector))
                .with(csrf()));
    }

    private ResultActions file() throws Exception {
        return mvc.perform(
                post("/inspections/" + id + "/file").with(As.actor(inspector)).with(csrf()));
    }

    private List<String> states() {
        return jdbc.sql("select state from photo where owner_id = ? order by place")
                .param(id)
                .query(String.class)
                .list();
    }

    private UUID photo() {
        return jdbc.sql("select id from photo where owner_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }
}
