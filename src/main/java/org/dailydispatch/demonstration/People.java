package org.dailydispatch.demonstration;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Role;
import org.dailydispatch.team.Duty;

/** All who act in the demonstration. */
record People(List<Person> all) {

    static People read() {
        return new People(SeedTable.read("accounts").stream().map(Person::of).toList());
    }

    Person named(String username) {
        return all.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    Person leaderOf(int team) {
        return membersOf(team).stream()
                .filter(person -> person.duty() == Duty.LEADER)
                .findFirst()
                .orElseThrow();
    }

    List<Person> inspectorsOf(int team) {
        return membersOf(team).stream()
                .filter(person -> person.role() == Role.INSPECTOR)
                .toList();
    }

    /** The covert inspector, or the leader of a team without one: the report has the leader go along. */
    Person covertOf(int team) {
        return membersOf(team).stream()
                .filter(person -> person.role() == Role.COVERT_INSPECTOR)
                .findFirst()
                .orElseGet(() -> leaderOf(team));
    }

    Person liaisonOf(UUID townshipId) {
        return all.stream()
                .filter(person -> townshipId.equals(person.townshipId()))
                .findFirst()
                .orElseThrow();
    }

    private List<Person> membersOf(int team) {
        return all.stream()
                .filter(person -> person.team() != null && person.team() == team)
                .toList();
    }
}
