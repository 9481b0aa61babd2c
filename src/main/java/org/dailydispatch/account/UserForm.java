package org.dailydispatch.account;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Department;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an administrator types about somebody's account. */
class UserForm {

    /** Asked for only where an account is created. */
    @Nullable
    String username;

    @Nullable
    String displayName;

    @Nullable
    String role;

    @Nullable
    String teamId;

    @Nullable
    String townshipId;

    @Nullable
    String department;

    /** The state that was shown when the form was opened. */
    @Nullable
    String version;

    static UserForm of(AccountSummary account) {
        UserForm form = new UserForm();
        form.displayName = account.displayName();
        form.role = account.role().name();
        form.teamId = Objects.toString(account.teamId(), "");
        form.townshipId = Objects.toString(account.townshipId(), "");
        form.department = Objects.toString(account.department(), "");
        form.version = String.valueOf(account.version());
        return form;
    }

    /** ASCII only: a name that looks like another one is no help to anybody. */
    @Nullable
    String username(FieldReader read) {
        return read.code("username", username, 64);
    }

    @Nullable
    String displayName(FieldReader read) {
        return read.text("displayName", displayName, 64);
    }

    /** The role with the reach that it needs; null where one was wrong. What the role does not need is not looked at. */
    @Nullable
    Scope scope(Errors errors, Reaches reaches) {
        Role chosen = new FieldReader(errors).choice("role", role, Role.class);
        if (chosen == null) {
            return null;
        }
        UUID team =
                Scope.needsTeam(chosen) ? known("teamId", teamId, reaches.teams(), "account.scope.team", errors) : null;
        UUID township = chosen == Role.LIAISON
                ? known("townshipId", townshipId, reaches.townships(), "account.scope.township", errors)
                : null;
        Department chosenDepartment = Typed.choice(department, Department.class);
        if (chosen == Role.DEPARTMENT && chosenDepartment == null) {
            errors.rejectValue("department", "account.scope.department");
        }
        return errors.hasFieldErrors() ? null : new Scope(chosen, team, township, chosenDepartment);
    }

    /** -1 where the hidden field was tampered with: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }

    private static @Nullable UUID known(
            String field, @Nullable String typed, Map<UUID, Name> known, String key, Errors errors) {
        UUID id = Typed.id(typed);
        if (id == null || !known.containsKey(id)) {
            errors.rejectValue(field, key);
            return null;
        }
        return id;
    }
}
