package org.dailydispatch.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.Ids;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.MultiValueMap;

/** One draft open in two tabs of its author: no save is lost without a word. */
@DatabaseTest
class TwoTabsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Checklists checklists;

    @Autowired
    Drafts drafts;

    @Autowired
    Inspections inspections;

    @Autowired
    TestClock clock;

    UUID id;
    UUID site;
    Actor inspector;
    Checklist checklist;

    @BeforeEach
    void aDraftThatTwoTabsShow() throws Exception {
        Fixtures.TeamFixture team = fixtures.team();
        site = fixtures.checkpoint(team, fixtures.township(team));
        inspector = fixtures.inspector(team);
        checklist = checklists.current("CHECKPOINT");
        id = Ids.next();
        save("first", "", "原来写的").andExpect(status().is3xxRedirection());
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void theFormCarriesTheMarkOfWhatItShows() throws Exception {
        mvc.perform(get("/inspections/" + id + "/edit").with(As.actor(inspector)))
                .andExpect(content().string(containsString("name=\"mark\" value=\"" + mark() + "\"")));
    }

    @Test
    void aStaleTabIsShownBothTextsAndChangesNothing() throws Exception {
        String shown = mark();
        save("left", shown, "左边写的").andExpect(status().is3xxRedirection());

        save("right", shown, "右边写的")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("左边写的")))
                .andExpect(content().string(containsString("右边写的")))
                .andExpect(content().string(containsString("name=\"mark\" value=\"" + mark() + "\"")));
        assertThat(remark()).isEqualTo("左边写的");

        save("right", mark(), "右边写的").andExpect(status().is3xxRedirection());
        assertThat(remark()).isEqualTo("右边写的");
    }

    @Test
    void goingBackAndSavingAgainFromTheSamePageIsNoConflict() throws Exception {
        String shown = mark();
        save("left", shown, "左边写的").andExpect(status().is3xxRedirection());

        save("left", shown, "又改了").andExpect(status().is3xxRedirection());
        assertThat(remark()).isEqualTo("又改了");
    }

    @Test
    void aStateThatWasOvertakenOnItsWayDoesNotUndoTheLaterOneOfItsPage() throws Exception {
        String shown = mark();
        save("left", shown, "5", "按了提交").andExpect(status().is3xxRedirection());

        save("left", shown, "4", "自动保存的旧样子").andExpect(status().is3xxRedirection());
        assertThat(remark()).isEqualTo("按了提交");

        save("left", shown, "6", "又改了").andExpect(status().is3xxRedirection());
        assertThat(remark()).isEqualTo("又改了");
    }

    @Test
    void twoTabsThatSayTheSameDoNotConflict() throws Exception {
        String shown = mark();
        save("left", shown, "一样的").andExpect(status().is3xxRedirection());

        save("right", shown, "一样的").andExpect(status().is3xxRedirection());
    }

    @Test
    void whatWasSavedWhileTheOtherTabFiledStays() throws Exception {
        Draft seen = drafts.find(inspector, id).orElseThrow();
        save("right", mark(), "提交时另存的").andExpect(status().is3xxRedirection());

        drafts.file(inspector, seen, "");

        assertThat(inspections.inspection(inspector, id).remark()).isEqualTo("原来写的");
        assertThat(remark()).isEqualTo("提交时另存的");
        mvc.perform(post("/inspections/" + id + "/file")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("提交时另存的")));
    }

    @Test
    void filingWhatWasLookedThroughForgetsTheDraft() throws Exception {
        mvc.perform(post("/inspections/" + id + "/file")
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + id + "/receipt"));
        assertThat(drafts.find(inspector, id)).isEmpty();
    }

    private ResultActions save(String page, String mark, String remark) throws Exception {
        return save(page, mark, "", remark);
    }

    private ResultActions save(String page, String mark, String turn, String remark) throws Exception {
        clock.advance(Duration.ofSeconds(1));
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.set("page", page);
        form.set("mark", mark);
        form.set("turn", turn);
        form.set("remark", remark);
        return mvc.perform(post("/inspections/" + id + "/draft")
                .params(form)
                .locale(Locale.CHINA)
                .with(As.actor(inspector))
                .with(csrf()));
    }

    private String mark() {
        return drafts.find(inspector, id).orElseThrow().mark();
    }

    private String remark() {
        return String.valueOf(drafts.find(inspector, id).orElseThrow().form().remark);
    }
}
