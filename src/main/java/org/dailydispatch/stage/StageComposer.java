package org.dailydispatch.stage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Paragraph;
import org.dailydispatch.document.PlainDraft;
import org.dailydispatch.document.ReportStanding;
import org.dailydispatch.document.Section;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;

/** Writes the stage report of a period. The same findings always give the same document. */
final class StageComposer {

    /** About a line and a half of the paper, in characters. */
    private static final int LINE = 60;

    private final StageFindings findings;
    private final Stretch stretch;
    private final Map<String, Figure> named = new LinkedHashMap<>();

    private StageComposer(StageFindings findings) {
        this.findings = findings;
        this.stretch = findings.stretch();
    }

    /** What the report says, without the leader's own sections. */
    static DispatchContent compose(StageFindings findings) {
        return new StageComposer(findings).content();
    }

    private DispatchContent content() {
        List<Section> sections = List.of(
                general(),
                new PointSection(findings, named).written(),
                new CoverageSection(findings, named).written(),
                new LedgerSection(findings, named).written(),
                new FoundSection(findings, named).written(),
                new WorkSection(findings, named).written(),
                new TalkSection(findings, named).consultations(),
                new TalkSection(findings, named).orders());
        return new DispatchContent(
                stretch.team() + "阶段性督导报告",
                "关于" + Wording.date(stretch.from()) + "至" + Wording.monthAndDay(stretch.to()) + stretch.county()
                        + stretch.campaign() + "情况的阶段性督导报告",
                stretch.team(),
                Wording.date(stretch.writtenOn()),
                "市督导工作专班",
                Wording.committeeAndGovernment(stretch.county()),
                sections,
                List.copyOf(named.values()),
                List.of(),
                0,
                List.of(),
                null);
    }

    private Section general() {
        PostingFigures posting = new PostingFigures(findings);
        PlainDraft draft = new PlainDraft(named);
        draft.say(stretch.team() + "自")
                .figure(posting.stationed(), Wording.date(stretch.stationedFrom()))
                .say("进驻" + stretch.county() + "，至" + Wording.monthAndDay(stretch.to()) + "共" + posting.days()
                        + "天。本报告汇总" + Wording.monthAndDay(stretch.from()) + "至" + Wording.monthAndDay(stretch.to())
                        + "的情况。");
        sayDaily(draft, posting);
        return new Section("general", "一、总体情况", List.of(draft.paragraph()));
    }

    private void sayDaily(PlainDraft draft, PostingFigures posting) {
        Figure dispatches = posting.dispatches();
        draft.say("实行日调度、日报告：");
        if (dispatches.zero()) {
            draft.figure(dispatches, "期内尚未发布日调度");
        } else {
            draft.say("发布日调度").figure(dispatches).say(dispatches.full() ? "，每日一期" : "");
        }
        Figure undispatched = posting.undispatched();
        sayUnlessZero(draft, "，未发布的有", undispatched);
        draft.when(!undispatched.zero(), words -> words.say("（" + namesOf(undispatched) + "）"));
        draft.say("。");
        sayReports(draft, new ReportFigures(findings));
    }

    /** All five states, also those in which there is none: each has its rows. */
    private static void sayReports(PlainDraft draft, ReportFigures reports) {
        Figure handedIn = reports.handedIn();
        if (handedIn.zero()) {
            draft.figure(handedIn, "镇街园区没有报送日报");
        } else {
            draft.say("镇街园区报送日报").figure(handedIn).say("（应报" + handedIn.denominator() + "份）");
        }
        draft.say("：");
        for (ReportStanding standing : ReportStanding.values()) {
            Figure figure = reports.in(standing);
            draft.say(standing == ReportStanding.FILED ? "" : "，");
            if (figure.zero()) {
                draft.figure(figure, noneOf(standing));
            } else {
                draft.say(standing.word()).figure(figure);
            }
            draft.when(
                    standing == ReportStanding.MISSING && !figure.zero(),
                    words -> words.say("（" + namesOf(figure) + "）"));
        }
        draft.say("。");
    }

    private static String noneOf(ReportStanding standing) {
        return switch (standing) {
            case FILED -> "无按时报送";
            case LATE, ZERO -> "无" + standing.word();
            case DRAFT, MISSING -> "无" + standing.word() + "的";
        };
    }

    /** What is missing, by name where that is no more than a line; the rows name the rest. */
    private static String namesOf(Figure missing) {
        List<FigureRow> rows = missing.rows();
        boolean ofTeam = rows.stream().allMatch(row -> row.kind() == RowKind.TEAM);
        String names = rows.stream()
                .map(row -> ofTeam ? row.detail() : row.label() + row.detail())
                .collect(Collectors.joining("；"));
        if (names.length() <= LINE) {
            return names;
        }
        return ofTeam ? "日期见所附记录" : "涉及" + rows.size() + "个镇街园区，日期见所附记录";
    }

    /** 2月17日 of a figure that tells a day. */
    static String dayOf(Figure told) {
        return Wording.monthAndDay(ReportingDay.parse(told.value()));
    }

    /** States a figure where it is not zero, after these words; {@code before} separates it from what stands there. */
    static void sayUnlessZero(PlainDraft draft, String before, Figure figure) {
        draft.when(!figure.zero(), words -> words.say(before).figure(figure));
    }

    /** States what may not exist. */
    static void sayIfThere(PlainDraft draft, Optional<Figure> figure, BiConsumer<PlainDraft, Figure> words) {
        figure.ifPresent(there -> words.accept(draft, there));
    }

    static Section section(String key, String title, PlainDraft... drafts) {
        List<Paragraph> paragraphs = Arrays.stream(drafts)
                .filter(draft -> !draft.unwritten())
                .map(PlainDraft::paragraph)
                .toList();
        return new Section(key, title, paragraphs);
    }
}
