package org.dailydispatch.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Department;
import org.dailydispatch.access.Role;
import org.dailydispatch.listing.PageOf;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as the administration lists them: a leader sees those of his team, the others all. */
@Component
@Transactional(readOnly = true)
class UserList {

    static final int PAGE_SIZE = 50;

    private static final String FROM = """
            from account a
            where (cast(:reach as uuid) is null or a.team_id = cast(:reach as uuid))
              and (cast(:role as text) is null or a.role = cast(:role as text))
              and (cast(:team as uuid) is null or a.team_id = cast(:team as uuid))
              and (cast(:active as boolean) is null or a.active = cast(:active as boolean))
              and (cast(:text as text) is null or a.username ilike cast(:text as text)
                    or a.display_name ilike cast(:text as text))
            """;

    private static final String ORDER = "order by a.active desc, lower(a.username) ";

    private final JdbcClient jdbc;

    UserList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PageOf<AccountSummary> page(UserFilter filter, Actor actor) {
        long total = filtered("select count(*) " + FROM, filter, actor)
                .query(Long.class)
                .single();
        List<AccountSummary> rows = filtered(
                        "select a.* " + FROM + ORDER + "limit :limit offset :offset", filter, actor)
                .param("limit", PAGE_SIZE)
                .param("offset", PageOf.offset(filter.number(), PAGE_SIZE))
                .query(UserList::summary)
                .list();
        return new PageOf<>(rows, total, filter.number(), PAGE_SIZE);
    }

    public List<AccountSummary> all(UserFilter filter, Actor actor) {
        return filtered("select a.* " + FROM + ORDER, filter, actor)
                .query(UserList::summary)
                .list();
    }

    /** @throws NotFoundException where there is none within the actor's reach */
    public AccountSummary one(UUID id, Actor actor) {
        return filtered("select a.* " + FROM + "and a.id = :id", UserFilter.NONE, actor)
                .param("id", id)
                .query(UserList::summary)
                .optional()
                .orElseThrow(() -> new NotFoundException("account " + id));
    }

    private JdbcClient.StatementSpec filtered(String sql, UserFilter filter, Actor actor) {
        Role role = filter.chosenRole();
        return jdbc.sql(sql)
                .param("reach", actor.is(Role.LEADER) ? actor.team() : null)
                .param("role", role == null ? null : role.name())
                .param("team", filter.teamId())
                .param("active", filter.active())
                .param("text", filter.pattern());
    }

    private static AccountSummary summary(ResultSet row, int number) throws SQLException {
        String department = row.getString("department");
        return new AccountSummary(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("team_id", UUID.class),
                row.getObject("township_id", UUID.class),
                department == null ? null : Department.valueOf(department),
                row.getBoolean("active"),
                row.getBoolean("must_change_password"),
                row.getInt("version"));
    }
}
