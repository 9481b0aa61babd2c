package org.dailydispatch.territory;

import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with counties. */
@Service
@Transactional
class CountyService {

    private final CountyRepository counties;
    private final AuditTrail trail;

    CountyService(CountyRepository counties, AuditTrail trail) {
        this.counties = counties;
        this.trail = trail;
    }

    /** @throws RefusedException where the code is taken */
    public void add(StoredCounty county, Actor actor) {
        try {
            counties.saveAndFlush(county);
        } catch (DataIntegrityViolationException taken) {
            throw new RefusedException("form.error.codeTaken");
        }
        County added = county.toCounty();
        trail.record(
                actor,
                "COUNTY_ADDED",
                "county",
                added.id(),
                Map.of("code", added.code(), "name", added.name().zh()));
    }

    @Transactional(readOnly = true)
    public boolean codeTaken(@Nullable String code) {
        return code != null && counties.existsByCode(code);
    }
}
