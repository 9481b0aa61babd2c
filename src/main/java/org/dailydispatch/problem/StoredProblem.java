package org.dailydispatch.problem;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.Rules.Rule;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** A problem in the database; each of its steps asks {@link Rules} first. */
@Entity
@Table(name = "problem")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; pages read by queries of their own.
class StoredProblem extends CorrectableFinding {

    private Instant dueAt;
    private String responsibleUnit;
    private String responsiblePerson = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ProblemState state = ProblemState.PENDING_ASSIGNMENT;

    private String measures = "";
    private @Nullable Instant rectifiedAt;
    private @Nullable UUID rectifiedBy;
    private @Nullable String rectifiedName;
    private int returnedTimes;
    private @Nullable Instant closedAt;
    private @Nullable ReportingDay closedOn;
    private @Nullable UUID closedBy;

    private @Nullable UUID mergedIntoId;
    private int mergedCount;
    private @Nullable String voidReason;

    /** The deadline that had passed already when it was first moved; the work is on time by it, and not by a later one. */
    private @Nullable Instant passedDueAt;

    @Embedded
    private @Nullable StoredExtension extension;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredProblem() {}

    /** @param predecessor the problem of which it is the recurrence; null where it is none */
    StoredProblem(UUID id, NewProblem found, String number, @Nullable UUID predecessor) {
        super(id, found, number, predecessor);
        this.dueAt = found.dueAt();
        this.responsibleUnit = found.responsibleUnit();
        this.responsiblePerson = found.responsiblePerson();
    }

    /** @param as what it was made of */
    StoredStep found(Actor by, NewProblem as) {
        return step(by, foundAt(), StepKind.FOUND, description())
                .withDeadline(dueAt)
                .moved(as.deadlineMoved())
                .charging(responsiblePerson);
    }

    /**
     * Takes the action.
     *
     * @throws RefusedException where {@link Rules} say no, or what it demands is missing
     */
    StoredStep take(Action action, Terms terms, Occasion occasion) {
        Rule rule = Rules.require(action, occasion.by().role(), standing(occasion));
        refuse(rule.wantsPhoto(severity()) && terms.photos().isEmpty(), "problem.photos.missing");
        StoredStep step = new StoredStep(id(), occasion.at(), occasion.by(), action.step(), terms.said(action))
                .with(terms.photos())
                .through(occasion.link());
        apply(action, terms, occasion, step);
        state = rule.to();
        if (state != ProblemState.RECTIFYING) {
            extension = null;
        }
        return step.leadingTo(state);
    }

    private Standing standing(Occasion occasion) {
        boolean ownWork = occasion.ownWork() || PersonName.same(occasion.by().displayName(), responsiblePerson);
        return new Standing(state, extension != null, dueAt.isBefore(occasion.at()), ownWork);
    }

    private void apply(Action action, Terms terms, Occasion occasion, StoredStep step) {
        switch (action) {
            case ASSIGN -> {
                charge(terms, step);
                setDeadline(terms.due(), step);
            }
            case REASSIGN -> recharge(terms, step);
            case CHANGE_DEADLINE -> changeDeadline(terms.due(), step, occasion.at());
            case REPORT_DONE -> reportDone(occasion, terms, step);
            case RETURN -> returnForRework();
            case CLOSE -> close(occasion);
            case FIX_ON_SPOT -> fixOnSpot(occasion, terms, step);
            case ASK_EXTENSION -> ask(occasion, terms, step);
            case GRANT_EXTENSION ->
                setDeadline(Objects.requireNonNull(extension).until(), step);
            case REFUSE_EXTENSION -> extension = null;
            case VOID -> voidReason = terms.note();
            case MERGE -> mergeInto(Objects.requireNonNull(occasion.other()), step);
        }
    }

    private void charge(Terms terms, StoredStep step) {
        responsibleUnit = terms.unit();
        responsiblePerson = terms.person();
        step.charging(responsiblePerson);
    }

    /** A step that changes nothing would leave the version as it is. */
    private void recharge(Terms terms, StoredStep step) {
        refuse(responsibleUnit.equals(terms.unit()) && responsiblePerson.equals(terms.person()), "problem.person.same");
        charge(terms, step);
    }

    private void changeDeadline(Instant due, StoredStep step, Instant at) {
        refuse(dueAt.equals(due), "problem.dueAt.same");
        passedDueAt = passedDueAt == null && dueAt.isBefore(at) ? dueAt : passedDueAt;
        setDeadline(due, step);
    }

    /** With a new deadline, what was asked for the old one is answered or has lapsed. */
    private void setDeadline(Instant due, StoredStep step) {
        dueAt = due;
        extension = null;
        step.withDeadline(due);
    }

    private void ask(Occasion occasion, Terms terms, StoredStep step) {
        refuse(!terms.due().isAfter(dueAt), "problem.dueAt.notLater");
        extension = new StoredExtension(terms.due(), terms.note(), occasion.by().id(), occasion.at());
        step.withDeadline(terms.due());
    }

    private void reportDone(Occasion occasion, Terms terms, StoredStep step) {
        refuse(terms.finished().isBefore(foundAt()), "problem.finishedAt.early");
        refuse(terms.finished().isAfter(occasion.at()), "problem.finishedAt.future");
        measures = terms.measures();
        rectifiedAt = terms.finished();
        rectifiedBy = occasion.by().id();
        rectifiedName = occasion.outsider() == null ? null : occasion.by().displayName();
        step.charging(occasion.personOutside()).finished(rectifiedAt);
    }

    /** What was reported done is open again; the township's measures stay as the text to go on from. */
    private void returnForRework() {
        rectifiedAt = null;
        rectifiedBy = null;
        rectifiedName = null;
        returnedTimes++;
    }

    private void close(Occasion occasion) {
        closedAt = occasion.at();
        closedOn = occasion.day();
        closedBy = occasion.by().id();
    }

    /** Whoever put it right has no account here: he is named, and somebody else closes. */
    private void fixOnSpot(Occasion occasion, Terms terms, StoredStep step) {
        refuse(PersonName.same(occasion.by().displayName(), terms.person()), "problem.person.self");
        responsiblePerson = terms.person();
        measures = terms.measures();
        rectifiedAt = occasion.at();
        step.charging(responsiblePerson).finished(rectifiedAt);
        close(occasion);
    }

    private void mergeInto(StoredProblem other, StoredStep step) {
        refuse(other.id().equals(id()), "problem.other.itself");
        refuse(!other.townshipId().equals(townshipId()), "problem.other.elsewhere");
        refuse(!other.state.counts(), "problem.other.gone", other.number());
        refuse(!other.state.isOpen(), "problem.other.closed", other.number());
        mergedIntoId = other.id();
        step.naming(other.id());
    }

    /** A duplicate has gone into this one. */
    StoredStep absorb(StoredProblem duplicate, Actor by, Instant at, String reason) {
        mergedCount++;
        return new StoredStep(id(), at, by, StepKind.ABSORBED, reason)
                .leadingTo(state)
                .naming(duplicate.id());
    }

    /** Whether the inspection now says something else; once assigned, unit and deadline are the leader's. */
    boolean differsFrom(NewProblem found) {
        return readsOtherwise(found)
                || (unassigned() && (!dueAt.equals(found.dueAt()) || !responsibleUnit.equals(found.responsibleUnit())));
    }

    /** Follows a correction of the inspection; see {@link #differsFrom}. */
    StoredStep correct(Actor by, Instant at, NewProblem found) {
        correctTo(found);
        StoredStep step = step(by, at, StepKind.CHANGED, description());
        if (unassigned()) {
            dueAt = found.dueAt();
            responsibleUnit = found.responsibleUnit();
            return step.withDeadline(dueAt).moved(found.deadlineMoved());
        }
        return step;
    }

    /** The failure that it came of was taken back: it is kept, void, with the place where others cite it. */
    StoredStep withdraw(Actor by, Instant at) {
        state = ProblemState.VOID;
        voidReason = "";
        return step(by, at, StepKind.WITHDRAWN, "");
    }

    /** The inspection now says something else, and the problem is settled: only its timeline says so. */
    StoredStep leave(Actor by, Instant at, NewProblem found) {
        return step(by, at, StepKind.LEFT_AS_IT_IS, found.description());
    }

    private StoredStep step(Actor by, Instant at, StepKind kind, String note) {
        return new StoredStep(id(), at, by, kind, note).leadingTo(state);
    }

    /** Whether it stays void although the failure stands: the leader judged this very failure, and nobody took it back. */
    boolean staysVoid(NewProblem found) {
        return voidReason != null && !voidReason.isEmpty() && !readsOtherwise(found);
    }

    /** Whether it may be taken back with the failure that it came of: nobody is charged, and nothing hangs on it. */
    boolean untouched() {
        return unassigned() && mergedCount == 0;
    }

    boolean unassigned() {
        return state == ProblemState.PENDING_ASSIGNMENT;
    }

    ProblemState state() {
        return state;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
