package org.dailydispatch.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.Ids;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Photos of quick notes: sent with the form, shown with the note, and gone along with what becomes of it. */
@DatabaseTest
class NotePhotosTest {

    private static final byte[] PAGE = "<html>not a photo</html>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Checklists checklists;

    @Autowired
    InspectionService inspections;

    TeamFixture team;
    UUID township;
    UUID site;
    Actor inspector;
    Actor covert;
    Actor leader;
    UUID id;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        township = fixtures.township(team);
        site = fixtures.checkpoint(team, township);
        inspector = fixtures.inspector(team);
        covert = fixtures.covertInspector(team);
        leader = fixtures.leader(team);
        id = Ids.next();
    }

    @Test
    void theNoteItsListAndTheFormThatSettlesItShowThePhotos() throws Exception {
        write(inspector, "路口没有人", Samples.png(60, 40), Samples.jpeg(80, 60)).andExpect(status().is3xxRedirection());

        List<UUID> photos = photos("FILED");
        assertThat(photos).hasSize(2);
        for (Actor reader : List.of(inspector, leader)) {
            page(reader, "/notes/" + id).andExpect(content().string(containsString(thumbnail(photos.get(1)))));
            page(reader, "/notes").andExpect(content().string(containsString("2张照片")));
            page(reader, "/photos/" + photos.get(0))
                    .andExpect(content().string(containsString("href=\"/notes/" + id + "\"")));
        }
        page(leader, "/notes/" + id + "/problem")
                .andExpect(content().string(containsString(thumbnail(photos.get(0)))))
                .andExpect(content().string(containsString("能看到问题的人也能看到这些照片")));
    }

    @Test
    void aRepeatedRequestAddsNoPhoto() throws Exception {
        write(inspector, "路口没有人", Samples.png(60, 40)).andExpect(status().is3xxRedirection());
        write(inspector, "路口没有人", Samples.png(60, 40)).andExpect(status().is3xxRedirection());

        assertThat(photos("FILED")).hasSize(1);
        assertThat(photos("PENDING")).isEmpty();
    }

    @Test
    void aPhotoOfASecondSendingIsAddedToTheOpenNote() throws Exception {
        byte[] first = Samples.png(60, 40);
        write(inspector, "路口没有人", first);
        write(inspector, "路口没有人", first, Samples.jpeg(80, 60)).andExpect(status().is3xxRedirection());

        assertThat(photos("FILED")).hasSize(2);
        assertThat(photos("PENDING")).isEmpty();
    }

    @Test
    void aPhotoForASettledNoteIsRefusedInWords() throws Exception {
        write(inspector, "路口没有人", Samples.png(60, 40));
        problem();

        write(inspector, "路口没有人", Samples.png(60, 40), Samples.jpeg(80, 60))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不能再加照片")));
        write(inspector, "路口没有人", Samples.png(60, 40)).andExpect(status().is3xxRedirection());
        assertThat(photos("FILED")).hasSize(1);
        assertThat(photos("PENDING")).isEmpty();
    }

    @Test
    void aRefusedFileIsSaidAndTheOtherPhotoStaysInTheForm() throws Exception {
        write(inspector, "路口没有人", Samples.png(60, 40), PAGE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这不是照片")))
                .andExpect(content().string(containsString("路口没有人")));
        UUID kept = photos("PENDING").get(0);

        mvc.perform(form(inspector, "路口没有人").param("photos", kept.toString(), "nonsense"))
                .andExpect(status().is3xxRedirection());
        assertThat(photos("FILED")).containsExactly(kept);
    }

    @Test
    void aPhotoWhoseBoxIsClearedIsLeftOut() throws Exception {
        write(inspector, "", Samples.png(60, 40)).andExpect(status().isUnprocessableContent());
        write(inspector, "路口没有人").andExpect(status().is3xxRedirection());

        assertThat(photos("FILED")).isEmpty();
        assertThat(photos("PENDING")).hasSize(1);
    }

    @Test
    void aSeventhPhotoIsRefused() throws Exception {
        byte[] photo = Samples.png(40, 40);
        write(inspector, "路口没有人", photo, photo, photo, photo, photo, photo, photo)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("最多 6 张")));
        assertThat(photos("PENDING")).hasSize(6);
    }

    @Test
    void photosOfAnotherTextUnderTheSameIdStayWithTheirText() throws Exception {
        write(inspector, "路口没有人", Samples.png(60, 40));
        String again = write(inspector, "路口只有一个人", Samples.jpeg(80, 60))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(photos("FILED")).hasSize(1);
        Matcher next = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"").matcher(again);
        assertThat(next.find()).isTrue();
        id = UUID.fromString(next.group(1));
        assertThat(photos("PENDING")).hasSize(1);
        assertThat(again).contains(thumbnail(photos("PENDING").get(0)));
    }

    @Test
    void nobodyAddsPhotosToTheNoteOfSomebodyElse() throws Exception {
        write(inspector, "路口没有人");
        write(fixtures.inspector(team), "路口没有人", Samples.png(60, 40)).andExpect(status().isNotFound());
        assertThat(photos("PENDING")).isEmpty();
    }

    @Test
    void onlyTheAuthorAndTheLeaderSeeThem() throws Exception {
        for (Actor author : List.of(inspector, covert)) {
            id = Ids.next();
            write(author, "只给组长看", Samples.png(60, 40));
            String picture = thumbnail(photos("FILED").get(0));
            for (Actor reader : List.of(author, leader)) {
                page(reader, picture).andExpect(status().isOk());
            }
            Actor foreign = fixtures.leader(fixtures.team());
            for (Actor other : List.of(
                    fixtures.inspector(team),
                    fixtures.covertInspector(team),
                    foreign,
                    fixtures.liaison(township),
                    fixtures.of(Role.MUNICIPAL))) {
                page(other, picture).andExpect(status().isNotFound());
            }
        }
    }

    @Test
    void theyGoWithTheProblemToWhoeverSeesIt() throws Exception {
        write(inspector, "路口没有人", Samples.png(60, 40));
        UUID photo = photos("FILED").get(0);
        Actor liaison = fixtures.liaison(township);
        UUID problem = problem();

        page(liaison, "/problems/" + problem).andExpect(content().string(containsString(thumbnail(photo))));
        page(liaison, thumbnail(photo)).andExpect(status().isOk());
        page(liaison, "/photos/" + photo)
                .andExpect(content().string(containsString("href=\"/problems/" + problem + "\"")))
                .andExpect(content().string(not(containsString("/notes/"))));
        page(fixtures.liaison(fixtures.township(team)), thumbnail(photo)).andExpect(status().isNotFound());
    }

    @Test
    void thoseOfACovertNoteStayWithItsAuthorAndTheLeader() throws Exception {
        write(covert, "夜里没有人值守", Samples.png(60, 40));
        UUID photo = photos("FILED").get(0);
        page(leader, "/notes/" + id + "/problem").andExpect(content().string(containsString("仍只有记录人和组长能看到")));
        UUID problem = problem();

        for (Actor reader : List.of(fixtures.liaison(township), inspector, fixtures.of(Role.MUNICIPAL))) {
            page(reader, "/problems/" + problem)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/photos/"))));
            page(reader, thumbnail(photo)).andExpect(status().isNotFound());
        }
        page(leader, "/problems/" + problem).andExpect(content().string(containsString(thumbnail(photo))));
    }

    @Test
    void thoseOfACovertNoteAreNotCountedForWhoeverSeesThemNot() throws Exception {
        write(covert, "夜里没有人值守", Samples.png(60, 40));
        problem();

        for (Actor reader : List.of(fixtures.liaison(township), inspector, fixtures.of(Role.MUNICIPAL))) {
            assertThat(counted(reader)).as(reader.role().name()).isEqualTo("0");
        }
        assertThat(counted(leader)).isEqualTo("1");
        id = Ids.next();
        write(inspector, "路口没有人", Samples.png(60, 40));
        problem();
        assertThat(counted(fixtures.liaison(township))).as("openly written").isEqualTo("01");
    }

    /** The photos of each problem of the township in the file, the list and the paper saying the same. */
    private String counted(Actor reader) throws Exception {
        String query = "?sort=FOUND&township=" + township;
        byte[] file = page(reader, "/problems.xlsx" + query)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String counts;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            counts = workbook.getFirstSheet().read().stream()
                    .skip(1)
                    .map(row -> row.getCellText(9))
                    .sorted()
                    .collect(Collectors.joining());
        }
        for (String address : List.of("/problems", "/problems/print")) {
            String said = page(reader, address + query)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(said.contains("照片1张")).as(address).isEqualTo(counts.contains("1"));
        }
        return counts;
    }

    @Test
    void whoeverIsSentSeesThemUnlessACovertInspectorTookThem() throws Exception {
        for (Actor author : List.of(inspector, covert)) {
            id = Ids.next();
            write(author, "夜里没有人值守", Samples.png(60, 40));
            String picture = thumbnail(photos("FILED").get(0));
            Actor sent = fixtures.inspector(team);
            UUID inspection = inspected(sent);
            boolean shown = author.equals(inspector);
            for (String address : List.of("/notes/" + id, "/inspections/" + inspection)) {
                page(leader, address).andExpect(content().string(containsString(picture)));
                page(sent, address)
                        .andExpect(content().string(containsString("夜里没有人值守")))
                        .andExpect(content().string(shown ? containsString(picture) : not(containsString(picture))));
            }
            page(sent, picture).andExpect(status().is(shown ? 200 : 404));
        }
    }

    /** Sends somebody to inspect, and files the inspection. */
    private UUID inspected(Actor sent) throws Exception {
        mvc.perform(post("/notes/" + id + "/inspection")
                        .param("site", nameOfSite())
                        .param("assignee", sent.id().toString())
                        .with(csrf())
                        .with(As.actor(leader)))
                .andExpect(status().is3xxRedirection());
        UUID inspection = jdbc.sql("select inspection_id from note where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        Filing filing = Filings.of(inspection, checklists.current("CHECKPOINT"), site, answer -> answer);
        inspections.file(sent, filing);
        return inspection;
    }

    private UUID problem() throws Exception {
        mvc.perform(post("/notes/" + id + "/problem")
                        .param("category", "STAFFING")
                        .param("severity", "SERIOUS")
                        .param("township", township.toString())
                        .param("description", "没有人值守")
                        .param("unit", "测试镇政府")
                        .param("dueAt", "2020-02-20T18:00")
                        .with(csrf())
                        .with(As.actor(leader)))
                .andExpect(status().is3xxRedirection());
        return jdbc.sql("select id from problem where note_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private ResultActions write(Actor author, String text, byte[]... files) throws Exception {
        MockMultipartHttpServletRequestBuilder form = form(author, text);
        for (byte[] file : files) {
            form.file(new MockMultipartFile("files", "photo.png", "image/png", file));
        }
        return mvc.perform(form);
    }

    private MockMultipartHttpServletRequestBuilder form(Actor author, String text) {
        MockMultipartHttpServletRequestBuilder form = multipart("/notes");
        form.param("id", id.toString()).param("text", text).with(csrf()).with(As.actor(author));
        return form;
    }

    private ResultActions page(Actor reader, String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address)).with(As.actor(reader)));
    }

    private List<UUID> photos(String state) {
        return jdbc.sql("select id from photo where owner_kind = 'note' and owner_id = ? and state = ? order by place")
                .params(id, state)
                .query(UUID.class)
                .list();
    }

    private static String thumbnail(UUID photo) {
        return "/photos/" + photo + "/thumbnail";
    }

    private String nameOfSite() {
        return jdbc.sql("select name_zh from site where id = ?")
                .param(site)
                .query(String.class)
                .single();
    }
}
