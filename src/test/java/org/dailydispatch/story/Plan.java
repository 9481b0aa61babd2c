package org.dailydispatch.story;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What PostgreSQL would do for a statement, with the very values that the program sent. */
record Plan(JsonNode root) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SCANS = Set.of("Index Scan", "Index Only Scan", "Bitmap Index Scan");

    static Plan of(Connection connection, QueryInfo query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("explain (format json) " + query.getQuery())) {
            for (ParameterSetOperation operation : query.getParametersList().get(0)) {
                operation.getMethod().invoke(statement, operation.getArgs());
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new Plan(JSON.readTree(rows.getString(1)).get(0).get("Plan"));
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Steps that go through the whole of one of these tables: row by row, or along an index without a condition. Along an
     * index up to a limit, and without a filter that could throw nearly all away, is no such step.
     */
    List<String> wholeTables(Set<String> tables) {
        List<String> found = new ArrayList<>();
        collect(root, false, tables, found);
        return found;
    }

    private static void collect(JsonNode step, boolean limited, Set<String> tables, List<String> found) {
        String kind = step.path("Node Type").asString("");
        String table = step.path("Relation Name").asString("");
        boolean whole = kind.equals("Seq Scan")
                || (SCANS.contains(kind) && !step.has("Index Cond") && !(limited && !step.has("Filter")));
        if (whole && tables.contains(table)) {
            found.add(kind + " of " + table + " by " + step.path("Index Name").asString("-") + " "
                    + step.path("Filter").asString(""));
        }
        // A sort reads everything below it, whatever limit is above.
        boolean goesOn = (limited || kind.equals("Limit")) && !kind.equals("Sort") && !kind.equals("Aggregate");
        for (JsonNode next : step.path("Plans")) {
            collect(next, goesOn, tables, found);
        }
    }
}
