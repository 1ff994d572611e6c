package org.ricdm.passerelle.event.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.EventCopies;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.call.CallSetup.OpenTo;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisers say what is called for, and the next edition of the event calls again. */
@PortalTest
class CallSettingsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    CallRoom room;

    @Autowired
    CallSettings settings;

    @Autowired
    Proposals proposals;

    @Autowired
    CallOutlook outlook;

    @Autowired
    Events events;

    @Autowired
    EventCopies copies;

    @Autowired
    EventTeam team;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    private CallRoom.Made event;

    @BeforeEach
    void anEvent() {
        event = room.silent();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whatIsSaidIsReadBackAsItWasSaid() {
        fixture.as.member(event.organiser, () -> settings.change(event.slug, 0, event.usual()));

        var run = fixture.as.member(event.organiser, () -> settings.find(event.slug));
        assertThat(run.setup()).isEqualTo(event.usual());
        assertThat(run.version()).isEqualTo(1);
        var page = fixture.as.member(fixture.member(), () -> proposals.call(event.slug));
        assertThat(page.window()).isEqualTo(CallWindow.OPEN);
        assertThat(page.html()).contains("<strong>worked</strong>");
        assertThat(page.formats()).containsExactly(SessionKind.WORKSHOP, SessionKind.PLENARY);
    }

    @Test
    void whatCannotBeIsSaidBesideItsFieldAllAtOnce() {
        var first = event.today.plusDays(90);
        assertThat(wrong(first.atTime(10, 0), first.minusDays(1).atTime(9, 0), null))
                .containsExactly("closes");
        assertThat(wrong(event.today.atStartOfDay(), null, null)).containsExactly("closes");
        assertThat(wrong(null, event.today.atStartOfDay(), null)).containsExactly("opens");
        assertThat(wrong(event.today.atStartOfDay(), first.plusDays(5).atTime(9, 0), null))
                .containsExactly("closes");
        assertThat(wrong(event.today.atStartOfDay(), event.today.plusDays(9).atTime(9, 0), event.today))
                .containsExactly("reviewBy");
        var nothing = refused(new CallSetup(
                event.today.atStartOfDay(),
                event.today.plusDays(2).atStartOfDay(),
                first.plusDays(30),
                EnumSet.of(SessionKind.BREAK),
                OpenTo.MEMBERS,
                Map.of(Language.FR, " ", Language.EN, "x".repeat(8_001))));
        assertThat(nothing).containsExactlyInAnyOrder("reviewBy", "formats", "text.en");
    }

    @Test
    void anHourThatTheClocksLeapOverIsNoDeadline() {
        var spring = LocalDateTime.of(2031, 3, 30, 1, 30);
        var slug = fixture.event(event.organiser, LocalDate.of(2031, 6, 2));

        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> fixture.as.member(
                        event.organiser, () -> settings.change(slug, 0, at(event.today.atStartOfDay(), spring, null))));

        assertThat(Objects.requireNonNull(refused).problems())
                .extracting(Problem::field, Problem::messageKey)
                .containsExactly(tuple("closes", "event.error.gap"));
    }

    @Test
    void whoSavesAnOlderStateIsToldAndOverwritesNothing() {
        var usual = event.usual();
        fixture.as.member(event.organiser, () -> settings.change(event.slug, 0, usual));

        for (var version : new int[] {0, 7}) {
            var refused = catchThrowableOfType(
                    InvalidInput.class,
                    () -> fixture.as.member(
                            event.organiser, () -> settings.change(event.slug, version, CallSetup.NONE)));
            assertThat(Objects.requireNonNull(refused).problems())
                    .extracting(Problem::field)
                    .containsExactly("version");
        }
        assertThat(fixture.as
                        .member(event.organiser, () -> settings.find(event.slug))
                        .setup())
                .isEqualTo(usual);
    }

    @Test
    void theDeadlineIsAMomentByTheClockOfThePlace() {
        fixture.as.member(event.organiser, () -> settings.change(event.slug, 0, event.usual()));
        event.afterDeadline(0, -1);
        assertThat(window()).isEqualTo(CallWindow.OPEN);
        event.afterDeadline(0, 0);
        assertThat(window()).isEqualTo(CallWindow.CLOSED);
    }

    @Test
    void aCopyCallsAYearLaterWithoutProposalsAndReviewers() {
        var source = room.open();
        var reviewer = source.reviewer();
        source.submit(fixture.member(), "Stays where it is");

        var slug = fixture.as.member(
                source.organiser,
                () -> copies.copy(source.slug, copies.offer(source.slug).proposed()));

        var copied =
                fixture.as.member(source.organiser, () -> settings.find(slug)).setup();
        assertThat(copied.closes()).isEqualTo(source.usual().closes().plusDays(364));
        assertThat(copied.opens()).isEqualTo(source.usual().opens().plusDays(364));
        assertThat(copied.reviewBy()).isEqualTo(source.usual().reviewBy().plusDays(364));
        assertThat(copied.texts()).isEqualTo(source.usual().texts());
        assertThat(copied.guests()).isEqualTo(OpenTo.EVERYBODY);
        assertThat(fixture.as.member(source.organiser, () -> team.of(slug)))
                .noneMatch(one -> one.person().id() == reviewer || one.parts().contains(TeamPart.REVIEWER));
        assertThat(sql.sql("select count(*) from proposal p join event e on e.id = p.event_id where e.slug = :slug")
                        .param("slug", slug)
                        .query(Integer.class)
                        .single())
                .isZero();
        fixture.as.member(
                source.organiser,
                () -> settings.change(
                        slug, settings.find(slug).version(), settings.find(slug).setup()));
    }

    private CallWindow window() {
        return fixture.as.member(
                event.organiser, () -> outlook.of(events.find(event.slug)).window());
    }

    private List<String> wrong(
            @Nullable LocalDateTime opens, @Nullable LocalDateTime closes, @Nullable LocalDate reviewBy) {
        return refused(at(opens, closes, reviewBy));
    }

    private static CallSetup at(
            @Nullable LocalDateTime opens, @Nullable LocalDateTime closes, @Nullable LocalDate reviewBy) {
        return new CallSetup(
                opens,
                closes,
                reviewBy,
                EnumSet.of(SessionKind.WORKSHOP),
                OpenTo.MEMBERS,
                Map.of(Language.EN, "Come."));
    }

    private List<String> refused(CallSetup setup) {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> fixture.as.member(event.organiser, () -> settings.change(event.slug, 0, setup)));
        return Objects.requireNonNull(refused).problems().stream()
                .map(Problem::field)
                .toList();
    }
}
