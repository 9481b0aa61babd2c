package org.dailydispatch.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.photo.NewPhoto;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoIntake;
import org.dailydispatch.photo.Samples;

/**
 * What nobody but its author and the leader may know of: plans, one of them cancelled; visits with
 * failures and a photo, one of them returned; what one leaves behind whose account is stopped; a form that is begun; a note; a venue that the city did not know.
 */
final class CovertMatter {

    static final UUID VISIT = UUID.fromString("01705af0-0000-7000-8000-00000000bbbb");
    static final UUID VENUE = UUID.fromString("01705af0-0000-7000-8000-00000000ffff");
    static final String VENUE_NAME = "暗访所见药店";

    /** A covert inspector whose account is stopped in both programs; only here does he leave something behind. */
    static final String LEAVING = "covert-leaving";

    private static final UUID RETURNED = UUID.fromString("01705af0-0000-7000-8000-00000000bbcc");
    private static final UUID DRAFT = UUID.fromString("01705af0-0000-7000-8000-00000000dddd");
    private static final UUID NOTE = UUID.fromString("01705af0-0000-7000-8000-00000000eeee");
    private static final UUID PHOTO = UUID.fromString("01705af0-0000-7000-8000-000000009999");

    private final Program program;
    private final Places places;
    private final Actor covert;
    private final Actor leaving;

    CovertMatter(Program program) {
        this.program = program;
        this.places = new Places(program.jdbc());
        this.covert = new DemonstrationObjects(program.jdbc()).actor("covert");
        this.leaving = new DemonstrationObjects(program.jdbc()).actor(LEAVING);
    }

    void happens() throws IOException {
        plan(OrdinaryLife.DAY, places.township(), covert);
        plan(OrdinaryLife.DAY, places.village(), covert);
        plan("2020-02-21", places.township(), covert);
        plan("2020-02-22", places.village(), covert);
        UUID late = places.id("select id from covert_plan where day = '2020-02-22'");
        program.expect(302, "leader", "/covert-plans/" + late + "/cancel", Map.of("version", "1"));
        propose();
        begin();
        program.expect(302, "covert", "/notes", Map.of("text", "暗访时看到的", "id", NOTE.toString()));
        visit();
        leaveBehind();
    }

    /** A plan that names him, and a visit that was returned to him. */
    private void leaveBehind() {
        plan("2020-02-23", places.village(), leaving);
        Filing visit = failing("COVERT_VISIT", places.checkpoint());
        program.bean(InspectionService.class).file(leaving, visit);
        program.expect(
                302, "leader", "/reviews/" + visit.id() + "/return", Map.of("revision", "1", "reason", "补充到达时间"));
    }

    private void plan(String day, UUID target, Actor person) {
        program.expect(
                302,
                "leader",
                "/covert-plans",
                Map.of(
                        "day",
                        day,
                        "targets",
                        target.toString(),
                        "people",
                        person.id().toString(),
                        "note",
                        "先看登记"));
    }

    private void propose() {
        Map<String, String> venue = Map.of(
                "id",
                VENUE.toString(),
                "kind",
                "PHARMACY",
                "nameZh",
                VENUE_NAME,
                "townshipId",
                places.township().toString());
        program.expect(302, "covert", "/venues", venue);
    }

    private void begin() {
        String checklist =
                program.bean(Checklists.class).current("VILLAGE").versionId().toString();
        Map<String, String> form = Map.of(
                "site",
                places.village().toString(),
                "checklist",
                checklist,
                "day",
                OrdinaryLife.DAY,
                "startedAt",
                "2020-02-19T00:30:00Z",
                "then",
                "save");
        program.expect(302, "covert", "/inspections/" + DRAFT + "/draft", form);
    }

    private void visit() throws IOException {
        InspectionService service = program.bean(InspectionService.class);
        Checklist checklist = program.bean(Checklists.class).current("COVERT_VISIT");
        service.file(covert, showing(failing(VISIT, checklist, places.village())));
        service.file(covert, failing(UUID.randomUUID(), checklist, places.checkpoint()));
        service.file(covert, failing(UUID.randomUUID(), checklist, VENUE));
        // Their claimed numbers would be compared with what he found: with another list than that of covert visits.
        service.file(covert, failing("RESUMPTION", places.enterprise()));
        service.file(covert, failing("LEDGER", places.village()));
        service.file(covert, failing("NECESSITIES", places.supermarket()));
        Checklist asOpenly = program.bean(Checklists.class).current("VILLAGE");
        service.file(covert, failing(RETURNED, asOpenly, places.village()));
        program.expect(302, "leader", "/reviews/" + RETURNED + "/return", Map.of("revision", "1", "reason", "补充到达时间"));
    }

    private Filing failing(String checklist, UUID site) {
        return failing(UUID.randomUUID(), program.bean(Checklists.class).current(checklist), site);
    }

    /** Everything fails that need not be shown in a photo. */
    private static Filing failing(UUID id, Checklist checklist, UUID site) {
        return Filings.of(
                id,
                checklist,
                site,
                answer -> checklist
                                .item(answer.item())
                                .filter(item -> !item.photoOnFailure())
                                .isPresent()
                        ? Filings.failed(answer)
                        : answer);
    }

    private Filing showing(Filing filing) throws IOException {
        List<Answer> answers = new ArrayList<>(filing.answers());
        Answer first = answers.get(0);
        NewPhoto photo = new NewPhoto(PHOTO, Photo.OF_INSPECTION, filing.id(), first.item(), null);
        program.bean(PhotoIntake.class).take(covert, photo, new ByteArrayInputStream(Samples.jpeg(64, 48)));
        answers.set(0, first.showing(List.of(PHOTO)));
        return Filings.with(filing, answers);
    }

    /** By the name under which the questions ask for it; one of each kind. */
    Map<String, UUID> ids() {
        Map<String, UUID> ids = new LinkedHashMap<>();
        ids.put("visit", VISIT);
        ids.put("plan", places.id("select id from covert_plan where day = '2020-02-21'"));
        ids.put("draft", DRAFT);
        ids.put("note", NOTE);
        ids.put("venue", VENUE);
        ids.put("photo", PHOTO);
        ids.put(
                "notice",
                places.id("select id from notice where object_id = '" + VISIT
                        + "' and recipient_id = (select id from account where username = 'leader')"));
        return ids;
    }
}
