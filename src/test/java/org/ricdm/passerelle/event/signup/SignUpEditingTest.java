package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.AnswerReader;
import org.ricdm.passerelle.event.form.Ask;
import org.ricdm.passerelle.event.form.FormRoom;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.springframework.beans.factory.annotation.Autowired;

/** An organiser changes somebody's sign-up: told, noted, and never what is the person's own to say. */
@PortalTest
class SignUpEditingTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    SignUpSettings settings;

    @Autowired
    SignUps signUps;

    @Autowired
    SignUpDesk desk;

    @Autowired
    SignUpEditing editing;

    @Autowired
    Questions questions;

    @Autowired
    EventTeam team;

    @Autowired
    Clock clock;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    private FormRoom room;
    private long hotel;
    private long diet;
    private long consent;
    private long person;
    private long id;

    @BeforeEach
    void somebodyIsSignedUpAndAnswered() {
        room = new FormRoom(fixture, events, settings, signUps, questions, team, clock);
        hotel = room.ask(Ask.required(QuestionType.SHORT_TEXT, "Hotel"));
        diet = room.ask(Ask.sensitive(QuestionType.SHORT_TEXT, "Diet"));
        consent = room.ask(Ask.readBy(AnswerReader.ORGANISERS, QuestionType.YES_NO, "Photo"));
        person = fixture.member(Language.FR, fixture.centre());
        id = room.signUp(
                person,
                Map.of(
                        hotel,
                        new Answer.Words("Ibis"),
                        diet,
                        new Answer.Words("kanarienvogel"),
                        consent,
                        new Answer.YesNo(true)));
    }

    @Test
    void whatMayBeAnsweredForThePersonIsShownAndNothingSensitive() {
        var page = open();

        assertThat(page.form().questions()).extracting(Question::id).containsExactly(hotel, consent);
        assertThat(page.form().answers()).containsOnlyKeys(hotel, consent);
        assertThat(page.categories()).containsEntry(room.speaker, "Speaker");
        assertThat(page.person().name()).isNotBlank();
    }

    @Test
    void thePersonReadsInTheirLanguageWhatWasChangedByWhomAndWhy() {
        jobs.runAllDue();
        change(
                new NewSignUp(
                        room.speaker,
                        EventMode.ONLINE,
                        Map.of(hotel, new Answer.Words("Ritz"), consent, new Answer.YesNo(true))),
                "You asked by phone.");
        jobs.runAllDue();

        var now = fixture.as.member(person, () -> signUps.open(room.slug));
        assertThat(Objects.requireNonNull(now.mine()).categoryId()).isEqualTo(room.speaker);
        assertThat(now.mine().way()).isEqualTo(EventMode.ONLINE);
        assertThat(now.form().answers())
                .containsEntry(hotel, new Answer.Words("Ritz"))
                .containsEntry(diet, new Answer.Words("kanarienvogel"));
        var mail = catcher.mails().stream()
                .filter(one -> one.to().contains(fixture.email(person)))
                .findFirst()
                .orElseThrow();
        assertThat(mail.subject()).startsWith("Votre inscription est modifiée");
        assertThat(mail.text())
                .contains("Speaker au lieu de Member", "En ligne au lieu de", "Réponses modifiées", "Hotel")
                .contains("You asked by phone.", "de l’organisation", "/events/" + room.slug + "/mine")
                .doesNotContain("Ritz", "kanarienvogel");
        var last = fixture.as.member(room.organiser, () -> desk.history(id)).getLast();
        assertThat(last.what()).isEqualTo(StepKind.EDITED);
        assertThat(last.reason()).isEqualTo("You asked by phone.");
        assertThat(last.actor()).isNotBlank();
        assertThat(Objects.requireNonNull(last.changed()).answers()).isEqualTo("Hotel");
    }

    @Test
    void eachChangeIsToldAlsoWhenAnotherFollowsAndWhateverHappensAfterwards() {
        jobs.runAllDue();
        change(new NewSignUp(room.speaker, EventMode.ON_SITE, hotel("Ritz")), "First.");
        change(new NewSignUp(room.speaker, EventMode.ONLINE, hotel("Ritz")), "Second.");
        fixture.as.member(room.organiser, () -> {
            desk.cancel(id, "Third.");
            return true;
        });
        jobs.runAllDue();

        assertThat(catcher.mails())
                .filteredOn(mail -> mail.to().contains(fixture.email(person)))
                .extracting(mail -> mail.text())
                .anyMatch(text -> text.contains("First.") && text.contains("Speaker au lieu de Member"))
                .anyMatch(text -> text.contains("Second.") && text.contains("En ligne au lieu de"))
                .anyMatch(text -> text.contains("Third."));
    }

    @Test
    void whatIsForThePersonAloneStaysWhateverTheOrganiserSends() {
        change(
                new NewSignUp(
                        room.member,
                        EventMode.ON_SITE,
                        Map.of(hotel, new Answer.Words("Ritz"), diet, new Answer.Words("nothing"))),
                "By phone.");

        assertThat(room.answers(person))
                .containsEntry(diet, new Answer.Words("kanarienvogel"))
                .containsEntry(hotel, new Answer.Words("Ritz"))
                .doesNotContainKey(consent);
    }

    @Test
    void whoeverWasOvertakenIsToldAndNothingOfThePersonIsLost() {
        var seen = open().seen();
        room.change(person, Map.of(hotel, new Answer.Words("Grand"), diet, new Answer.Words("kanarienvogel")));

        refused("version", seen, new NewSignUp(room.speaker, EventMode.ON_SITE, hotel("Ritz")), "By phone.");
        assertThat(room.answers(person)).containsEntry(hotel, new Answer.Words("Grand"));

        var again = open().seen();
        fixture.as.member(room.organiser, () -> {
            editing.change(
                    room.slug, id, again, new NewSignUp(room.speaker, EventMode.ON_SITE, hotel("Ritz")), "By phone.");
            return true;
        });
        assertThat(room.answers(person)).containsEntry(hotel, new Answer.Words("Ritz"));
    }

    @Test
    void whatIsWrongIsSaidByItsFieldAndNothingIsChanged() {
        var seen = open().seen();
        refused("reason", seen, new NewSignUp(room.speaker, EventMode.ON_SITE, hotel("Ritz")), " ");
        refused("question." + hotel, seen, new NewSignUp(room.speaker, EventMode.ON_SITE, Map.of()), "By phone.");
        refused("category", seen, new NewSignUp(1L << 40, EventMode.ON_SITE, hotel("Ritz")), "By phone.");
        refused("way", seen, new NewSignUp(room.speaker, EventMode.HYBRID, hotel("Ritz")), "By phone.");
        refused(
                "form",
                seen,
                new NewSignUp(
                        room.member,
                        EventMode.ON_SITE,
                        Map.of(hotel, new Answer.Words("Ibis"), consent, new Answer.YesNo(true))),
                "By phone.");

        assertThat(open().seen()).isEqualTo(seen);
        assertThat(room.answers(person)).containsEntry(hotel, new Answer.Words("Ibis"));
    }

    @Test
    void aLimitThatIsFullKeepsThemWhereTheyAre() {
        fixture.as.member(room.organiser, () -> {
            var now = settings.find(room.slug);
            return settings.change(
                    room.slug,
                    now.version(),
                    new SignUpSetup(
                            now.setup().rules(),
                            null,
                            null,
                            0,
                            0,
                            Map.of(),
                            now.setup().categories()));
        });

        refused("way", open().seen(), new NewSignUp(room.member, EventMode.ONLINE, hotel("Ritz")), "By phone.");
        assertThat(room.answers(person)).containsEntry(hotel, new Answer.Words("Ibis"));
    }

    @Test
    void whoDoesNotTakePartAnyMoreIsNotChangedAndAnotherEventsPeopleAreNotFound() {
        fixture.as.member(room.organiser, () -> {
            desk.cancel(id, "By phone.");
            return true;
        });
        refused("form", open().seen(), new NewSignUp(room.speaker, EventMode.ON_SITE, hotel("Ritz")), "By phone.");

        var other = new FormRoom(fixture, events, settings, signUps, questions, team, clock);
        assertThatThrownBy(() -> fixture.as.member(other.organiser, () -> editing.open(other.slug, id)))
                .isInstanceOf(NotOpen.class);
    }

    private Map<Long, Answer> hotel(String name) {
        return Map.of(hotel, new Answer.Words(name));
    }

    private EditPage open() {
        return fixture.as.member(room.organiser, () -> editing.open(room.slug, id));
    }

    private void change(NewSignUp typed, String reason) {
        var seen = open().seen();
        fixture.as.member(room.organiser, () -> {
            editing.change(room.slug, id, seen, typed, reason);
            return true;
        });
    }

    private void refused(String field, long seen, NewSignUp typed, String reason) {
        assertThatThrownBy(() -> fixture.as.member(room.organiser, () -> {
                    editing.change(room.slug, id, seen, typed, reason);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .isEqualTo(List.of(field)));
    }
}
