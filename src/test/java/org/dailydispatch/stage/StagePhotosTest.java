package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dailydispatch.access.Actor;
import org.dailydispatch.attachment.ChosenPhotos;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.photo.NewPhoto;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoIntake;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The photos that a leader attaches to a stage report: whose they are, that they are printed, and that they stay. */
@DatabaseTest
class StagePhotosTest {

    private static final String PASSWORD = "a password of a test";
    private static final ReportingDay FIRST = ReportingDay.of(2020, 2, 7);
    private static final ReportingDay SECOND = ReportingDay.of(2020, 2, 8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StageService service;

    @Autowired
    private StageSigning signing;

    @Autowired
    private StagePhotos photos;

    @Autowired
    private StageVerification verification;

    @Autowired
    private Stages stages;

    @Autowired
    private PhotoIntake intake;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Posting posting;
    private Actor leader;
    private UUID visit;
    private UUID first;
    private UUID second;
    private final UUID id = Ids.next();
    private final String page = "/stages/" + id + "/photos";

    @BeforeEach
    void aDraftOfDaysWithPhotos() throws IOException {
        clock.reset();
        posting = new Posting(fixtures, jdbc);
        leader = posting.leader;
        visit = posting.records.open(posting.north, posting.village, FIRST, "09:00", 0);
        first = photographed(visit);
        second = photographed(posting.records.open(posting.south, posting.checkpoint, SECOND, "09:00", 0));
        photographed(posting.records.covert(posting.south, posting.village, FIRST, "15:00"));
        photographed(posting.records.unreleased(posting.south, posting.village, FIRST, "15:00"));
        service.assemble(leader, id, Posting.FROM, Posting.TO);
        service.edit(leader, id, latest().revision(), "小结。", "建议。", "纸质留存。");
    }

    /** Gives the inspection one photo. */
    private UUID photographed(UUID inspection) throws IOException {
        UUID photo = UUID.randomUUID();
        intake.take(
                posting.inspector,
                new NewPhoto(photo, Photo.OF_INSPECTION, inspection, "a", null, null),
                new ByteArrayInputStream(Samples.jpeg(64, 48)));
        jdbc.sql("update photo set state = 'FILED' where id = ?").param(photo).update();
        showing(inspection, photo);
        return photo;
    }

    private void showing(UUID inspection, UUID photo) {
        jdbc.sql("""
                        update inspection set answers = jsonb_build_array(
                            jsonb_build_object('item', 'a', 'verdict', 'PASS', 'photos', jsonb_build_array(cast(:photo as text))))
                        where id = :id""").param("photo", photo.toString()).param("id", inspection).update();
    }

    private Stage latest() {
        return stages.of(leader, id, null);
    }

    private List<UUID> attached() {
        return latest().photos().stream().map(DatedPhoto::id).toList();
    }

    private void choose(ReportingDay day, UUID... ticked) {
        photos.choose(leader, id, latest().revision(), day, List.of(ticked));
    }

    private ResultActions send(Actor actor, ReportingDay day, Collection<UUID> ticked) throws Exception {
        MockHttpServletRequestBuilder request = post(page)
                .param("revision", String.valueOf(latest().revision()))
                .param("day", day.toString());
        ticked.forEach(photo -> request.param("photos", photo.toString()));
        return mvc.perform(request.with(csrf()).with(As.actor(actor)));
    }

    private byte[] file(String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String pageOf(String address) throws Exception {
        return new String(file(address), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void photosOfOpenVisitsAreOfferedByDayAndOfCovertOnesNeverReleasedOrNot() throws Exception {
        assertThat(photos.offered(leader, FIRST)).extracting(DatedPhoto::id).containsExactly(first);
        assertThat(photos.offered(leader, SECOND)).extracting(DatedPhoto::id).containsExactly(second);
        assertThat(pageOf(page + "?day=" + FIRST))
                .contains(first.toString(), "2月7日")
                .doesNotContain(second.toString());
        assertThat(pageOf(page)).as("the last day").contains("没有照片").doesNotContain(first.toString());
    }

    /** Its steps have photos of their own; only what was found openly offers them. */
    @Test
    void photosOfProblemsAreOfferedButOfThoseFoundCovertlyNeverReleasedOrNot() throws Exception {
        Instant due = Instant.parse("2020-02-25T10:00:00Z");
        UUID open = stepped(posting.records.problem(posting.north, FIRST, due, null));
        UUID byHand = posting.records.problem(posting.north, FIRST, due, null);
        jdbc.sql("update problem set source = 'COVERT' where id = ?")
                .param(byHand)
                .update();
        UUID hidden = stepped(byHand);
        UUID released = stepped(posting.records.covertProblem(
                posting.records.covert(posting.south, posting.village, FIRST, "16:00"), posting.south, FIRST, due));
        UUID secret = stepped(posting.records.covertProblem(
                posting.records.unreleased(posting.south, posting.village, FIRST, "16:30"), posting.south, FIRST, due));
        UUID noted = posting.records.problem(posting.north, FIRST, due, null);
        jdbc.sql("update problem set source = 'NOTE', note_id = ? where id = ?")
                .params(covertNote(), noted)
                .update();
        UUID ofNote = stepped(noted);

        assertThat(photos.offered(leader, FIRST)).extracting(DatedPhoto::id).containsExactly(first, open);
        assertThat(pageOf(page + "?day=" + FIRST))
                .contains(open.toString())
                .doesNotContain(hidden.toString(), released.toString(), secret.toString(), ofNote.toString());
        send(leader, FIRST, List.of(released)).andExpect(status().isUnprocessableContent());
        assertThat(attached()).isEmpty();
    }

    /** Gives the problem a photo, as a step would. */
    private UUID stepped(UUID problem) {
        UUID photo = Ids.next();
        jdbc.sql("""
                        insert into photo (id, owner_kind, owner_id, slot, place, author_id, team_id, sha256, content_type,
                            size, width, height, created_at, state, file)
                        select :id, 'problem', p.id, 'a', 1, p.found_by, p.team_id, repeat('a', 64), 'image/jpeg', 1, 4, 3,
                            p.found_at, 'FILED', replace(cast(:id as text), '-', '') from problem p where p.id = :problem""").param("id", photo).param("problem", problem).update();
        return photo;
    }

    private UUID covertNote() {
        UUID note = Ids.next();
        jdbc.sql("""
                        insert into note (id, team_id, author_id, covert, text, day, written_at, state, settled_at, settled_by)
                        values (:id, :team, :author, true, '夜间所见', :day, :at, 'PROBLEM', :at, :leader)""")
                .param("id", note)
                .param("team", posting.team.team())
                .param("author", posting.inspector.id())
                .param("day", FIRST.date())
                .param("at", Timestamp.from(TestClock.START))
                .param("leader", leader.id())
                .update();
        return note;
    }

    @Test
    void whatIsChosenOfOneDayStaysWhileAnotherIsChosenFrom() throws Exception {
        send(leader, FIRST, List.of(first)).andExpect(redirectedUrl(page + "?day=" + FIRST));
        assertThat(attached()).containsExactly(first);
        assertThat(pageOf(page + "?day=" + SECOND)).contains("其他日期已选的照片", first.toString(), second.toString());
        send(leader, SECOND, List.of(second, first)).andExpect(status().is3xxRedirection());
        assertThat(attached()).as("by their days").containsExactly(first, second);
        assertThat(pageOf("/stages/" + id)).contains("现场照片（2张）", "附件照片（已选2张）");
        send(leader, SECOND, List.of(second)).andExpect(status().is3xxRedirection());
        assertThat(attached()).containsExactly(second);
    }

    @Test
    void whatIsNotOfferedOrTooMuchIsRefused() throws Exception {
        send(leader, FIRST, List.of(second)).andExpect(status().isUnprocessableContent());
        List<UUID> many = java.util.stream.Stream.generate(UUID::randomUUID)
                .limit(ChosenPhotos.MOST + 1L)
                .toList();
        send(leader, FIRST, many).andExpect(status().isUnprocessableContent());
        assertThat(attached()).isEmpty();
        send(new Posting(fixtures, jdbc).leader, FIRST, List.of(first)).andExpect(status().isNotFound());
        send(posting.inspector, FIRST, List.of(first)).andExpect(status().isForbidden());
        mvc.perform(get(page).with(As.actor(posting.inspector))).andExpect(status().isForbidden());
    }

    @Test
    void whoeverChoosesFromAnOldPageIsTold() throws Exception {
        int seen = latest().revision();
        service.edit(leader, id, seen, "别的小结。", "建议。", "纸质留存。");
        mvc.perform(post(page)
                        .param("revision", String.valueOf(seen))
                        .param("day", FIRST.toString())
                        .param("photos", first.toString())
                        .with(csrf())
                        .with(As.actor(leader)))
                .andExpect(status().isConflict());
        assertThat(attached()).isEmpty();
    }

    /** What a record has lost, or calls otherwise, is not signed. */
    @Test
    void aPhotoThatItsRecordLostIsNotSigned() {
        choose(FIRST, first);
        jdbc.sql("update inspection set answers = '[]' where id = ?")
                .param(visit)
                .update();
        refused(ChosenPhotos.GONE, () -> signing.sign(leader, id, latest().revision(), PASSWORD));
        showing(visit, first);
        assertThat(signing.sign(leader, id, latest().revision(), PASSWORD)).isTrue();
    }

    @Test
    void theChosenPhotosAreInBothFilesSealedAndFrozen() throws Exception {
        choose(FIRST, first);
        signing.sign(leader, id, latest().revision(), PASSWORD);

        String caption = "图1 " + latest().photos().get(0).photo().caption();
        assertThat(caption).startsWith("图1 2月7日");
        assertThat(text(file("/stages/" + id + ".pdf")))
                .contains("现场照片", caption.replace(" ", ""))
                .doesNotContain("照片文件已缺失");
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file("/stages/" + id + ".docx")))) {
            assertThat(read.getAllPictures()).hasSize(1);
        }
        assertThat(latest().intact()).isTrue();
        refused("stage.refused.locked", () -> choose(FIRST));
        assertThatThrownBy(() -> jdbc.sql("update stage_report set photos = '[]' where report_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("never changed");
        mvc.perform(get(page).with(As.actor(leader))).andExpect(redirectedUrl("/stages/" + id));
    }

    @Test
    void aPhotoThatIsTakenAwayBehindTheProgramsBackIsNamed() {
        choose(FIRST, first);
        signing.sign(leader, id, latest().revision(), PASSWORD);
        jdbc.sql("alter table stage_report disable trigger user").update();
        try {
            jdbc.sql("update stage_report set photos = '[]' where report_id = ?")
                    .param(id)
                    .update();
        } finally {
            jdbc.sql("alter table stage_report enable trigger user").update();
        }
        assertThat(verification.of(leader, id)).singleElement().satisfies(verdict -> {
            assertThat(verdict.matches()).isFalse();
            assertThat(verdict.different()).containsExactly("photos");
        });
        assertThat(latest().intact()).isFalse();
    }

    /** A correction starts with the photos of the version before. */
    @Test
    void aCorrectionKeepsThem() {
        choose(FIRST, first);
        signing.sign(leader, id, latest().revision(), PASSWORD);
        service.correct(leader, id, "补一处。");
        assertThat(latest().version()).isEqualTo(2);
        assertThat(attached()).containsExactly(first);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", "");
        }
    }
}
