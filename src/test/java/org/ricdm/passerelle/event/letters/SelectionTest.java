package org.ricdm.passerelle.event.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.letters.LettersRoom.by;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.Ask;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.Selection;
import org.ricdm.passerelle.event.signup.Selection.Hold;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.beans.factory.annotation.Autowired;

/** Each part of a selection narrows it; members and guests are chosen alike. */
@PortalTest
class SelectionTest {

    @Autowired
    Fixture fixture;

    @Autowired
    LettersRoom room;

    @Autowired
    SignUpRoom signUpRoom;

    @Autowired
    Letters letters;

    @Autowired
    SignUps signUps;

    @Autowired
    Questions questions;

    private LettersRoom.Made event;

    @BeforeEach
    void anEvent() {
        event = room.open();
    }

    @Test
    void byStateAndLanguageAndWay() {
        event.person(Language.FR);
        event.person(Language.IT, fixture.centre(), EventMode.ONLINE);
        event.guest("Ana Sá", Language.FR);
        var gone = event.person(Language.FR);
        fixture.as.member(gone, () -> signUps.cancel(event.slug()));

        assertThat(event.count(Selection.WITH_PLACE)).isEqualTo(3);
        assertThat(event.count(of(Set.of(SignUpState.CANCELLED), Set.of()))).isEqualTo(1);
        assertThat(event.count(of(Set.of(SignUpState.CANCELLED, SignUpState.CONFIRMED), Set.of(Language.FR))))
                .isEqualTo(3);
        assertThat(event.count(by(null, null, EventMode.ONLINE))).isEqualTo(1);
        var counted = event.find(event.draft(LettersRoom.bilingual(Selection.WITH_PLACE)))
                .readership();
        assertThat(counted.guests()).isEqualTo(1);
        assertThat(counted.byLanguage()).isEqualTo(Map.of(Language.FR, 2, Language.IT, 1));
    }

    @Test
    void byHandExactlyThoseAndNobodyWhoLostTheirSignUpMeanwhile() {
        var first = event.person(Language.FR);
        var second = event.person(Language.EN);
        event.person(Language.EN);
        var other = room.open();
        var foreign = other.event.signUpId(other.person(Language.EN));
        var picked = Set.of(event.event.signUpId(first), event.event.signUpId(second), foreign);

        var id = fixture.as.member(event.organiser(), () -> letters.begin(event.slug(), picked));

        assertThat(event.find(id).letter().entry().selection().signUpIds())
                .containsExactlyInAnyOrder(event.event.signUpId(first), event.event.signUpId(second));
        assertThat(event.find(id).readership().people()).isEqualTo(2);
        fixture.as.member(second, () -> signUps.cancel(event.slug()));
        var kept = fixture.as.member(
                event.organiser(),
                () -> letters.keep(
                        event.slug(),
                        id,
                        0,
                        LettersRoom.bilingual(event.find(id).letter().entry().selection())));
        assertThat(kept.readership().people()).isEqualTo(1);
        assertThat(event.send(id)).isEqualTo(1);
        assertThatThrownBy(
                        () -> fixture.as.member(event.organiser(), () -> letters.begin(event.slug(), Set.of(foreign))))
                .hasMessageContaining("letters.error.nobody");
        assertThatThrownBy(() -> fixture.as.member(other.organiser(), () -> letters.begin(event.slug(), picked)))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void whoDoesNotTakePartAnyMoreMayBePickedNoneTheLess() {
        var gone = event.person(Language.FR);
        fixture.as.member(gone, () -> signUps.cancel(event.slug()));

        var id = fixture.as.member(
                event.organiser(), () -> letters.begin(event.slug(), Set.of(event.event.signUpId(gone))));

        assertThat(event.find(id).readership().people()).isEqualTo(1);
    }

    @Test
    void whoStopsTakingPartAfterTheyWerePickedGetsNothingAlsoBesideSomebodyWhoHadStoppedBefore() {
        var gone = event.person(Language.FR);
        var leaves = event.person(Language.EN);
        fixture.as.member(gone, () -> signUps.cancel(event.slug()));
        var picked = Set.of(event.event.signUpId(gone), event.event.signUpId(leaves));
        var id = fixture.as.member(event.organiser(), () -> letters.begin(event.slug(), picked));
        assertThat(event.find(id).readership().people()).isEqualTo(2);

        fixture.as.member(leaves, () -> signUps.cancel(event.slug()));

        assertThat(event.find(id).readership().byLanguage()).isEqualTo(Map.of(Language.FR, 1));
        signUpRoom.signUp(event.event.event, gone);
        assertThat(event.find(id).readership().people()).isEqualTo(1);
    }

    @Test
    void byCiteWithItsAssociatedCentresOrWithout() {
        var cite = fixture.centre();
        event.person(Language.EN, cite, EventMode.ON_SITE);
        event.person(Language.EN, fixture.associatedCentre(cite), EventMode.ON_SITE);
        event.person(Language.EN);

        assertThat(event.count(ofCite(cite, true))).isEqualTo(2);
        assertThat(event.count(ofCite(cite, false))).isEqualTo(1);
    }

    @Test
    void byCategory() {
        event.person(Language.EN);

        assertThat(event.count(ofCategory(event.event.event.category()))).isEqualTo(1);
        assertThat(event.count(ofCategory(Long.MAX_VALUE))).isZero();
    }

    @Test
    void byTheWorkshopInWhichTheyHaveASeatOrWait() {
        for (var n = 0; n < 3; n++) {
            event.event.choose(event.person(Language.EN), event.event.alpha);
        }
        event.person(Language.EN);

        assertThat(event.count(by(new Selection.Seat(event.event.alpha, Hold.SEATED), null, null)))
                .isEqualTo(2);
        assertThat(event.count(by(new Selection.Seat(event.event.alpha, Hold.WAITING), null, null)))
                .isEqualTo(1);
        assertThat(event.count(by(new Selection.Seat(event.event.alpha, Hold.EITHER), null, null)))
                .isEqualTo(3);
    }

    @Test
    void byAnAnswerWithOptionsOrYesAndNo() {
        var meal = ask(QuestionType.SINGLE, "Meal", "Meat", "Fish");
        var tour = ask(QuestionType.YES_NO, "Tour");
        var fish = fixture.as.member(
                event.organiser(),
                () -> questions.form(event.slug()).questions().stream()
                        .filter(one -> one.id() == meal)
                        .findFirst()
                        .orElseThrow()
                        .said()
                        .options()
                        .getLast()
                        .id());
        answer(Map.of(meal, new Answer.Chosen(Set.of(fish)), tour, new Answer.YesNo(true)));
        answer(Map.of(tour, new Answer.YesNo(false)));
        answer(Map.of());

        assertThat(event.count(by(null, new Condition(meal, fish, false), null)))
                .isEqualTo(1);
        assertThat(event.count(by(null, new Condition(tour, null, true), null))).isEqualTo(1);
        assertThat(event.count(by(null, new Condition(tour, null, false), null)))
                .isEqualTo(1);
    }

    @Test
    void anotherEventsPeopleAreNeverAmongThem() {
        room.open().person(Language.EN);
        event.person(Language.EN);

        assertThat(event.count(Selection.WITH_PLACE)).isEqualTo(1);
    }

    private long ask(QuestionType type, String name, String... options) {
        return fixture.as.member(event.organiser(), () -> questions.add(event.slug(), Ask.ask(type, name, options)));
    }

    private void answer(Map<Long, Answer> answers) {
        Consumer<Long> signUp = member ->
                signUps.signUp(event.slug(), new NewSignUp(event.event.event.category(), EventMode.ON_SITE, answers));
        var member = fixture.member();
        fixture.as.member(member, () -> signUp.accept(member));
    }

    private static Selection of(Set<SignUpState> states, Set<Language> languages) {
        return new Selection(states, Set.of(), Set.of(), true, null, null, null, languages);
    }

    private static Selection ofCite(long cite, boolean associated) {
        return new Selection(
                Selection.WITH_PLACE.states(), Set.of(), Set.of(cite), associated, null, null, null, Set.of());
    }

    private static Selection ofCategory(long category) {
        return new Selection(
                Selection.WITH_PLACE.states(), Set.of(category), Set.of(), true, null, null, null, Set.of());
    }
}
