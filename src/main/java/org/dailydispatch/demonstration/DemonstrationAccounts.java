package org.dailydispatch.demonstration;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** An account for each role, a few more members of the teams, and a liaison for each township. One password for all. */
@Component
class DemonstrationAccounts {

    /** Known to everybody: it stands in the README and is printed at each start of a demonstration. */
    static final String PASSWORD = "Zhucheng-2020-demo";

    private static final String LANGUAGE = "zh-CN";

    private final JdbcOperations jdbc;
    private final PasswordEncoder passwords;

    DemonstrationAccounts(JdbcOperations jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    void load(List<Person> people) {
        String hash = passwords.encode(PASSWORD);
        Rows accounts = new Rows(
                "account",
                "id, username, display_name, password_hash, role, team_id, township_id, department, language, active,"
                        + " must_change_password, demonstration, created_at, version");
        for (Person person : people) {
            accounts.add(
                    person.id(),
                    person.username(),
                    person.displayName(),
                    hash,
                    person.role(),
                    person.teamId(),
                    person.townshipId(),
                    person.department(),
                    LANGUAGE,
                    true,
                    false,
                    true,
                    SeedIds.BEGINNING,
                    0);
        }
        accounts.insert(jdbc);
    }
}
