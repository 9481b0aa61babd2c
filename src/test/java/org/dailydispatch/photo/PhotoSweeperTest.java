package org.dailydispatch.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DatabaseTest
class PhotoSweeperTest {

    @Autowired
    PhotoSweeper sweeper;

    @Autowired
    PhotoIntake intake;

    @Autowired
    Photos photos;

    @Autowired
    PhotoStore store;

    @Autowired
    PhotoRepository repository;

    @Autowired
    PhotoOwners owners;

    @Autowired
    PhotoSettings settings;

    @Autowired
    AuditTrail audit;

    @Autowired
    ReportingClock reporting;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    Actor author;

    @BeforeEach
    void anAuthor() {
        team = fixtures.team();
        author = fixtures.inspector(team);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void whatWasTakenBackGoesWithItsFiles() throws IOException {
        Photo back = taken(Ids.next());
        Photo stays = taken(Ids.next());
        photos.drop(author, back.id());

        sweeper.sweep();

        assertThat(rowOf(back)).isFalse();
        assertThat(filesOf(back)).isEmpty();
        assertThat(rowOf(stays)).isTrue();
        assertThat(filesOf(stays)).hasSize(2);
    }

    @Test
    void thePhotosOfADiscardedDraftGo() throws IOException {
        UUID draft = Ids.next();
        Photo photo = taken(draft);
        photos.abandon(author, "inspection", draft);

        sweeper.sweep();

        assertThat(rowOf(photo)).isFalse();
        assertThat(filesOf(photo)).isEmpty();
    }

    @Test
    void whatWaitsTooLongGoesUnlessItsDraftIsKept() throws IOException {
        UUID kept = draft();
        Photo forgotten = taken(Ids.next());
        Photo ofDraft = taken(kept);
        Photo filed = taken(Ids.next());
        jdbc.sql("update photo set state = 'FILED' where id = ?")
                .param(filed.id())
                .update();

        clock.advance(Duration.ofDays(29));
        sweeper.sweep();
        assertThat(List.of(rowOf(forgotten), rowOf(ofDraft), rowOf(filed))).containsOnly(true);

        clock.advance(Duration.ofDays(2));
        sweeper.sweep();
        assertThat(rowOf(forgotten)).isFalse();
        assertThat(filesOf(forgotten)).isEmpty();
        assertThat(List.of(rowOf(ofDraft), rowOf(filed))).containsOnly(true);
        assertThat(filesOf(filed)).hasSize(2);
    }

    @Test
    void anOldFileWithoutARowGoesWhenItIsMetForTheSecondTime() throws IOException {
        String name = "ffffffffffffffffffffffffffffffff.jpg";
        written(name, Duration.ofDays(3));
        Photo photo = taken(Ids.next());

        sweeper.sweep();
        assertThat(store.written().keySet()).contains(name);
        sweeper.sweep();
        assertThat(store.written().keySet()).doesNotContain(name);
        assertThat(filesOf(photo)).hasSize(2);
    }

    @Test
    void whatIsYoungOrNotOfTheProgramsOwnNamingStays() throws IOException {
        String young = "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee.small.jpg";
        List<String> foreign =
                List.of("eeee.jpg", "holiday-of-2019.jpg", "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee.sql", "EEEE-backup.dump");
        written(young, Duration.ofDays(1));
        for (String name : foreign) {
            written(name, Duration.ofDays(300));
        }

        sweeper.sweep();
        sweeper.sweep();

        assertThat(store.written()).containsKey(young).containsKeys(foreign.toArray(new String[0]));
        clock.advance(Duration.ofDays(2));
        sweeper.sweep();
        sweeper.sweep();
        assertThat(store.written()).doesNotContainKey(young).containsKeys(foreign.toArray(new String[0]));
    }

    @Test
    void nothingIsRemovedWhereSweepingIsOff() throws IOException {
        String name = "dddddddddddddddddddddddddddddddd.jpg";
        written(name, Duration.ofDays(3));
        Photo back = taken(Ids.next());
        photos.drop(author, back.id());
        PhotoSettings off = new PhotoSettings(settings.folder(), settings.keepUnfiled(), false, settings.s3());
        PhotoSweeper idle = new PhotoSweeper(repository, store, owners, off, audit, reporting, transactions);

        idle.sweep();
        idle.sweep();

        assertThat(store.written()).containsKey(name);
        assertThat(rowOf(back)).isTrue();
        assertThat(filesOf(back)).hasSize(2);
    }

    private void written(String name, Duration ago) throws IOException {
        store.write(name, new byte[] {1});
        Files.setLastModifiedTime(
                settings.folder().resolve(name.substring(0, 2)).resolve(name),
                FileTime.from(TestClock.START.minus(ago)));
    }

    private Photo taken(UUID inspection) throws IOException {
        NewPhoto photo = new NewPhoto(Ids.next(), "inspection", inspection, "duty-roster", null);
        return intake.take(author, photo, new ByteArrayInputStream(Samples.jpeg(64, 48)))
                .photo();
    }

    private UUID draft() {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into inspection_draft (id, author_id, team_id, site_id, day, mode, checklist_version_id,
                            form, answered, failed, items, started_at, saved_at)
                        values (:id, :author, :team, :site, date '2020-02-19', 'OPEN',
                            (select id from checklist_version limit 1), '{}', 0, 0, 11, :now, :now)""")
                .param("id", id)
                .param("author", author.id())
                .param("team", team.team())
                .param("site", fixtures.village(team, fixtures.township(team)))
                .param("now", Timestamp.from(TestClock.START))
                .update();
        return id;
    }

    private boolean rowOf(Photo photo) {
        return jdbc.sql("select exists (select from photo where id = ?)")
                .param(photo.id())
                .query(Boolean.class)
                .single();
    }

    private List<String> filesOf(Photo photo) throws IOException {
        return store.written().keySet().stream()
                .filter(name -> name.startsWith(photo.file()))
                .toList();
    }
}
