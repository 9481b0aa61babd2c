package org.dailydispatch.account;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.access.Role;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Demonstration;
import org.dailydispatch.day.ReportingClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At the first start outside a demonstration: one administrator, with a password for one sign-in, printed once. */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "admin";

    private final Demonstration demonstration;
    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final ReportingClock clock;
    private final AuditTrail trail;

    FirstAdministrator(
            Demonstration demonstration,
            AccountRepository accounts,
            PasswordEncoder encoder,
            ReportingClock clock,
            AuditTrail trail) {
        this.demonstration = demonstration;
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (demonstration.on() || accounts.count() > 0) {
            return;
        }
        String password = OneTimePassword.random(new SecureRandom());
        String hash = Objects.requireNonNull(encoder.encode(password));
        accounts.save(
                new Account(USERNAME, "系统管理员", hash, new Scope(Role.ADMINISTRATOR, null, null, null), clock.now()));
        trail.recordWithoutActor("system", "ACCOUNT_CREATED", "account", USERNAME, Map.of());
        LOG.warn("""

                ------------------------------------------------------------------
                首次启动,已创建管理员。First start: the administrator was created.
                  user name 用户名  {}
                  password  密码    {}
                只显示这一次,首次登录须修改。Shown once; to be changed at the first sign-in.
                ------------------------------------------------------------------""", USERNAME, password);
    }
}
