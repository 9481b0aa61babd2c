package org.dailydispatch.account;

/** Holders of accounts as other rooms ask for them. */
public final class Holders {

    /**
     * SQL for the names of a team's people but for its leaders, whose names stand under what they sign, and of the
     * liaisons of its county: a query of one column, {@code name}, for {@code :team}.
     */
    public static final String NAMES_OF_TEAM = """
            select a.display_name as name from account a
            left join township w on w.id = a.township_id
            where (a.team_id = :team and a.role <> 'LEADER'
                   or w.county_id = (select t.county_id from team t where t.id = :team))
              and char_length(a.display_name) > 1""";

    private Holders() {}
}
