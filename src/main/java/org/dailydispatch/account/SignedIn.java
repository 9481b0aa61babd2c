package org.dailydispatch.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.HasActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session: the actor, and whether he must choose a password first. */
final class SignedIn implements UserDetails, CredentialsContainer, HasActor {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Actor actor;
    private final boolean active;
    private final boolean mustChangePassword;
    private final String language;
    private @Nullable String passwordHash;

    SignedIn(Account account) {
        this.actor = account.actor();
        this.active = account.isActive();
        this.mustChangePassword = account.mustChangePassword();
        this.language = account.language();
        this.passwordHash = account.passwordHash();
    }

    @Override
    public Actor actor() {
        return actor;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    String language() {
        return language;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
