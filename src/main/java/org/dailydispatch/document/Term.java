package org.dailydispatch.document;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a sentence of a template can name in braces: a figure, or words that the program makes of records. */
public enum Term {
    TOWNSHIPS_VISITED("明查镇街园区", "townships-visited"),
    TOWNSHIPS_UNVISITED("未明查镇街园区", "townships-unvisited"),
    UNVISITED_NAMES("未明查镇街园区名单", null),
    CHECKPOINTS_CHECKED("检查卡点", "checkpoints-checked"),
    CHECKPOINTS_CLEAN("合格卡点", "checkpoints-clean"),
    CHECKPOINTS_MISSING("未检查卡点", "checkpoints-missing"),
    CHECKPOINTS_MISSING_NAMES("未检查卡点名单", null),
    CHECKPOINT_KINDS("卡点类别", null),
    CHECKPOINTS_AMONG("卡点范围", null),
    CHECKPOINT_PROBLEMS("卡点问题", null),
    VILLAGES_CHECKED("检查村居", "villages-checked"),
    VILLAGES_CLEAN("合格村居", "villages-clean"),
    COVERT_VISITED("暗访点位", "covert-visited"),
    PROBLEMS_NEW("新发现问题", "problems-new"),
    PROBLEMS_NEW_MAJOR("新发现重大问题", "problems-new-major"),
    PROBLEMS_NEW_SERIOUS("新发现较重问题", "problems-new-serious"),
    PROBLEMS_CLOSED("当日销号问题", "problems-closed"),
    PROBLEMS_RETURNED("当日退回重改问题", "problems-returned"),
    PROBLEMS_RECURRED("当日复发问题", "problems-recurred"),
    PROBLEMS_OVERDUE_NEW("当日新增逾期问题", "problems-overdue-new"),
    PROBLEMS_OPEN("未销号问题", "problems-open"),
    PROBLEMS_OVERDUE("逾期问题", "problems-overdue"),
    PROBLEMS_OPEN_RETURNED("曾退回重改的未销号问题", "problems-open-returned"),
    PROBLEMS_OPEN_RECURRED("复发的未销号问题", "problems-open-recurred"),
    PROBLEMS_FOUND_SINCE("进驻以来发现问题", "problems-found-since"),
    RECTIFICATION_RATE("整改率", "rectification-rate"),
    CLOSING_RATE("销号率", "closing-rate"),
    PROBLEMS_DUE_SINCE("进驻以来到期问题", "problems-due-since"),
    ON_TIME_RATE("按期整改率", "on-time-rate"),
    DAYS_TO_CLOSE("销号用时中位数", "days-to-close"),
    PROBLEMS_FURTHER("表外问题数", "problems-further"),
    TOWNSHIP_PROBLEMS("镇街园区问题", null),
    REPORTS_FILED("按时报送日报", "reports-filed"),
    REPORTS_LATE("迟报日报", "reports-late"),
    REPORTS_ZERO("零报告", "reports-zero"),
    REPORTS_DRAFT("日报填报中", "reports-draft"),
    REPORTS_MISSING("日报未报", "reports-missing"),
    REPORT_NAMES("名单", null),
    LEDGERS_CHECKED("核查台账村居", "ledgers-checked"),
    LEDGER_PERSONS("入户核对人数", "ledger-persons"),
    LEDGER_MISSING("漏登人数", "ledger-missing"),
    MISSING_RATE("漏登率", "ledger-missing-rate"),
    LEDGER_SAMPLED("抽查人数", "ledger-sampled"),
    ACCURACY_RATE("台账准确率", "ledger-accuracy-rate"),
    ISOLATION_DUE("应隔离人数", "isolation-due"),
    ISOLATED("已隔离人数", "isolated"),
    NOTICES_DUE("应签告知书", "notices-due"),
    NOTICES_SIGNED("已签告知书", "notices-signed"),
    ENTERPRISES_ELIGIBLE("应复工规上企业", "enterprises-eligible"),
    ENTERPRISES_RESUMED("已复工规上企业", "enterprises-resumed"),
    RESUMPTION_RATE("规上企业复工率", "resumption-rate"),
    ALL_RESUMED_SINCE("全部复工时间", null),
    ON_POST_RATE("职工返岗率", "on-post-rate"),
    PROJECTS("重点项目", "projects"),
    PROJECTS_STARTED("重点项目开工", "projects-started"),
    ALL_STARTED_SINCE("全部开工时间", null),
    FIRST_DIFFICULTY("第一困难", null),
    FIRST_DIFFICULTY_FIRMS("反映第一困难企业", null),
    SECOND_DIFFICULTY("第二困难", null),
    SECOND_DIFFICULTY_FIRMS("反映第二困难企业", null),
    SUPPLY_POINTS("监测点", "supply-points"),
    SUPPLY_CLEAN("合格监测点", "supply-clean"),
    SUPPLY_MEASURED("盘点库存监测点", "supply-measured"),
    SUPPLY_SHORT("库存不足监测点", "supply-short"),
    SUPPLY_SHORT_LIST("库存不足清单", null),
    AGREED_OPEN("未办结议定事项", "agreed-open"),
    AGREED_OVERDUE("逾期议定事项", "agreed-overdue"),
    AGREED_DONE("当日办结议定事项", "agreed-done"),
    AGREED_DROPPED("当日终止议定事项", "agreed-dropped"),
    SETTLED_WHEN("办结时间", null),
    AGREED_FURTHER("清单外事项数", "agreed-further");

    private final String zh;
    private final @Nullable String figure;

    Term(String zh, @Nullable String figure) {
        this.zh = zh;
        this.figure = figure;
    }

    /** How a sentence names it between braces. */
    public String zh() {
        return zh;
    }

    /** The key of the figure; null for words. */
    public @Nullable String figure() {
        return figure;
    }

    static Term ofFigure(String key) {
        return Arrays.stream(values())
                .filter(term -> key.equals(term.figure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No term for the figure " + key));
    }

    /** What the document calls a figure; none for one that it always says in the words of its definition. */
    static Optional<String> nameOf(String key) {
        return ResumptionFigures.difficultyOf(key)
                .map(difficulty -> difficulty.word() + "困难企业")
                .or(() -> Arrays.stream(values())
                        .filter(term -> key.equals(term.figure))
                        .findFirst()
                        .map(Term::zh));
    }

    static Optional<Term> called(String zh) {
        return Arrays.stream(values()).filter(term -> term.zh.equals(zh)).findFirst();
    }
}
