package org.dailydispatch.web;

import java.util.List;
import org.dailydispatch.access.Role;

/** What a role finds in its menu, most used first. */
public record Navigation(List<Entry> entries) {

    /**
     * @param key the page's name: in the bundle {@code common.nav.<key>}, and what a page calls itself in the layout
     * @param icon the symbol in icons.svg, without {@code #}
     */
    public record Entry(String key, String address, String icon) {}

    private static final Entry TODAY = new Entry("today", "/today", "i-home");
    private static final Entry INSPECTIONS = new Entry("inspections", "/inspections", "i-clipboard-check");
    private static final Entry PROBLEMS = new Entry("problems", "/problems", "i-flag");
    private static final Entry ORDERS = new Entry("orders", "/orders", "i-signature");
    private static final Entry REVIEWS = new Entry("reviews", "/reviews", "i-circle-check");
    private static final Entry NOTES = new Entry("notes", "/notes", "i-quote");
    private static final Entry REPORTS = new Entry("reports", "/township-reports", "i-list-check");
    private static final Entry ENTERPRISES = new Entry("enterprises", "/enterprises", "i-building-factory-2");
    private static final Entry DISPATCHES = new Entry("dispatches", "/dispatches", "i-file-text");
    private static final Entry STAGES = new Entry("stages", "/stages", "i-file-text");
    private static final Entry MEETINGS = new Entry("meetings", "/meetings", "i-messages");
    private static final Entry ACTION_ITEMS = new Entry("actionItems", "/meetings/items", "i-messages");
    private static final Entry DASHBOARD = new Entry("dashboard", "/dashboard", "i-layout-grid");
    private static final Entry COVERAGE = new Entry("coverage", "/coverage", "i-layout-grid");
    private static final Entry OVERVIEW = new Entry("overview", "/overview", "i-chart-line");
    private static final Entry ASSIGNMENTS = new Entry("assignments", "/assignments", "i-calendar");
    private static final Entry COVERT_PLANS = new Entry("covertPlans", "/covert-plans", "i-eye-off");
    private static final Entry HANDOVERS = new Entry("handovers", "/handovers", "i-users");
    private static final Entry EXPORTS = new Entry("exports", "/exports", "i-download");
    private static final Entry AUDIT = new Entry("audit", "/audit", "i-history");
    private static final Entry ADMIN = new Entry("admin", "/admin", "i-settings");
    private static final Entry SITES = new Entry("sites", "/admin/sites", "i-map-pin");
    private static final Entry VENUES = new Entry("venues", "/venues", "i-map-pin");
    private static final Entry TEAMS = new Entry("teams", "/admin/teams", "i-users");
    private static final Entry USERS = new Entry("users", "/admin/users", "i-user");

    private static final Entry CHECKLISTS = new Entry("checklists", "/admin/checklists", "i-clipboard-check");

    static Navigation of(Role role) {
        return new Navigation(
                switch (role) {
                    case INSPECTOR ->
                        List.of(
                                TODAY,
                                INSPECTIONS,
                                PROBLEMS,
                                ORDERS,
                                NOTES,
                                REPORTS,
                                COVERAGE,
                                ENTERPRISES,
                                MEETINGS,
                                DISPATCHES,
                                STAGES,
                                EXPORTS);
                    case COVERT_INSPECTOR ->
                        List.of(
                                TODAY,
                                INSPECTIONS,
                                PROBLEMS,
                                NOTES,
                                ENTERPRISES,
                                MEETINGS,
                                DISPATCHES,
                                STAGES,
                                EXPORTS);
                    case LEADER ->
                        List.of(
                                DASHBOARD,
                                ASSIGNMENTS,
                                HANDOVERS,
                                COVERT_PLANS,
                                DISPATCHES,
                                STAGES,
                                PROBLEMS,
                                ORDERS,
                                MEETINGS,
                                REVIEWS,
                                NOTES,
                                REPORTS,
                                ENTERPRISES,
                                INSPECTIONS,
                                VENUES,
                                TEAMS,
                                EXPORTS);
                    case LIAISON ->
                        List.of(REPORTS, PROBLEMS, ORDERS, ACTION_ITEMS, ENTERPRISES, INSPECTIONS, DISPATCHES, EXPORTS);
                    case MUNICIPAL ->
                        List.of(
                                OVERVIEW,
                                DISPATCHES,
                                STAGES,
                                PROBLEMS,
                                ORDERS,
                                MEETINGS,
                                ENTERPRISES,
                                INSPECTIONS,
                                REPORTS,
                                TEAMS,
                                SITES,
                                EXPORTS);
                    case DEPARTMENT -> List.of(DISPATCHES, EXPORTS);
                    case ADMINISTRATOR -> List.of(ADMIN, USERS, TEAMS, SITES, CHECKLISTS);
                    case AUDITOR ->
                        List.of(AUDIT, DISPATCHES, STAGES, COVERAGE, TEAMS, SITES, USERS, CHECKLISTS, EXPORTS);
                });
    }

    /** Where a person of this role starts. */
    public String home() {
        return entries.get(0).address();
    }
}
