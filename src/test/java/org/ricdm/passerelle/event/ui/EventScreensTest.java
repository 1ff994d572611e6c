package org.ricdm.passerelle.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.EventRoom;
import org.ricdm.passerelle.event.Events;
import org.springframework.beans.factory.annotation.Autowired;

/** Events on the screen of a member: the lists, the month, one event. */
class EventScreensTest extends Screen {

    @Autowired
    Events events;

    @Autowired
    Clock clock;

    private EventRoom room;
    private long centre;
    private String here;
    private long member;

    @BeforeEach
    void aCentreThatReceives() {
        room = new EventRoom(fixture, events);
        centre = fixture.centre();
        here = "centre=" + fixture.slug(centre);
        member = fixture.member();
    }

    @Test
    void theListLeadsToWhatIsComingAndTheArchiveToWhatIsOver() {
        var coming = room.published(Audience.NETWORK, day(20), centre);
        var over = room.published(Audience.PUBLIC, day(-20), centre);
        signIn(member);

        open("events?" + here);
        assertThat(heading()).isEqualTo("Events");
        assertThat(rows()).containsExactly("Meeting " + coming);

        open("events/past?" + here);
        assertThat(rows()).containsExactly("Meeting " + over);

        open("events?" + here + "&kind=webinar");
        assertThat(words()).contains("No event matches these filters.");
    }

    @Test
    void aFilterStandsInTheAddressAndOnItsField() {
        room.published(Audience.NETWORK, day(20), centre);
        room.published(Audience.NETWORK, day(20), fixture.centre());
        signIn(member);

        open("events?" + here);

        assertThat(hosts().getValue()).isEqualTo(fixture.slug(centre));
        assertThat(links()).contains("/events/past?" + here, "/events?kind=meeting&" + here);
    }

    @Test
    void theMonthShowsEachDayOfAnEvent() {
        var slug = room.published(EventRoom.entry(
                Audience.NETWORK, LocalDateTime.of(2032, 5, 4, 9, 0), LocalDateTime.of(2032, 5, 6, 17, 0), centre));
        signIn(member);

        open("events/month?m=2032-05&" + here);

        assertThat(words()).contains("May 2032", "Tuesday 4 May");
        assertThat(links().stream().filter(("/events/" + slug)::equals)).hasSize(3);
        assertThat(links()).contains("/events/month?" + here + "&m=2032-06");

        open("events/month?m=2032-07&" + here);
        assertThat(words()).contains("Nothing takes place in this month.");
    }

    @Test
    void thePageSaysWhatWhenWhereAndByWhom() {
        var slug = room.published(Audience.NETWORK, LocalDateTime.of(2031, 7, 1, 9, 30), centre);
        signIn(member);

        open("events/" + slug);

        assertThat(heading()).isEqualTo("Meeting " + slug);
        assertThat(words())
                .contains("Tuesday, 1 July 2031", "Porto, Portugal", "local time (Lisbon)", "Announced")
                .contains("Rua 1, 4000 Porto", "Practical", "Questions and answers", "We meet.")
                .contains(fixture.centreName(centre));
        // The member's centre keeps the time of Paris.
        assertThat(words()).containsPattern("For you: Tuesday, 1 July 2031.*10:30.*Paris");
        assertThat(links())
                .contains(
                        "/events/" + slug + "/event.ics",
                        "https://www.openstreetmap.org/?mlat=41.14960&mlon=-8.61100#map=17/41.14960/-8.61100")
                .doesNotContain("/events/" + slug + "/manage");
    }

    @Test
    void aPageInAnotherLanguageSaysWhichOne() {
        var slug = room.published(Audience.NETWORK, day(20), centre);
        signIn(fixture.member(Language.PT, centre));

        open("events/" + slug);

        assertThat(LocatorJ._find(LanguageChip.class)).isNotEmpty();
        assertThat(words()).contains("Adicionar ao calendário");
    }

    @Test
    void aTextInAnotherLanguageThanItsTitleSaysWhichOne() {
        var slug = room.published(Audience.NETWORK, day(20), centre);
        signIn(fixture.member(Language.FR, centre));
        open("events/" + slug);

        assertThat(heading()).isEqualTo("Rencontre " + slug);
        assertThat(ofText()).hasSize(1);
        assertThat(words()).contains("anglais");

        signIn(member);
        open("events/" + slug);
        assertThat(ofText()).isEmpty();
    }

    private static List<Div> ofText() {
        return LocatorJ._find(Div.class, spec -> spec.withClasses("text-language"));
    }

    @Test
    void theHeadShowsWhatSubRoomsAddAndTheFirstActionStandsOut() {
        var slug = room.published(Audience.NETWORK, day(20), centre);
        signIn(member);
        var parts = new EventParts.All(List.of(
                new EventParts.Addition(
                        null,
                        new EventParts.Link("event.signup", "/events/" + slug + "/sign-up"),
                        new EventParts.Said("event.error.long", List.of(12))),
                EventParts.Addition.NONE));

        var head = new EventHead(fixture.as.member(member, () -> events.find(slug)), parts, Language.EN);

        var signUp = LocatorJ._find(head, Anchor.class).stream()
                .filter(anchor -> anchor.getHref().endsWith("/sign-up"))
                .findFirst()
                .orElseThrow();
        assertThat(signUp.getText()).isEqualTo("Sign up");
        assertThat(signUp.hasClassName("on-hero")).isTrue();
        assertThat(LocatorJ._find(head, Span.class).stream().map(Span::getText)).contains("At most 12 characters.");
    }

    @Test
    void aDraftIsThereForItsTeamOnly() {
        var slug = fixture.draftEvent(room.organiser, day(30).toLocalDate());
        signIn(room.organiser);
        open("events/" + slug);
        assertThat(words()).contains("This is a draft");
        assertThat(links()).contains("/events/" + slug + "/manage");

        signIn(fixture.organiser());
        open("events/" + slug);
        assertThat(words()).doesNotContain("School of").contains("does not exist or is not open to you");
    }

    @Test
    void aCancelledEventSaysWhyAndOffersNothing() {
        var slug = room.published(Audience.NETWORK, day(20), centre);
        fixture.as.member(room.organiser, () -> events.cancel(events.find(slug).id(), "Strike of the trains."));
        signIn(member);

        open("events/" + slug);

        assertThat(words()).contains("This event is cancelled: Strike of the trains.");
        assertThat(links()).doesNotContain("/events/" + slug + "/event.ics");
    }

    @Test
    void thePagesTakeTheSameFewStatementsWhateverTheirSize() {
        var slug = room.published(Audience.NETWORK, day(20), centre);
        signIn(member);
        var few = StatementCounter.during(() -> open("events?" + here));
        var page = StatementCounter.during(() -> open("events/" + slug));
        for (var number = 0; number < 6; number++) {
            room.published(Audience.NETWORK, day(30 + number), centre);
        }

        assertThat(few).hasSizeLessThanOrEqualTo(10);
        assertThat(page).hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.during(() -> open("events?" + here))).hasSameSizeAs(few);
    }

    @SuppressWarnings("unchecked")
    private static Select<String> hosts() {
        return LocatorJ._find(Select.class).stream()
                .filter(select ->
                        "Centre".equals(((Select<?>) select).getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows() {
        return LocatorJ._find(Row.class).stream()
                .map(row -> LocatorJ._get(row, Anchor.class).getText())
                .toList();
    }

    private static List<String> links() {
        return LocatorJ._find(Component.class).stream()
                .filter(Anchor.class::isInstance)
                .map(anchor -> ((Anchor) anchor).getHref())
                .toList();
    }

    private LocalDateTime day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .atTime(9, 0);
    }
}
