package org.dailydispatch.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.As;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** The photos that a signed address shows and takes. */
class AnswerPhotosTest extends OneLink {

    private static final byte[] PAGE = "<html>not a photo</html>".getBytes(StandardCharsets.UTF_8);

    @Test
    void thePhotosOfTheFindingAreShownAndNoOthers() throws Exception {
        UUID note = note(inspector);
        problem = open("看随手记照片", note);
        assign(problem);
        String address = link(liaison);
        UUID found = photo("note", note);
        open(address).andExpect(content().string(containsString(address + "/photos/" + found + "/thumbnail")));
        for (String size : List.of("", "/thumbnail")) {
            mvc.perform(get(address + "/photos/" + found + size))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", containsString("no-store")))
                    .andExpect(header().string("Content-Type", "image/jpeg"));
        }
        UUID foreign = photo("note", note(inspector));
        for (String other : List.of(foreign.toString(), Ids.next().toString(), "nonsense")) {
            mvc.perform(get(address + "/photos/" + other))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(""));
        }
        clock.advance(Duration.ofDays(4));
        mvc.perform(get(address + "/photos/" + found)).andExpect(status().isNotFound());
    }

    /** The township does not see a covert inspector's note: neither does whoever it asks, also where the leader asks. */
    @Test
    void noMoreIsShownThanTheLiaisonSees() throws Exception {
        UUID note = note(fixtures.covertInspector(team));
        problem = open("暗访发现后公开的问题", note);
        assign(problem);
        for (Actor maker : List.of(liaison, leader)) {
            String address = link(maker);
            UUID photo = photo("note", note);
            open(address).andExpect(content().string(not(containsString("/photos/"))));
            mvc.perform(get(address + "/photos/" + photo)).andExpect(status().isNotFound());
            mvc.perform(get("/photos/{id}", photo).with(As.actor(liaison))).andExpect(status().isNotFound());
        }
    }

    @Test
    void whatIsNoPhotoIsRefusedInWordsAndTheOthersStay() throws Exception {
        String address = link(liaison);
        answer(address, "已设测温点", PHOTO, PAGE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("这不是照片"),
                                containsString("name=\"photos\""),
                                containsString(">已设测温点</textarea>"))));
        UUID kept = photo("problem", problem);
        mvc.perform(get(address + "/photos/" + kept + "/thumbnail")).andExpect(status().isOk());
        String another = link(liaison);
        mvc.perform(get(another + "/photos/" + kept)).andExpect(status().isNotFound());
        mvc.perform(form(another, "借用别人的照片").param("photos", kept.toString())).andExpect(status().is3xxRedirection());
        assertThat(photosOfSteps()).isZero();
    }

    @Test
    void theyArriveWithTheAnswerUnderThePersonsName() throws Exception {
        String address = link(leader);
        answer(address, "", PHOTO).andExpect(status().isUnprocessableContent());
        UUID sent = photo("problem", problem);
        open(address).andExpect(content().string(containsString("value=\"" + sent + "\"")));
        mvc.perform(form(address, "已设测温点", PHOTO).param("photos", sent.toString(), "nonsense"))
                .andExpect(status().is3xxRedirection());
        assertThat(photosOfSteps()).isEqualTo(2);
        open(address).andExpect(content().string(containsString(address + "/photos/" + sent)));
        mvc.perform(get("/photos/{id}", sent).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("益海食品厂 王五"), not(containsString(leader.displayName())))));
        assertThat(jdbc.sql("select actor_name from audit_event where action = 'PHOTO_ADDED' and object_id = ?")
                        .param(sent.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("益海食品厂 王五");
    }

    @Test
    void sixAtMostAndAPlaceIsFreeAgainWhereOneIsStruckOut() throws Exception {
        String address = link(liaison);
        answer(address, "已设测温点", PHOTO, PHOTO, PHOTO, PHOTO, PHOTO, PHOTO, PHOTO)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("最多 6 张")));
        List<UUID> waiting = photos();
        assertThat(waiting).hasSize(6);
        var form = form(address, "已设测温点", PHOTO);
        waiting.forEach(photo -> form.param("shown", photo.toString()));
        waiting.subList(0, 4).forEach(photo -> form.param("photos", photo.toString()));
        mvc.perform(form).andExpect(status().is3xxRedirection());
        assertThat(photosOfSteps()).isEqualTo(5);
        assertThat(photos()).isEmpty();
    }

    @Test
    void nobodyWithoutAnAddressSendsAny() throws Exception {
        mvc.perform(form("/outside/x.y", "x", PHOTO)).andExpect(status().isNotFound());
        assertThat(photos()).isEmpty();
    }

    private UUID note(Actor author) throws Exception {
        UUID id = Ids.next();
        mvc.perform(multipart("/notes")
                        .file(new MockMultipartFile("files", "photo.png", "image/png", PHOTO))
                        .param("id", id.toString())
                        .param("text", "随手记")
                        .with(csrf())
                        .with(As.actor(author)))
                .andExpect(status().is3xxRedirection());
        return id;
    }

    private UUID photo(String kind, UUID owner) {
        return jdbc.sql("select id from photo where owner_kind = ? and owner_id = ? order by place limit 1")
                .params(kind, owner)
                .query(UUID.class)
                .single();
    }

    private List<UUID> photos() {
        return jdbc.sql("select id from photo where owner_id = ? and state = 'PENDING' order by place")
                .param(problem)
                .query(UUID.class)
                .list();
    }

    private int photosOfSteps() {
        return jdbc.sql("select coalesce(sum(cardinality(photos)), 0) from problem_step where problem_id = ?")
                .param(problem)
                .query(Integer.class)
                .single();
    }
}
