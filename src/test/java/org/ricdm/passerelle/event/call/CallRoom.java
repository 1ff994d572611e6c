package org.ricdm.passerelle.event.call;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.call.CallSetup.OpenTo;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events in Porto that call for contributions, and people who answer. */
@Component
public class CallRoom {

    private static final ZoneId PORTO = ZoneId.of("Europe/Lisbon");

    private final Fixture fixture;
    private final CallSettings settings;
    private final Proposals proposals;
    private final Reviews reviews;
    private final CallDesk desk;
    private final CallDecisions decisions;
    private final EventTeam team;
    private final AdjustableClock clock;
    private final JdbcClient sql;

    CallRoom(
            Fixture fixture,
            CallSettings settings,
            Proposals proposals,
            Reviews reviews,
            CallDesk desk,
            CallDecisions decisions,
            EventTeam team,
            AdjustableClock clock,
            JdbcClient sql) {
        this.fixture = fixture;
        this.settings = settings;
        this.proposals = proposals;
        this.reviews = reviews;
        this.desk = desk;
        this.decisions = decisions;
        this.team = team;
        this.clock = clock;
        this.sql = sql;
    }

    /** An event in 90 days that calls since yesterday for another 30 days, to everybody, for workshops and talks. */
    public Made open() {
        return open(setup -> setup);
    }

    public Made open(UnaryOperator<CallSetup> change) {
        var made = silent();
        fixture.as.member(made.organiser, () -> settings.change(made.slug, 0, change.apply(made.usual())));
        return made;
    }

    /** An event that calls for nothing. */
    public Made silent() {
        var organiser = fixture.organiser();
        var today = LocalDate.ofInstant(clock.instant(), PORTO);
        var slug = fixture.event(organiser, today.plusDays(90));
        return new Made(
                slug,
                organiser,
                today,
                sql.sql("select id from event where slug = :slug")
                        .param("slug", slug)
                        .query(Long.class)
                        .single());
    }

    /** All that has to be said of a workshop in English. */
    public static ProposalEntry entry(String title) {
        return new ProposalEntry(
                Language.EN,
                title,
                "You go home with a plan for Monday.",
                "First we listen, then we try.",
                SessionKind.WORKSHOP,
                List.of(Language.EN, Language.FR),
                SessionLevel.BEGINNERS,
                60,
                "A projector.",
                List.of(),
                "");
    }

    /** The same, presented with those members. */
    public static ProposalEntry with(ProposalEntry entry, Long... members) {
        return new ProposalEntry(
                entry.writtenIn(),
                entry.title(),
                entry.promise(),
                entry.description(),
                entry.format(),
                entry.spoken(),
                entry.level(),
                entry.minutes(),
                entry.needs(),
                List.of(members),
                entry.others());
    }

    /** The same, presented with people who are typed. */
    public static ProposalEntry withOthers(ProposalEntry entry, String others) {
        return new ProposalEntry(
                entry.writtenIn(),
                entry.title(),
                entry.promise(),
                entry.description(),
                entry.format(),
                entry.spoken(),
                entry.level(),
                entry.minutes(),
                entry.needs(),
                entry.members(),
                others);
    }

    /** That score for each item, with words for both. */
    public static ReviewEntry review(int score) {
        var scores = new EnumMap<RubricItem, Integer>(RubricItem.class);
        for (var item : RubricItem.values()) {
            scores.put(item, score);
        }
        return new ReviewEntry(scores, "Inner words " + score, "Words for the author " + score);
    }

    /** An event and what a test does with it. */
    public class Made {

        public final String slug;
        public final long organiser;
        public final LocalDate today;
        public final long id;

        Made(String slug, long organiser, LocalDate today, long id) {
            this.slug = slug;
            this.organiser = organiser;
            this.today = today;
            this.id = id;
        }

        CallSetup usual() {
            return new CallSetup(
                    today.minusDays(1).atStartOfDay(),
                    today.plusDays(30).atTime(18, 0),
                    today.plusDays(40),
                    EnumSet.of(SessionKind.WORKSHOP, SessionKind.PLENARY),
                    OpenTo.EVERYBODY,
                    Map.of(Language.EN, "Tell us what **worked**."));
        }

        /** It is that many days and hours after the deadline. */
        public void afterDeadline(int days, int hours) {
            clock.setTo(today.plusDays(30L + days)
                    .atTime(18, 0)
                    .plusHours(hours)
                    .atZone(PORTO)
                    .toInstant());
        }

        /** A member of a centre of their own who reviews there. */
        public long reviewer() {
            return reviewer(fixture.member());
        }

        public long reviewer(long member) {
            fixture.as.member(organiser, () -> team.name(id, member, Set.of(TeamPart.REVIEWER)));
            return member;
        }

        public long submit(long author, ProposalEntry entry) {
            return fixture.as.member(author, () -> proposals.submit(slug, ProposalForm.fresh(), entry));
        }

        public long submit(long author, String title) {
            return submit(author, entry(title));
        }

        public OwnProposal mine(long author, long id) {
            return fixture.as.member(author, () -> proposals.mine(slug)).proposals().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow();
        }

        public DeskProposal seen(long id) {
            return fixture.as.member(organiser, () -> desk.proposal(slug, id));
        }

        /** Who is asked to review it. */
        public Set<Long> reviewersOf(long id) {
            return new HashSet<>(sql.sql("select member_id from proposal_review where proposal_id = :id"
                            + " and state <> 'CONFLICT'")
                    .param("id", id)
                    .query(Long.class)
                    .list());
        }

        public void review(long reviewer, long id, int score) {
            fixture.as.member(reviewer, () -> reviews.give(slug, id, CallRoom.review(score)));
        }

        public void prepare(long id, @Nullable ProposalState decision, String comment) {
            fixture.as.member(organiser, () -> decisions.prepare(slug, id, decision, comment));
        }

        /** Tells all that is prepared, and returns how many letters leave. */
        public int send() {
            return fixture.as.member(
                    organiser,
                    () -> decisions.send(slug, decisions.letters(slug).state()));
        }

        public void decide(long id, ProposalState decision) {
            prepare(id, decision, "Because of " + decision + ".");
            send();
        }
    }
}
