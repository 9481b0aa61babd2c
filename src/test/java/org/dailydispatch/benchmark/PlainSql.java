package org.dailydispatch.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** The reading statements of a page, with the values that it sent, on a connection of their own: all rows are fetched. */
final class PlainSql implements Readers.Work {

    private final Connection connection;
    private final List<QueryInfo> queries;

    PlainSql(Connection connection, List<QueryInfo> queries) {
        this.connection = connection;
        this.queries = queries.stream().filter(PlainSql::reads).toList();
    }

    private static boolean reads(QueryInfo query) {
        return query.getQuery().stripLeading().regionMatches(true, 0, "select", 0, 6)
                || query.getQuery().stripLeading().regionMatches(true, 0, "with", 0, 4);
    }

    int statements() {
        return queries.size();
    }

    @Override
    public void once() throws SQLException, ReflectiveOperationException {
        for (QueryInfo query : queries) {
            try (PreparedStatement statement = connection.prepareStatement(query.getQuery())) {
                for (ParameterSetOperation operation : query.getParametersList().get(0)) {
                    operation.getMethod().invoke(statement, operation.getArgs());
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }
}
