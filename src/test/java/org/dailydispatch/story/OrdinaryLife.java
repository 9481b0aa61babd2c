package org.dailydispatch.story;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.DispatchService;
import org.dailydispatch.dispatch.DispatchSigning;
import org.dailydispatch.dispatch.OwnSections;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.inspection.Receipt;

/**
 * What happens in both programs after the covert matter, and would show it if numbers were taken or sites known: open
 * inspections of the same sites, the same venue added by a colleague, a zero report, the dispatch of the day, an account
 * that is stopped.
 */
final class OrdinaryLife {

    static final String DAY = "2020-02-19";
    static final UUID INSPECTION = UUID.fromString("01705af0-0000-7000-8000-00000000aaaa");

    private static final UUID OTHER_INSPECTION = UUID.fromString("01705af0-0000-7000-8000-00000000aabb");
    private static final UUID VENUE = UUID.fromString("01705af0-0000-7000-8000-00000000aacc");
    private static final Pattern EARLIER = Pattern.compile("name=\"(earlier\\[[^\"]+])\"");

    private final Program program;
    private final Places places;
    private final Map<String, String> answers = new LinkedHashMap<>();

    OrdinaryLife(Program program) {
        this.program = program;
        this.places = new Places(program.jdbc());
    }

    /** What the program answered: receipts, and where it led. */
    Map<String, String> goesOn() {
        file(INSPECTION, "VILLAGE", "locals-checked", places.village());
        file(OTHER_INSPECTION, "CHECKPOINT", "every-vehicle", places.checkpoint());
        Map<String, String> venue = Map.of(
                "id",
                VENUE.toString(),
                "kind",
                "PHARMACY",
                "nameZh",
                CovertMatter.VENUE_NAME,
                "townshipId",
                places.township().toString());
        answers.put("venue", program.expect(302, "inspector", "/venues", venue));
        // Its code is drawn by lot, and lists are in the order of codes.
        program.jdbc()
                .sql("update site set code = 'V-LOT' where id = ?")
                .param(VENUE)
                .update();
        String report = "/township-reports/" + DAY + "/" + places.township();
        answers.put("report", program.submit("liaison", report, report + "/zero", zeroReport(report)));
        publish();
        stop();
        return answers;
    }

    /** Fails at one item: the ids of several problems of one moment would come in an order of chance. */
    private void file(UUID id, String code, String item, UUID site) {
        Actor inspector = new DemonstrationObjects(program.jdbc()).actor("inspector");
        Checklist checklist = program.bean(Checklists.class).current(code);
        Receipt receipt = program.bean(InspectionService.class)
                .file(
                        inspector,
                        Filings.of(
                                id,
                                checklist,
                                site,
                                answer -> answer.item().equals(item) ? Filings.failed(answer) : answer));
        answers.put(code, receipt.number());
    }

    /** Another open inspection of the village, with nothing found. */
    Visit anotherVisit() {
        UUID id = UUID.fromString("01705af0-0000-7000-8000-00000000aadd");
        file(id, "LEDGER", "", places.village());
        return new Visit(id, String.valueOf(answers.get("LEDGER")));
    }

    record Visit(UUID id, String receipt) {}

    /** Confirmed, and nothing of what was found earlier is put right. */
    private Map<String, String> zeroReport(String report) {
        Map<String, String> typed = new HashMap<>(Map.of("confirmed", "true"));
        EARLIER.matcher(program.page("liaison", report)).results().forEach(found -> typed.put(found.group(1), "false"));
        return typed;
    }

    /** Reports are missing from all townships but one. */
    private Map<String, String> remarks() {
        Map<String, String> remarks = new HashMap<>();
        program.jdbc()
                .sql("select id::text from township")
                .query(String.class)
                .list()
                .forEach(township -> remarks.put(township, "已电话了解情况"));
        return remarks;
    }

    /** Succession looks at what he leaves behind: in one of the two programs there is something. */
    private void stop() {
        String account = "/admin/users/"
                + new DemonstrationObjects(program.jdbc())
                        .actor(CovertMatter.LEAVING)
                        .id();
        answers.put("stopped", program.submit("admin", account, account + "/stop", Map.of()));
    }

    private void publish() {
        Actor leader = new DemonstrationObjects(program.jdbc()).actor("leader");
        ReportingDay day = ReportingDay.parse(DAY);
        DispatchService dispatches = program.bean(DispatchService.class);
        DispatchSigning signing = program.bean(DispatchSigning.class);
        dispatches.assemble(leader, day);
        dispatches.edit(leader, day, new OwnSections(0, "加强值守。", "继续督导。", remarks()));
        signing.sign(leader, day, 1, Program.PASSWORD);
        signing.publish(leader, day, 1);
    }
}
