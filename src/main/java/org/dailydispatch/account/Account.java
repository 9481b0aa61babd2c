package org.dailydispatch.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Department;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.jspecify.annotations.Nullable;

/** A person's way into the program. Stopped, never deleted: what somebody did keeps its name. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    private String username;
    private String displayName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID teamId;
    private @Nullable UUID townshipId;

    @Enumerated(EnumType.STRING)
    private @Nullable Department department;

    private String language = "zh-CN";
    private boolean active = true;
    private boolean mustChangePassword;
    private boolean demonstration;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {
        // for JPA
    }

    Account(String username, String displayName, String oneTimePasswordHash, Scope scope, Instant createdAt) {
        this.id = Ids.next();
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = oneTimePasswordHash;
        this.mustChangePassword = true;
        this.role = scope.role();
        this.createdAt = createdAt;
        assign(scope);
    }

    /** Gives the person another role or another reach. */
    final void assign(Scope scope) {
        this.role = scope.role();
        this.teamId = scope.teamId();
        this.townshipId = scope.townshipId();
        this.department = scope.department();
    }

    void rename(String newDisplayName) {
        this.displayName = newDisplayName;
    }

    /** The person has chosen a password of his own. */
    void choosePassword(String hash) {
        this.passwordHash = hash;
        this.mustChangePassword = false;
    }

    /** Somebody else has set a password that is to be changed at the next sign-in. */
    void resetPassword(String oneTimeHash) {
        this.passwordHash = oneTimeHash;
        this.mustChangePassword = true;
    }

    void stop() {
        this.active = false;
    }

    void reactivate() {
        this.active = true;
    }

    void speak(String newLanguage) {
        this.language = newLanguage;
    }

    Actor actor() {
        return new Actor(id, username, displayName, role, teamId, townshipId, department);
    }

    AccountSummary summary() {
        return new AccountSummary(
                id,
                username,
                displayName,
                role,
                teamId,
                townshipId,
                department,
                active,
                mustChangePassword,
                version == null ? 0 : version);
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    String language() {
        return language;
    }

    boolean isActive() {
        return active;
    }

    boolean isDemonstration() {
        return demonstration;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
