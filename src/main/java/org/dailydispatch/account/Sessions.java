package org.dailydispatch.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.dailydispatch.access.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions of a person, on whichever replica he is. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<?> repository;

    Sessions(FindByIndexNameSessionRepository<?> repository) {
        this.repository = repository;
    }

    /** Signs the person out everywhere: his role, reach or password was changed, or he was stopped. */
    void endAll(String username) {
        repository.findByPrincipalName(username).keySet().forEach(repository::deleteById);
    }

    /** Signs the person out everywhere but here. */
    void endOthers(Actor actor, HttpServletRequest request) {
        HttpSession here = request.getSession(false);
        repository.findByPrincipalName(actor.username()).keySet().stream()
                .filter(id -> here == null || !id.equals(here.getId()))
                .forEach(repository::deleteById);
    }

    /** Goes on in this session with what the account says now. */
    void refresh(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        signedIn.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
