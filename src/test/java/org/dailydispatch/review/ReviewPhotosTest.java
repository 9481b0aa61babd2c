package org.dailydispatch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.Ids;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.inspection.RefusedFilingException;
import org.dailydispatch.photo.NewPhoto;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoIntake;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who sees which photos while what names them is returned, asked for, approved or refused. */
@DatabaseTest
class ReviewPhotosTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Checklists checklists;

    @Autowired
    InspectionService service;

    @Autowired
    Reviews reviews;

    @Autowired
    Corrections corrections;

    @Autowired
    PhotoIntake intake;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID township;
    Actor inspector;
    Actor leader;
    Filing filing;

    @BeforeEach
    void anInspection() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
        leader = fixtures.leader(team);
        Checklist checklist = checklists.current("CHECKPOINT");
        filing = Filings.failingAt("every-vehicle", checklist, fixtures.checkpoint(team, township));
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void aReturnedInspectionTakesOtherPhotosForThoseThatAreTakenOut() throws Exception {
        List<UUID> six = photos(6);
        service.file(inspector, showing(six));
        clock.advance(Duration.ofDays(1));
        reviews.giveBack(leader, new Seen(filing.id(), 1), "照片不清楚", List.of());

        List<UUID> others = new ArrayList<>(six.subList(0, 3));
        others.addAll(photos(3));
        corrections.handIn(inspector, showing(others), 1, "");

        Actor liaison = fixtures.liaison(township);
        for (UUID photo : others) {
            page(liaison, "/photos/" + photo + "/full").andExpect(status().isOk());
        }
        for (UUID photo : six.subList(3, 6)) {
            page(inspector, "/photos/" + photo + "/full").andExpect(status().isOk());
            page(leader, "/photos/" + photo + "/full").andExpect(status().isOk());
            page(liaison, "/photos/" + photo + "/full").andExpect(status().isNotFound());
        }
        List<UUID> seven = new ArrayList<>(six);
        seven.addAll(others.subList(3, 4));
        reviews.giveBack(leader, new Seen(filing.id(), 2), "仍不清楚", List.of());
        assertThatThrownBy(() -> corrections.handIn(inspector, showing(seven), 2, ""))
                .isInstanceOf(RefusedFilingException.class);
    }

    @Test
    void photosOfARequestAreTheAuthorsAndTheLeadersUntilItIsApproved() throws Exception {
        UUID standing = photo();
        service.file(inspector, showing(List.of(standing)));
        UUID problem = jdbc.sql("select id from problem where inspection_id = ?")
                .param(filing.id())
                .query(UUID.class)
                .single();
        clock.advance(Duration.ofDays(1));
        UUID asked = photo();
        corrections.handIn(inspector, showing(List.of(asked)), 1, "照片换了");

        onlyShown(problem, standing, asked);
        corrections.giveBack(leader, request(), 0, "看不出问题");
        onlyShown(problem, standing, asked);

        corrections.handIn(inspector, showing(List.of(asked)), 1, "再次申请");
        corrections.approve(leader, request(), 0, 1);
        Actor colleague = fixtures.inspector(team);
        for (String part : List.of("", "/full", "/thumbnail")) {
            page(colleague, "/photos/" + standing + part).andExpect(status().isOk());
        }
        assertThat(body(colleague, "/inspections/" + filing.id() + "/revisions"))
                .contains("/photos/" + standing + "/thumbnail", "/photos/" + asked + "/thumbnail");
        for (Actor reader :
                List.of(fixtures.liaison(township), fixtures.of(Role.MUNICIPAL), fixtures.inspector(fixtures.team()))) {
            page(reader, "/photos/" + standing + "/full").andExpect(status().isNotFound());
        }
        assertThat(body(colleague, "/problems/" + problem))
                .contains(asked.toString())
                .doesNotContain(standing.toString());
    }

    /** To everybody on the problem's page; of the other one only the author and the leader get the picture. */
    private void onlyShown(UUID problem, UUID shown, UUID other) throws Exception {
        List<Actor> outsiders =
                List.of(fixtures.liaison(township), fixtures.of(Role.MUNICIPAL), fixtures.inspector(team));
        for (Actor reader : outsiders) {
            page(reader, "/photos/" + shown + "/full").andExpect(status().isOk());
            page(reader, "/photos/" + other + "/full").andExpect(status().isNotFound());
            page(reader, "/photos/" + other).andExpect(status().isNotFound());
        }
        for (Actor reader : List.of(inspector, leader)) {
            page(reader, "/photos/" + other + "/full").andExpect(status().isOk());
        }
        List<Actor> everybody = new ArrayList<>(outsiders);
        everybody.add(leader);
        for (Actor reader : everybody) {
            assertThat(body(reader, "/problems/" + problem))
                    .contains(shown.toString())
                    .doesNotContain(other.toString());
        }
    }

    private List<UUID> photos(int number) throws IOException {
        List<UUID> photos = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            photos.add(photo());
        }
        return photos;
    }

    private UUID photo() throws IOException {
        NewPhoto photo = new NewPhoto(Ids.next(), Photo.OF_INSPECTION, filing.id(), "every-vehicle", null);
        return intake.take(inspector, photo, new ByteArrayInputStream(Samples.jpeg(64, 48)))
                .photo()
                .id();
    }

    private Filing showing(List<UUID> photos) {
        return Filings.with(
                filing,
                filing.answers().stream()
                        .map(answer -> answer.item().equals("every-vehicle") ? answer.showing(photos) : answer)
                        .toList());
    }

    private UUID request() {
        return jdbc.sql("select id from review_correction where inspection_id = ? and state = 'PENDING'")
                .param(filing.id())
                .query(UUID.class)
                .single();
    }

    private ResultActions page(Actor reader, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(reader)));
    }

    private String body(Actor reader, String address) throws Exception {
        return page(reader, address).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
