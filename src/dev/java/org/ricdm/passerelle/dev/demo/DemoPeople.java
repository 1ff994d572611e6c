package org.ricdm.passerelle.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoTexts.CentreText;
import org.ricdm.passerelle.dev.demo.DemoTexts.PersonText;
import org.ricdm.passerelle.people.CentreEntry;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.NewMember;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.signin.Credentials;
import org.springframework.stereotype.Component;

/** Enters centres and people. */
@Component
class DemoPeople {

    private static final String PASSWORD = "passerelle";
    private static final String DEMO_ACCOUNT = "@demo.example";

    private final DemoSteps steps;
    private final ActingAs as;
    private final Centres centres;
    private final People people;
    private final Members members;
    private final Credentials credentials;

    DemoPeople(DemoSteps steps, ActingAs as, Centres centres, People people, Members members, Credentials credentials) {
        this.steps = steps;
        this.as = as;
        this.centres = centres;
        this.people = people;
        this.members = members;
        this.credentials = credentials;
    }

    void enterCentres(List<CentreText> texts, LocalDate today) {
        for (var text : texts) {
            steps.once("centre:" + text.slug(), () -> as.founder(() -> centres.enter(entry(text, today))));
        }
    }

    /** Enters everybody and returns their ids by key. */
    Map<String, Long> enterPeople(Cast cast) {
        var centreIds = new HashMap<String, Long>();
        for (var centre : as.nobody(centres::all)) {
            centreIds.put(centre.slug(), centre.id());
        }
        var ids = new HashMap<String, Long>();
        String encoded = null;
        for (var person : cast.all()) {
            var centre = Objects.requireNonNull(centreIds.get(person.centre()), person.centre());
            var id = steps.once(
                    "member:" + person.key(), () -> people.admit(entry(person, centre, cast.joined(person.key()))));
            ids.put(person.key(), id);
            if (person.email().endsWith(DEMO_ACCOUNT)) {
                var hash = encoded == null ? credentials.encode(PASSWORD) : encoded;
                encoded = hash;
                steps.once("password:" + person.key(), () -> credentials.importEncoded(id, hash));
            }
        }
        return ids;
    }

    /** Suspends and says goodbye, once everybody has said what they have to say. */
    void part(Cast cast, Map<String, Long> ids) {
        for (var person : cast.all()) {
            var id = Objects.requireNonNull(ids.get(person.key()));
            var reason = person.suspended();
            if (reason != null) {
                steps.once("suspended:" + person.key(), () -> asFounder(() -> members.suspend(id, reason, null)));
            }
            if (person.left()) {
                steps.once(
                        "left:" + person.key(), () -> asFounder(() -> members.leave(id, ids.get(person.successor()))));
            }
        }
    }

    private void asFounder(Runnable work) {
        as.founder(() -> {
            work.run();
            return true;
        });
    }

    private static CentreEntry entry(CentreText text, LocalDate today) {
        return new CentreEntry(
                text.slug(),
                text.name(),
                text.kind(),
                text.label(),
                text.parent(),
                text.city(),
                text.country(),
                text.address(),
                text.latitude(),
                text.longitude(),
                ZoneId.of(text.zone()),
                text.languages(),
                text.about().strip(),
                text.email(),
                text.phone(),
                text.website(),
                since(text.since(), today),
                text.accreditedInDays() == null ? null : today.plusDays(text.accreditedInDays()),
                text.services());
    }

    private static @Nullable LocalDate since(@Nullable Integer since, LocalDate today) {
        if (since == null) {
            return null;
        }
        return since < 0 ? today.plusDays(since) : LocalDate.of(since, 1, 1);
    }

    private static NewMember entry(PersonText person, long centre, Instant joined) {
        return new NewMember(
                person.email(),
                person.given(),
                person.family(),
                centre,
                person.language(),
                person.understands(),
                orEmpty(person.roles()),
                person.job(),
                person.about().strip(),
                orEmpty(person.canHelpWith()),
                orEmpty(person.lookingFor()),
                joined);
    }

    private static <T> Set<T> orEmpty(@Nullable List<T> list) {
        return list == null ? Set.of() : Set.copyOf(list);
    }
}
