package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.DeskToday;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.seats.SeatsRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the list of sign-ups shows, and the looks at it that organisers keep. */
@PortalTest
class PeopleFilterTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SeatsRoom seats;

    @Autowired
    SignUps signUps;

    @Autowired
    SignUpDesk desk;

    @Autowired
    SavedFilters filters;

    @Autowired
    DeskToday today;

    @Autowired
    EventTeam team;

    @Autowired
    JdbcClient sql;

    @Test
    void theListIsNarrowedByWorkshopByWayAndByWhoseAddressRefusesMail() {
        var made = seats.open(1, 5, 5);
        var seated = made.person();
        var waiting = made.person();
        var neither = made.person();
        made.choose(seated, made.alpha);
        made.choose(waiting, made.alpha);
        fixture.as.member(neither, () -> {
            signUps.change(made.slug(), new NewSignUp(made.event.category(), EventMode.ONLINE));
            return true;
        });

        assertThat(members(made.event, DeskFilter.ALL)).containsExactlyInAnyOrder(seated, waiting, neither);
        assertThat(members(made.event, DeskFilter.ALL.withWorkshop(made.alpha)))
                .containsExactlyInAnyOrder(seated, waiting);
        assertThat(members(made.event, DeskFilter.ALL.withWorkshop(made.beta))).isEmpty();
        assertThat(members(made.event, DeskFilter.ALL.withWay(EventMode.ONLINE)))
                .containsExactly(neither);
        assertThat(open(made.event, DeskFilter.ALL).choices().workshops()).containsEntry(made.alpha, "Alpha");

        refuse(waiting);
        assertThat(members(made.event, DeskLook.of("mail=REFUSED").filter())).containsExactly(waiting);
        assertThat(fixture.as
                        .member(made.event.organiser(), () -> today.open(made.slug()))
                        .waiting())
                .extracting(due -> due.says().messageKey())
                .contains("signup.due.refused");
    }

    @Test
    void aLookIsKeptForAllOrganisersUntilOneOfThemDeletesIt() {
        var event = room.opened(3);
        var look = DeskLook.of("state=WAITING&q=Porto&columns=country");
        var id = fixture.as.member(event.organiser(), () -> filters.save(event.slug(), "  Waiting in Porto ", look));
        var other = fixture.member();
        fixture.as.member(event.organiser(), () -> team.name(event.id(), other, Set.of(TeamPart.ORGANISER)));

        var seen = fixture.as
                .member(other, () -> desk.open(event.slug(), DeskFilter.ALL, null))
                .choices()
                .saved();
        assertThat(seen).containsExactly(new SavedFilter(id, "Waiting in Porto", look, false));

        fixture.as.member(other, () -> {
            filters.delete(event.slug(), id);
            return true;
        });
        assertThat(open(event, DeskFilter.ALL).choices().saved()).isEmpty();
    }

    @Test
    void aFilterOfAnotherEventIsNotDeletedFromHere() {
        var event = room.opened(3);
        var id = fixture.as.member(event.organiser(), () -> filters.save(event.slug(), "Mine", DeskLook.ALL));
        var other = room.opened(3);

        fixture.as.member(other.organiser(), () -> {
            filters.delete(other.slug(), id);
            return true;
        });

        assertThat(open(event, DeskFilter.ALL).choices().saved()).hasSize(1);
    }

    @Test
    void aNameIsThereShortEnoughAndNotTaken() {
        var event = room.opened(3);
        refused(event, " \u200b ", "signup.filter.error.name");
        refused(event, "a".repeat(61), "event.error.long");
        fixture.as.member(event.organiser(), () -> filters.save(event.slug(), "Élodie", DeskLook.ALL));
        refused(event, "elodie", "signup.filter.error.taken");
        for (var n = 1; n < SavedFilter.MOST; n++) {
            var name = "Filter " + n;
            fixture.as.member(event.organiser(), () -> filters.save(event.slug(), name, DeskLook.ALL));
        }
        refused(event, "One more", "signup.filter.error.most");
    }

    @Test
    void aFilterThatAsksForACategoryThatIsGoneSaysSo() {
        var event = room.opened(setup -> new SignUpSetup(
                setup.rules(),
                null,
                null,
                null,
                0,
                Map.of(),
                List.of(setup.categories().getFirst(), category("Speaker"))));
        var speaker = Objects.requireNonNull(room.setup(event.organiser(), event.slug())
                .categories()
                .getLast()
                .id());
        fixture.as.member(
                event.organiser(), () -> filters.save(event.slug(), "Speakers", DeskLook.of("category=" + speaker)));
        assertThat(open(event, DeskFilter.ALL).choices().saved().getFirst().isGone())
                .isFalse();

        room.change(
                event,
                setup -> new SignUpSetup(
                        setup.rules(),
                        null,
                        null,
                        null,
                        0,
                        Map.of(),
                        List.of(setup.categories().getFirst())));

        assertThat(open(event, DeskFilter.ALL).choices().saved().getFirst().isGone())
                .isTrue();
    }

    @Test
    void howeverItIsNarrowedTheListCostsTheSame() {
        var event = room.opened(3);
        for (var n = 0; n < 5; n++) {
            room.signUp(event, room.member());
        }
        fixture.as.member(event.organiser(), () -> filters.save(event.slug(), "All", DeskLook.ALL));

        for (var query : List.of("", "state=WAITING&q=x", "workshop=1&way=ONLINE&mail=REFUSED&category=1&cite=2")) {
            var filter = DeskLook.of(query).filter();
            assertThat(fixture.as.member(
                            event.organiser(),
                            () -> StatementCounter.during(() -> assertThat(desk.open(event.slug(), filter, null))
                                            .isNotNull())
                                    .size()))
                    .as(query)
                    .isLessThanOrEqualTo(8);
        }
    }

    private void refused(SignUpRoom.Opened event, String name, String key) {
        assertThatThrownBy(() ->
                        fixture.as.member(event.organiser(), () -> filters.save(event.slug(), name, DeskLook.ALL)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.problems().getFirst().field()).isEqualTo("name");
                    assertThat(refused.problems().getFirst().messageKey()).isEqualTo(key);
                });
    }

    private DeskOverview open(SignUpRoom.Opened event, DeskFilter filter) {
        return fixture.as.member(event.organiser(), () -> desk.open(event.slug(), filter, null));
    }

    private List<Long> members(SignUpRoom.Opened event, DeskFilter filter) {
        return open(event, filter).page().rows().stream()
                .map(row -> Objects.requireNonNull(row.person().id().memberId()))
                .toList();
    }

    /** The last mail to that member came back for good. */
    private void refuse(long member) {
        sql.sql("insert into mail (kind, address, member_id, reference, dedupe_key, state, reason, finished_at)"
                        + " select 'signup', email, id, '0', :key, 'FAILED', 'refused: 550', current_timestamp(6)"
                        + " from member where id = :member")
                .param("key", Fixture.unique("refused"))
                .param("member", member)
                .update();
    }

    private static Category category(String name) {
        return new Category(
                null, Category.OpenTo.MEMBERS, null, null, null, Map.of(Language.EN, new Category.Text(name, "")));
    }
}
