package org.dailydispatch.account;

import java.util.UUID;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.dailydispatch.listing.Contains;
import org.jspecify.annotations.Nullable;

/** Which accounts are listed, as the address says it. What cannot be read filters nothing. */
record UserFilter(
        @Nullable String role,
        @Nullable String team,
        @Nullable String state,
        @Nullable String text,
        @Nullable String page) {

    static final UserFilter NONE = new UserFilter(null, null, null, null, null);

    /** Whether somebody can sign in. */
    enum State {
        ACTIVE,
        STOPPED
    }

    @Nullable
    Role chosenRole() {
        return Typed.choice(role, Role.class);
    }

    @Nullable
    UUID teamId() {
        return Typed.id(team);
    }

    @Nullable
    Boolean active() {
        State chosen = Typed.choice(state, State.class);
        return chosen == null ? null : chosen == State.ACTIVE;
    }

    @Nullable
    String pattern() {
        return Contains.pattern(text);
    }

    /** From 1. */
    int number() {
        Integer number = Typed.number(page);
        return number == null ? 1 : Math.max(1, Math.min(number, 100_000));
    }

    public String address(int number) {
        return filtered("/admin/users")
                .with("page", number == 1 ? null : number)
                .toString();
    }

    public String exportAddress() {
        return filtered("/admin/users.xlsx").toString();
    }

    private Address filtered(String path) {
        return Address.of(path)
                .with("role", role)
                .with("team", team)
                .with("state", state)
                .with("text", text);
    }
}
