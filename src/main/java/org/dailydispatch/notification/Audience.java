package org.dailydispatch.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, as a condition on {@code account a}. Stopped accounts are never told, with one exception: where every leader
 * of a team is stopped, what concerns its leader is kept in their lists for the one who comes.
 */
public final class Audience {

    private static final String LIAISON = "(a.active and a.role = 'LIAISON' and a.township_id = :township)";

    private static final String LEADER = """
            (a.role = 'LEADER' and a.team_id = :team and (a.active or not exists
                (select from account l where l.role = 'LEADER' and l.team_id = :team and l.active)))""";

    private final String condition;
    private final Map<String, Object> parameters;

    private Audience(String condition, Map<String, Object> parameters) {
        this.condition = condition;
        this.parameters = parameters;
    }

    public static Audience liaisons(UUID township) {
        return new Audience(LIAISON, Map.of("township", township));
    }

    public static Audience leaders(UUID team) {
        return new Audience(LEADER, Map.of("team", team));
    }

    /**
     * Who is to do something: the liaisons of the township, and this account as long as it serves in the team; where there is
     * nobody to name, the leaders.
     *
     * @param township null where no township is charged
     * @param account null where nobody of the team is
     * @param leadersToo whether the leaders are told anyway
     */
    public static Audience responsible(UUID team, @Nullable UUID township, @Nullable UUID account, boolean leadersToo) {
        Map<String, Object> parameters = new HashMap<>(Map.of("team", team));
        List<String> conditions = new ArrayList<>();
        if (township != null) {
            conditions.add(LIAISON);
            parameters.put("township", township);
        }
        if (account != null) {
            conditions.add("(a.active and a.id = :account and a.team_id = :team"
                    + " and a.role in ('LEADER', 'INSPECTOR', 'COVERT_INSPECTOR'))");
            parameters.put("account", account);
        }
        if (leadersToo || conditions.isEmpty()) {
            conditions.add(LEADER);
        }
        return new Audience(String.join(" or ", conditions), parameters);
    }

    /** Administrators, who can appoint somebody, and the city. */
    public static Audience appointing() {
        return new Audience("a.active and a.role in ('ADMINISTRATOR', 'MUNICIPAL')", Map.of());
    }

    /**
     * Who is charged with something: the liaisons of the township, and who of the team has this very name.
     *
     * @param township null where no township is charged
     */
    static Audience charged(UUID team, @Nullable UUID township, String person) {
        String named = "(a.active and a.team_id = :team and a.display_name = :person"
                + " and a.role in ('LEADER', 'INSPECTOR', 'COVERT_INSPECTOR'))";
        return township == null
                ? new Audience(named, Map.of("team", team, "person", person))
                : new Audience(named + " or " + LIAISON, Map.of("team", team, "person", person, "township", township));
    }

    /** Those who read a part of the dispatches of the team: townships their own, departments what concerns all. */
    static Audience readersOfAPart(UUID team) {
        return new Audience(
                "a.active and (a.role = 'DEPARTMENT' or (a.role = 'LIAISON' and a.township_id in"
                        + " (select w.id from township w join team t on t.county_id = w.county_id where t.id = :team)))",
                Map.of("team", team));
    }

    /** Those who read the whole dispatches and the stage reports of the team, but for the auditors. */
    static Audience readers(UUID team) {
        return new Audience(
                "a.active and (a.role = 'MUNICIPAL'"
                        + " or (a.role in ('INSPECTOR', 'COVERT_INSPECTOR', 'LEADER') and a.team_id = :team))",
                Map.of("team", team));
    }

    String condition() {
        return "(" + condition + ")";
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
