package org.dailydispatch.account;

import java.util.Optional;
import org.dailydispatch.access.Actor;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account behind a name, for signing in. */
@Component
class AccountDirectory implements UserDetailsService {

    private final AccountRepository accounts;

    AccountDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String username) {
        return accounts.findByName(username.strip())
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such name"));
    }

    /** Whom a typed name means, signed in or not. */
    @Transactional(readOnly = true)
    public Optional<Actor> find(String typed) {
        return accounts.findByName(typed.strip()).map(Account::actor);
    }
}
