package org.ricdm.passerelle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventEntry;
import org.ricdm.passerelle.event.EventKind;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventText;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.ForumEntry;
import org.ricdm.passerelle.forum.ForumSettings;
import org.ricdm.passerelle.people.CentreEntry;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.Label;
import org.ricdm.passerelle.people.NewMember;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** Makes centres and people for one test, through the domain's own methods. */
@Component
public class Fixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final ActingAs as;
    private final Centres centres;
    private final People people;
    private final ForumSettings forums;
    private final Events events;

    Fixture(ActingAs as, Centres centres, People people, ForumSettings forums, Events events) {
        this.as = as;
        this.centres = centres;
        this.people = people;
        this.forums = forums;
        this.events = events;
    }

    /** A word that occurs nowhere else in the store. */
    public static String unique(String word) {
        return word + "-" + NUMBER.incrementAndGet();
    }

    /** A labelled Cité. */
    public long centre() {
        var slug = unique("cite");
        return centre(slug, "Cité des métiers de " + slug, null);
    }

    /** An associated centre of that Cité. */
    public long associatedCentre(long cite) {
        var slug = unique("associated");
        return centre(slug, "Centre associé de " + slug, slug(cite));
    }

    private long centre(String slug, String name, @Nullable String cite) {
        return as.founder(() -> centres.enter(new CentreEntry(
                slug,
                name,
                cite == null ? CentreKind.CITE : CentreKind.ASSOCIATED,
                cite == null ? Label.LABELLED : null,
                cite,
                "Ville",
                "FR",
                "1 rue de la Passerelle",
                47.2,
                -1.5,
                ZoneId.of("Europe/Paris"),
                List.of(Language.FR),
                "Ouverte à toutes et à tous.",
                null,
                null,
                null,
                null,
                null,
                Set.of())));
    }

    /** A member with an English interface in a new Cité. */
    public long member(Role... roles) {
        return member(Language.EN, centre(), roles);
    }

    /** A member with that interface language in that centre. */
    public long member(Language language, long centreId, Role... roles) {
        var name = unique("person");
        return admit(name + "@centre.example", name, language, centreId, roles);
    }

    /** A member with that address in that centre. */
    public long memberWithAddress(String email, long centreId) {
        return admit(email, unique("person"), Language.EN, centreId);
    }

    private long admit(String email, String name, Language language, long centreId, Role... roles) {
        return people.admit(new NewMember(
                email,
                "Test",
                name,
                centreId,
                language,
                List.of(language),
                Set.of(roles),
                "",
                "",
                Set.of(),
                Set.of(),
                null));
    }

    /** A forum that all members read and write. Returns its slug. */
    public String forum() {
        return forum(Circle.MEMBERS, Circle.MEMBERS);
    }

    /** A forum with those readers and writers. Returns its slug. */
    public String forum(Circle readers, Circle writers) {
        var slug = unique("forum");
        var texts = Language.OF_THE_INTERFACE.stream()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> new ForumEntry.Text(language.code() + " " + slug, "Purpose of " + slug)));
        as.founder(() -> forums.enter(new ForumEntry(slug, "primary", "message", readers, writers, texts)));
        return slug;
    }

    /** Somebody who runs events. */
    public long organiser() {
        return member(Role.ORGANISER);
    }

    /** A public event on site in Porto, published, of three days from 9 in the morning of that day. Returns its slug. */
    public String event(long organiser, LocalDate first) {
        var slug = draftEvent(organiser, first);
        as.member(organiser, () -> events.publish(events.find(slug).id()));
        return slug;
    }

    /** As {@link #event}, not yet published. */
    public String draftEvent(long organiser, LocalDate first) {
        // A number alone could be read as the year of the event.
        var slug = unique("school").replace("-", "-n");
        as.member(
                organiser,
                () -> events.enter(new EventEntry(
                        slug,
                        EventKind.SPRING_SCHOOL,
                        Audience.PUBLIC,
                        EventMode.HYBRID,
                        Language.EN,
                        first.atTime(9, 0),
                        first.plusDays(2).atTime(17, 0),
                        ZoneId.of("Europe/Lisbon"),
                        new EventEntry.Place("Centro", "Praça 1", "Porto", "PT", 41.15, -8.61),
                        null,
                        Map.of(Language.EN, EventText.brief("School of " + slug, "Three days together.")))));
        return slug;
    }

    /** The slug of a centre. */
    public String slug(long centreId) {
        return summary(centreId).slug();
    }

    /** The name of a centre. */
    public String centreName(long centreId) {
        return summary(centreId).name();
    }

    private CentreSummary summary(long centreId) {
        return centres.all().stream()
                .filter(centre -> centre.id() == centreId)
                .findFirst()
                .orElseThrow();
    }

    /** The handle of a member. */
    public String handle(long memberId) {
        return people.viewer(memberId).orElseThrow().handle();
    }

    /** The address of a member. */
    public String email(long memberId) {
        return people.recipient(memberId).orElseThrow().email();
    }
}
