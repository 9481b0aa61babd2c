package org.dailydispatch.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PhotoIntakeTest {

    private static final byte[] SCENE = Samples.jpeg(400, 300);

    @Autowired
    PhotoIntake intake;

    @Autowired
    Photos photos;

    @Autowired
    PhotoStore store;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    Actor author;
    UUID inspection;
    long rows;
    Set<String> files;
    Set<String> partial;

    @BeforeEach
    void anInspectionToBe() throws IOException {
        team = fixtures.team();
        author = fixtures.inspector(team);
        inspection = Ids.next();
        rows = rows();
        files = new HashSet<>(store.written().keySet());
        partial = partial();
    }

    @Test
    void aPhotoIsKeptWithItsThumbnail() throws IOException {
        PhotoIntake.Taken taken = take(Ids.next(), "duty-roster", SCENE);

        assertThat(taken.repeated()).isFalse();
        assertThat(taken.photo().state()).isEqualTo(Photo.State.PENDING);
        assertThat(newFiles())
                .containsExactlyInAnyOrder(
                        taken.photo().file() + ".jpg", taken.photo().file() + ".small.jpg");
        assertThat(taken.photo().file()).doesNotContain(taken.photo().id().toString());
        assertThat(audited(taken.photo().id())).containsExactly("PHOTO_ADDED");
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws IOException {
        for (var hostile : PicturesTest.HOSTILE) {
            byte[] content = (byte[]) hostile.get()[1];
            assertThatThrownBy(() -> take(Ids.next(), "duty-roster", content))
                    .isInstanceOf(RefusedPhotoException.class);
        }
        assertThatThrownBy(() -> take(Ids.next(), "duty-roster", new byte[0]))
                .isInstanceOf(RefusedPhotoException.class);
        assertThatThrownBy(() -> take(Ids.next(), "duty-roster", new byte[12_000_001]))
                .isInstanceOfSatisfying(
                        RefusedPhotoException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(PhotoFault.LARGE));
        nothingIsLeft();
    }

    @Test
    void whatBreaksOffLeavesNothingBehind() throws IOException {
        InputStream breaking = new FilterInputStream(new ByteArrayInputStream(SCENE)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, Math.min(length, 500));
                if (in.available() < SCENE.length / 2) {
                    throw new IOException("the network is gone");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> intake.take(author, photo(Ids.next(), "duty-roster"), breaking))
                .isInstanceOf(IOException.class);
        nothingIsLeft();
    }

    @Test
    void theSameAgainGetsTheFirstAnswer() throws IOException {
        UUID id = Ids.next();
        PhotoIntake.Taken first = take(id, "duty-roster", SCENE);
        PhotoIntake.Taken second = take(id, "duty-roster", SCENE);

        assertThat(second.repeated()).isTrue();
        assertThat(second.photo()).isEqualTo(first.photo());
        assertThat(newFiles()).hasSize(2);
    }

    @Test
    void theSameIdWithAnotherContentOrPlaceIsRefused() throws IOException {
        UUID id = Ids.next();
        take(id, "duty-roster", SCENE);

        assertThatThrownBy(() -> take(id, "duty-roster", Samples.jpeg(401, 300)))
                .isInstanceOfSatisfying(
                        RefusedPhotoException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(PhotoFault.TAKEN));
        assertThatThrownBy(() -> take(id, "departments", SCENE)).isInstanceOf(RefusedPhotoException.class);
        Actor other = fixtures.inspector(team);
        assertThatThrownBy(() -> intake.take(
                        other, new NewPhoto(id, "inspection", Ids.next(), "duty-roster", null), stream(SCENE)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void fiveAtOnceAreOne() throws Exception {
        UUID id = Ids.next();
        List<PhotoIntake.Taken> taken = atOnce(5, () -> take(id, "duty-roster", SCENE));

        assertThat(taken).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(taken)
                .extracting(PhotoIntake.Taken::photo)
                .containsOnly(taken.get(0).photo());
        assertThat(rows()).isEqualTo(rows + 1);
        assertThat(newFiles()).hasSize(2);
        assertThat(audited(id)).containsExactly("PHOTO_ADDED");
    }

    @Test
    void anItemHasAtMostSixEvenIfEightComeAtOnce() throws Exception {
        List<PhotoIntake.Taken> taken = atOnce(8, () -> {
            try {
                return take(Ids.next(), "duty-roster", SCENE);
            } catch (RefusedPhotoException refused) {
                assertThat(refused.fault()).isEqualTo(PhotoFault.FULL);
                return null;
            }
        });

        assertThat(taken).filteredOn(answer -> answer != null).hasSize(6);
        assertThat(rows()).isEqualTo(rows + 6);
        assertThat(newFiles()).hasSize(12);
        take(Ids.next(), "departments", SCENE);
    }

    @Test
    void whatIsFiledLeavesRoomForSixOthersEvenIfEightComeAtOnce() throws Exception {
        Set<UUID> ids = new HashSet<>();
        for (int number = 0; number < 6; number++) {
            ids.add(take(Ids.next(), "duty-roster", SCENE).photo().id());
        }
        photos.file(author, "inspection", inspection, ids);

        List<Boolean> taken = atOnce(8, () -> {
            try {
                return !take(Ids.next(), "duty-roster", SCENE).repeated();
            } catch (RefusedPhotoException refused) {
                return false;
            }
        });

        assertThat(taken).filteredOn(entered -> entered).hasSize(6);
        assertThat(photos.own(author, "inspection", inspection).filed()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whatIsTakenBackMakesRoom() throws IOException {
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            ids.add(take(Ids.next(), "duty-roster", SCENE).photo().id());
        }
        photos.drop(author, ids.get(2));
        photos.drop(author, ids.get(2));

        UUID another = take(Ids.next(), "duty-roster", SCENE).photo().id();
        assertThat(photos.own(author, "inspection", inspection).photos())
                .extracting(Photo::id)
                .containsExactly(ids.get(0), ids.get(1), another, ids.get(3), ids.get(4), ids.get(5));
        assertThatThrownBy(() -> take(ids.get(2), "duty-roster", SCENE)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyAddsToAnothersInspectionOrDraft() {
        Actor other = fixtures.inspector(team);
        UUID site = fixtures.village(team, fixtures.township(team));
        jdbc.sql("""
                        insert into inspection_draft (id, author_id, team_id, site_id, day, mode, checklist_version_id,
                            form, answered, failed, items, started_at, saved_at)
                        values (?, ?, ?, ?, date '2020-02-19', 'OPEN', (select id from checklist_version limit 1), '{}',
                            0, 0, 11, now(), now())""").params(inspection, other.id(), team.team(), site).update();

        assertThatThrownBy(() -> take(Ids.next(), "duty-roster", SCENE)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> intake.take(
                        author, new NewPhoto(Ids.next(), "nothing", inspection, "duty-roster", null), stream(SCENE)))
                .isInstanceOf(NotFoundException.class);
        assertThat(rows()).isEqualTo(rows);
    }

    private PhotoIntake.Taken take(UUID id, String slot, byte[] content) throws IOException {
        return intake.take(author, photo(id, slot), stream(content));
    }

    private NewPhoto photo(UUID id, String slot) {
        return new NewPhoto(id, "inspection", inspection, slot, null);
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private void nothingIsLeft() throws IOException {
        assertThat(rows()).isEqualTo(rows);
        assertThat(newFiles()).isEmpty();
        assertThat(partial()).isSubsetOf(partial);
    }

    /** Files that are not looked at yet, as they come over the network. */
    private static Set<String> partial() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("photo-") && name.endsWith(".part"))
                    .collect(Collectors.toSet());
        }
    }

    private long rows() {
        return jdbc.sql("select count(*) from photo").query(Long.class).single();
    }

    private Set<String> newFiles() throws IOException {
        Set<String> now = new HashSet<>(store.written().keySet());
        now.removeAll(files);
        return now;
    }

    private List<String> audited(UUID id) {
        return jdbc.sql("select action from audit_event where object_id = ? order by id")
                .param(id.toString())
                .query(String.class)
                .list();
    }
}
