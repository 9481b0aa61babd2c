package org.dailydispatch.demonstration;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dailydispatch.checklist.Verdict;

/**
 * What a township claims on a day; all numbers are 0 in a zero report.
 *
 * @param villages villages visited
 * @param ledger persons in the ledger
 * @param isolationDue persons who are to be isolated at home
 * @param notices notices signed
 * @param visits households visited
 * @param venues places checked
 */
record Claim(
        int villages,
        int ledger,
        int isolationDue,
        int isolated,
        int notices,
        int visits,
        int venues,
        String situation) {

    static final Claim ZERO = new Claim(0, 0, 0, 0, 0, 0, 0, "");

    private static final List<String> SITUATIONS = List.of(
            "出入口值守正常，返乡人员台账动态更新，居家隔离人员状况平稳。",
            "网格员入户巡访，未发现新增外来人员；消毒按频次开展。",
            "对集市、商超和药店开展巡查，未发现聚集；防护物资可用。",
            "督导反馈的问题已交办，责任人到位，正在逐项整改。");

    /**
     * @param number of the day among those with reports, from 0: isolation comes to an end over the weeks
     * @param villagesAtMost how many villages the township has here
     */
    static Claim of(String township, int number, int villagesAtMost) {
        Chance always = Chance.of("claim " + township);
        Chance chance = Chance.of("claim " + township + " " + number);
        int ledger = always.between(140, 860) + 3 * number + chance.between(0, 2);
        int due = always.between(8, 28) * (30 - number) / 30 + chance.between(0, 2);
        return new Claim(
                chance.between(1, villagesAtMost),
                ledger,
                due,
                chance.in(5) ? Math.max(0, due - 1) : due,
                ledger - (chance.in(20) ? chance.between(1, 6) : 0),
                chance.between(18, 90),
                chance.between(0, 9),
                chance.oneOf(SITUATIONS));
    }

    /** The township's own judgement, by the names of the report's items. */
    SortedMap<String, Verdict> items() {
        SortedMap<String, Verdict> items = new TreeMap<>();
        items.put("LEDGER", Verdict.PASS);
        items.put("ISOLATION", isolated < isolationDue ? Verdict.FAIL : Verdict.PASS);
        items.put("NOTICES", notices < ledger ? Verdict.FAIL : Verdict.PASS);
        items.put("VISITS", Verdict.PASS);
        return items;
    }
}
