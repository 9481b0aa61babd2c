package org.dailydispatch.demonstration;

import java.util.List;
import java.util.Map;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Demonstration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the database of a demonstration at its first start, before the first page can be asked for: all of it or, where
 * something fails, nothing. A database that holds a campaign is left as it is. The same records come out each time,
 * ids included.
 */
@Component
class DemonstrationLoader implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLoader.class);

    private final Demonstration demonstration;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DemonstrationTerritory territory;
    private final DemonstrationTeams teams;
    private final DemonstrationAccounts accounts;
    private final DemonstrationVenues venues;
    private final DemonstrationEnterprises enterprises;
    private final DemonstrationResumption resumption;
    private final DemonstrationAssignments assignments;
    private final DemonstrationCovertPlans covertPlans;
    private final DemonstrationMeetings meetings;
    private final DemonstrationConsultations consultations;
    private final DemonstrationWork work;
    private final AuditTrail trail;

    DemonstrationLoader(
            Demonstration demonstration,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DemonstrationTerritory territory,
            DemonstrationTeams teams,
            DemonstrationAccounts accounts,
            DemonstrationVenues venues,
            DemonstrationEnterprises enterprises,
            DemonstrationResumption resumption,
            DemonstrationAssignments assignments,
            DemonstrationCovertPlans covertPlans,
            DemonstrationMeetings meetings,
            DemonstrationConsultations consultations,
            DemonstrationWork work,
            AuditTrail trail) {
        this.demonstration = demonstration;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.territory = territory;
        this.teams = teams;
        this.accounts = accounts;
        this.venues = venues;
        this.enterprises = enterprises;
        this.resumption = resumption;
        this.assignments = assignments;
        this.covertPlans = covertPlans;
        this.meetings = meetings;
        this.consultations = consultations;
        this.work = work;
        this.trail = trail;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demonstration.on()) {
            transaction.executeWithoutResult(status -> loadOnce());
        }
    }

    private void loadOnce() {
        // Two programs that start on one empty database load one after the other; the second finds it done.
        jdbc.sql("select pg_advisory_xact_lock(20200125)").query().listOfRows();
        if (holdsCampaign()) {
            return;
        }
        LOG.info("Loading the demonstration");
        load();
    }

    private boolean holdsCampaign() {
        return jdbc.sql("select exists (select from campaign)")
                .query(Boolean.class)
                .single();
    }

    private void load() {
        People people = People.read();
        territory.load();
        teams.loadTeams();
        accounts.load(people.all());
        teams.loadMembers(people.all());
        venues.load();
        List<Firm> firms = enterprises.load();
        resumption.load(firms, people);
        assignments.load(people);
        covertPlans.load(people);
        // Before the dispatches, which say what became of what was agreed.
        meetings.load(people);
        consultations.load(people);
        work.load(people);
        consultations.issueRecommendation(people);
        trail.recordWithoutActor("system", "DEMONSTRATION_LOADED", "campaign", SeedIds.campaign(), Map.of());
    }
}
