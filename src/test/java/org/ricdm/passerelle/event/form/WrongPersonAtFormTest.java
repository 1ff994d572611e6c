package org.ricdm.passerelle.event.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.form.Ask.ask;
import static org.ricdm.passerelle.event.form.Ask.sensitive;
import static org.ricdm.passerelle.event.form.Ask.words;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUps;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions are for organisers; of the answers each of the team reads its part, and the person their own. */
@PortalTest
class WrongPersonAtFormTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    SignUpSettings settings;

    @Autowired
    SignUps signUps;

    @Autowired
    Questions questions;

    @Autowired
    AnswerDesk desk;

    @Autowired
    EventTeam team;

    @Autowired
    Clock clock;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.form");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        forOrganisers(tries, "Questions.form", one -> questions.form(one.room().slug));
        forOrganisers(tries, "Questions.add", one -> questions.add(one.room().slug, ask(QuestionType.DATE, "another")));
        forOrganisers(tries, "Questions.change", one -> {
            questions.change(one.hotel(), 0, ask(QuestionType.SHORT_TEXT, "inn"));
            return true;
        });
        forOrganisers(tries, "Questions.moveUp", one -> {
            questions.moveUp(one.diet());
            return true;
        });
        forOrganisers(tries, "Questions.moveDown", one -> {
            questions.moveDown(one.hotel());
            return true;
        });
        forOrganisers(tries, "Questions.remove", one -> {
            questions.remove(one.hotel());
            return true;
        });
        forOrganisers(tries, "Questions.bringBack", one -> {
            questions.bringBack(one.hotel());
            return true;
        });
        forOrganisers(tries, "AnswerDesk.columns", one -> {
            desk.columns(one.room().slug, List.of(one.hotel()), List.of(one.signUp()));
            return desk.columns(one.room().slug);
        });
        forOrganisers(tries, "AnswerDesk.table", one -> desk.table(one.room().slug));
        forOrganisers(tries, "AnswerDesk.tableWithSensitive", one -> desk.tableWithSensitive(one.room().slug));
        forCaterersToo(tries, "AnswerDesk.of", one -> desk.of(one.signUp()).size(), 1, 2);
        forCaterersToo(
                tries,
                "AnswerDesk.catering",
                one -> desk.catering(one.room().slug)
                        .needs()
                        .getFirst()
                        .answers()
                        .size(),
                1,
                1);
        return tries;
    }

    @Test
    void everybodyReadsTheirOwnAnswersAndNobodyElses() {
        var one = asked();

        assertThat(one.room().answers(one.person())).hasSize(2);
        assertThat(one.room().answers(fixture.member())).isEmpty();
        assertThat(one.room().answers(one.room().organiser)).isEmpty();
    }

    @Test
    void whatOnlyThePersonReadsAfterTheEventIsReadByTheOrganisersBefore() {
        assertThat(AnswerReader.PERSON.isReadBy(brief(TeamPart.ORGANISER).parts(), false))
                .isTrue();
        assertThat(AnswerReader.PERSON.isReadBy(brief(TeamPart.ORGANISER).parts(), true))
                .isFalse();
        assertThat(AnswerReader.PERSON.isReadBy(brief(TeamPart.CATERING).parts(), false))
                .isFalse();
        assertThat(AnswerReader.ORGANISERS.isReadBy(brief(TeamPart.CATERING).parts(), false))
                .isFalse();
        assertThat(AnswerReader.CATERING.isReadBy(brief(TeamPart.CHECK_IN).parts(), false))
                .isFalse();
    }

    private EventBrief brief(TeamPart part) {
        var room = room();
        return fixture.as.member(room.helper(part), () -> events.find(room.slug));
    }

    private void forOrganisers(Map<String, Runnable> tries, String name, Function<Asked, Object> act) {
        tries.put(name, () -> {
            var one = asked();
            wrong(one, () -> act.apply(one));
            refused(one.room().helper(TeamPart.CATERING), () -> act.apply(one));
            assertThat(fixture.as.<Object>member(one.room().organiser, () -> act.apply(one)))
                    .isNotNull();
        });
    }

    private void forCaterersToo(
            Map<String, Runnable> tries,
            String name,
            Function<Asked, Integer> act,
            int forCaterers,
            int forOrganisers) {
        tries.put(name, () -> {
            var one = asked();
            wrong(one, () -> act.apply(one));
            assertThat(fixture.as.<Integer>member(one.room().helper(TeamPart.CATERING), () -> act.apply(one)))
                    .isEqualTo(forCaterers);
            assertThat(fixture.as.<Integer>member(one.room().organiser, () -> act.apply(one)))
                    .isEqualTo(forOrganisers);
        });
    }

    private void wrong(Asked one, Supplier<?> act) {
        var others = new long[] {
            fixture.member(),
            fixture.organiser(),
            one.person(),
            one.room().helper(TeamPart.PROGRAMME),
            one.room().helper(TeamPart.CHECK_IN)
        };
        for (var wrong : others) {
            refused(wrong, act);
        }
    }

    private void refused(long wrong, Supplier<?> act) {
        assertThatThrownBy(() -> fixture.as.member(wrong, act)).isInstanceOf(NotOpen.class);
    }

    private FormRoom room() {
        return new FormRoom(fixture, events, settings, signUps, questions, team, clock);
    }

    private Asked asked() {
        var room = room();
        var hotel = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        var diet = room.ask(sensitive(QuestionType.SHORT_TEXT, "diet"));
        var person = fixture.member();
        return new Asked(
                room, hotel, diet, person, room.signUp(person, Map.of(hotel, words("Ibis"), diet, words("no nuts"))));
    }

    private record Asked(FormRoom room, long hotel, long diet, long person, long signUp) {}
}
