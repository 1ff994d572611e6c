package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events whose sign-up is open, and people for them. */
@Component
public class SignUpRoom {

    private final Fixture fixture;
    private final Events events;
    private final EventAccess access;
    private final SignUpSettings settings;
    private final SignUps signUps;
    private final JdbcClient sql;
    private final Clock clock;
    private @Nullable Long centre;

    SignUpRoom(
            Fixture fixture,
            Events events,
            EventAccess access,
            SignUpSettings settings,
            SignUps signUps,
            JdbcClient sql,
            Clock clock) {
        this.fixture = fixture;
        this.events = events;
        this.access = access;
        this.settings = settings;
        this.signUps = signUps;
        this.sql = sql;
        this.clock = clock;
    }

    /** An event in 90 days with so many places, one category for members, open since yesterday. */
    public Opened opened(int capacity) {
        return opened(setup -> with(setup, capacity));
    }

    /** As {@link #opened(int)}, changed by that. */
    public Opened opened(UnaryOperator<SignUpSetup> change) {
        var organiser = fixture.organiser();
        var slug = fixture.event(organiser, today().plusDays(90));
        return open(organiser, slug, change);
    }

    public Opened open(long organiser, String slug, UnaryOperator<SignUpSetup> change) {
        var rules = new SignUpRules(
                today().minusDays(1).atStartOfDay(), null, null, null, Approval.NONE, Promotion.AUTOMATIC, 48, true);
        var category = new Category(
                null,
                Category.OpenTo.MEMBERS,
                null,
                null,
                null,
                Map.of(Language.EN, new Category.Text("Member", "You work in a centre.")));
        fixture.as.member(
                organiser,
                () -> settings.change(
                        slug,
                        settings.find(slug).version(),
                        change.apply(new SignUpSetup(rules, null, null, null, 0, Map.of(), List.of(category)))));
        return new Opened(
                slug,
                organiser,
                access.any(fixture.as.member(organiser, () -> events.find(slug)).id(), Language.EN),
                Objects.requireNonNull(
                        setup(organiser, slug).categories().getFirst().id()));
    }

    public SignUpSetup setup(long organiser, String slug) {
        return fixture.as.member(organiser, () -> settings.find(slug).setup());
    }

    /** Says it anew, as the organiser, and returns how many came from the line. */
    public int change(Opened event, UnaryOperator<SignUpSetup> change) {
        return fixture.as.member(event.organiser(), () -> {
            var now = settings.find(event.slug());
            return settings.change(event.slug(), now.version(), change.apply(now.setup()));
        });
    }

    public static SignUpSetup with(SignUpSetup setup, int capacity) {
        return new SignUpSetup(
                setup.rules(),
                capacity,
                setup.onSite(),
                setup.online(),
                setup.reserve(),
                setup.quotas(),
                setup.categories());
    }

    /** With a second category, for people without an account. */
    public static SignUpSetup forGuests(SignUpSetup setup) {
        return new SignUpSetup(
                setup.rules(),
                setup.capacity(),
                setup.onSite(),
                setup.online(),
                setup.reserve(),
                setup.quotas(),
                List.of(
                        setup.categories().getFirst(),
                        new Category(
                                null,
                                Category.OpenTo.GUESTS,
                                null,
                                null,
                                null,
                                Map.of(Language.EN, new Category.Text("Guest", "")))));
    }

    /** Whose members may bring so many, who are companions there. */
    public static SignUpSetup bringing(SignUpSetup setup, int most) {
        var first = setup.categories().getFirst();
        return new SignUpSetup(
                setup.rules(),
                setup.capacity(),
                setup.onSite(),
                setup.online(),
                setup.reserve(),
                setup.quotas(),
                List.of(
                        new Category(
                                first.id(),
                                first.openTo(),
                                null,
                                null,
                                first.capacity(),
                                first.texts(),
                                new Category.Companions(most, 1)),
                        new Category(
                                null,
                                Category.OpenTo.TEAM,
                                null,
                                null,
                                null,
                                Map.of(Language.EN, new Category.Text("Companion", "")))));
    }

    static SignUpSetup withQuota(SignUpSetup setup, long cite, int places) {
        return new SignUpSetup(
                setup.rules(),
                setup.capacity(),
                setup.onSite(),
                setup.online(),
                setup.reserve(),
                Map.of(cite, places),
                setup.categories());
    }

    public static SignUpSetup with(SignUpSetup setup, UnaryOperator<SignUpRules> rules) {
        return new SignUpSetup(
                rules.apply(setup.rules()),
                setup.capacity(),
                setup.onSite(),
                setup.online(),
                setup.reserve(),
                setup.quotas(),
                setup.categories());
    }

    /** With a yes of the coordinators. */
    public static SignUpRules byCoordinators(SignUpRules rules) {
        return new SignUpRules(
                rules.opens(),
                rules.closes(),
                rules.changeUntil(),
                rules.released(),
                Approval.COORDINATOR,
                rules.promotion(),
                rules.offerHours(),
                rules.placesShown());
    }

    public SignUpState signUp(Opened event, long member) {
        return fixture.as.member(
                member, () -> signUps.signUp(event.slug(), new NewSignUp(event.category(), EventMode.ON_SITE)));
    }

    /** Of all sign-ups of the event, in the order they came. */
    public List<SignUpState> states(Opened event) {
        return sql.sql("select state from sign_up where event_id = :event order by arrived_at, id")
                .param("event", event.id())
                .query((row, n) -> SignUpState.valueOf(row.getString("state")))
                .list();
    }

    /** A member of {@link #centre}. */
    public long member() {
        return fixture.member(Language.EN, centre());
    }

    /** A Cité. */
    public long centre() {
        if (centre == null) {
            centre = fixture.centre();
        }
        return centre;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static LocalDateTime local(Opened event, Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), event.brief().zone());
    }

    public record Opened(String slug, long organiser, EventBrief brief, long category) {
        public long id() {
            return brief.id();
        }
    }
}
