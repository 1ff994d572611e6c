package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.signup.SignUpRoom.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be said about the sign-up of an event, and what is refused beside which field. */
@PortalTest
class SignUpSettingsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUpSettings settings;

    private SignUpRoom.Opened event;

    @BeforeEach
    void anEvent() {
        event = room.opened(10);
    }

    @Test
    void whatWasSaidIsReadBack() {
        var cite = fixture.centre();
        room.change(
                event, setup -> new SignUpSetup(setup.rules(), 30, 20, null, 3, Map.of(cite, 4), setup.categories()));

        var setup = room.setup(event.organiser(), event.slug());

        assertThat(setup.capacity()).isEqualTo(30);
        assertThat(setup.onSite()).isEqualTo(20);
        assertThat(setup.online()).isNull();
        assertThat(setup.reserve()).isEqualTo(3);
        assertThat(setup.quotas()).isEqualTo(Map.of(cite, 4));
        assertThat(setup.categories()).hasSize(1);
    }

    @Test
    void aWindowThatClosesBeforeItOpensOrAfterTheEventIsRefusedBesideItsField() {
        var opens = room.today().plusDays(2).atStartOfDay();
        assertThat(refused(setup -> window(setup, opens, opens.minusHours(1)))).containsExactly("closes");
        assertThat(refused(setup -> window(setup, opens, opens.plusDays(200)))).containsExactly("closes");
        assertThat(refused(setup -> window(setup, opens.plusDays(200), null))).containsExactly("opens");
    }

    @Test
    void anHourThatDoesNotExistAtThePlaceIsRefused() {
        var organiser = fixture.organiser();
        var slug = fixture.event(organiser, LocalDate.of(2028, 5, 10));
        var other = room.open(organiser, slug, setup -> setup);
        // In Lisbon the clocks go from 1 to 2 o'clock on 26 March 2028.
        assertThat(refused(other, setup -> window(setup, setup.rules().opens(), LocalDateTime.of(2028, 3, 26, 1, 30))))
                .containsExactly("closes");
    }

    @Test
    void negativePlacesAndAReserveLargerThanThePlacesAreRefused() {
        assertThat(refused(setup -> with(setup, -1))).containsExactly("capacity");
        assertThat(refused(setup -> new SignUpSetup(setup.rules(), 5, null, null, 6, Map.of(), setup.categories())))
                .containsExactly("reserve");
        assertThat(refused(setup -> new SignUpSetup(
                        setup.rules(), 5, null, null, 0, Map.of(room.centre(), -2), setup.categories())))
                .containsExactly("quota." + room.centre());
    }

    @Test
    void quotasMayAddUpToMoreThanThereIs() {
        var one = fixture.centre();
        var other = fixture.centre();
        room.change(
                event,
                setup ->
                        new SignUpSetup(setup.rules(), 3, null, null, 0, Map.of(one, 2, other, 2), setup.categories()));

        assertThat(room.setup(event.organiser(), event.slug()).quotas()).hasSize(2);
    }

    @Test
    void aCategoryThatSomebodyChoseCannotBeRemovedAndOneWithoutANameIsRefused() {
        room.signUp(event, room.member());
        assertThat(refused(setup ->
                        new SignUpSetup(setup.rules(), 10, null, null, 0, Map.of(), List.of(category("Other")))))
                .containsExactly("categories");
        assertThat(refused(setup -> new SignUpSetup(
                        setup.rules(),
                        10,
                        null,
                        null,
                        0,
                        Map.of(),
                        List.of(setup.categories().getFirst(), category(" ")))))
                .containsExactly("category.1.name");
        assertThat(refused(setup -> new SignUpSetup(setup.rules(), 10, null, null, 0, Map.of(), List.of())))
                .containsExactly("categories");
    }

    @Test
    void whoeverSavesOverSomebodyElsesChangeIsToldAndNothingIsLost() {
        var stale = fixture.as.member(event.organiser(), () -> settings.find(event.slug()));
        room.change(event, setup -> with(setup, 12));

        assertThatThrownBy(() -> fixture.as.member(
                        event.organiser(),
                        () -> settings.change(event.slug(), stale.version(), with(stale.setup(), 1))))
                .hasMessageContaining("version");
        assertThat(room.setup(event.organiser(), event.slug()).capacity()).isEqualTo(12);
    }

    private static Category category(String name) {
        return new Category(
                null,
                Category.OpenTo.MEMBERS,
                null,
                null,
                null,
                Map.of(org.ricdm.passerelle.common.i18n.Language.EN, new Category.Text(name, "")));
    }

    private static SignUpSetup window(SignUpSetup setup, LocalDateTime opens, LocalDateTime closes) {
        return with(
                setup,
                rules -> new SignUpRules(
                        opens, closes, null, null, rules.approval(), rules.promotion(), rules.offerHours(), true));
    }

    private List<String> refused(UnaryOperator<SignUpSetup> change) {
        return refused(event, change);
    }

    private List<String> refused(SignUpRoom.Opened where, UnaryOperator<SignUpSetup> change) {
        try {
            room.change(where, change);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.problems().stream().map(InvalidInput.Problem::field).toList();
        }
    }
}
