package org.dailydispatch.inspection;

/**
 * The visits by team, township and day in SQL: of days that are counted from the count, of all others from the visits themselves.
 * Why so, and why it is never out of date: {@code docs/decisions/0026-days-that-are-over-are-counted-once.md}.
 */
final class VisitCount {

    /** The columns of one township on one day, over {@code inspection i} joined with {@code site s} and grouped by township. */
    static final String COLUMNS = "i.township_id, " + VisitFigure.VILLAGE.counted() + " villages, "
            + VisitFigure.CHECKPOINT.counted() + " checkpoints, " + VisitFigure.COVERT.counted() + " covert,"
            + " coalesce(array_agg(distinct i.site_id) filter (where " + VisitFigure.CHECKPOINT.condition()
            + "), '{}') checkpoint_ids";

    /** The visits of one day {@code :team} and {@code :day}, or of what stands in their place. */
    static final String OF_DAY = "select " + COLUMNS + " from inspection i join site s on s.id = i.site_id"
            + " where i.team_id = %s and i.day = %s and " + VisitFigure.ALL.condition() + " group by i.township_id";

    /** Begins a statement: {@link #withVisit} between {@code :from} and {@code :to}. */
    static final String WITH_VISIT = withVisit("cast(:from as date)");

    private VisitCount() {}

    /**
     * Begins a statement: {@code visit (team_id, day, township_id, villages, checkpoints, covert, checkpoint_ids)} of
     * {@code :teams} between a day and {@code :to}. Goes day by day to those that are not counted, so that the others' visits
     * are not read.
     *
     * @param from a date in SQL
     */
    static String withVisit(String from) {
        return """
            with visit as (
                select team_id, day, township_id, villages, checkpoints, covert, checkpoint_ids
                from visit_tally where team_id in (:teams) and day between %1$s and :to
                union all
                select g.id, uncounted.day, ofDay.township_id, ofDay.villages, ofDay.checkpoints, ofDay.covert,
                    ofDay.checkpoint_ids
                from team g
                cross join lateral (
                    select d::date as day from generate_series(%1$s, cast(:to as date), interval '1 day') d
                    where not exists (select from visit_day v where v.team_id = g.id and v.day = d::date)) uncounted
                cross join lateral (%2$s) ofDay
                where g.id in (:teams))
            """.formatted(from, OF_DAY.formatted("g.id", "uncounted.day"));
    }
}
