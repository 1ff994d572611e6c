package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.forum.NewPoll;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.PollAnswer;
import org.ricdm.passerelle.forum.PollBallot;
import org.ricdm.passerelle.forum.PollChoice;
import org.ricdm.passerelle.forum.PollResults;
import org.ricdm.passerelle.forum.Polls;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicRef;
import org.springframework.beans.factory.annotation.Autowired;

/** Polls, advice before an old topic is woken, similar topics, languages and times to close, as they are seen. */
class TopicAidsScreenTest extends ForumScreen {

    private static final String ITALIAN =
            "Vorremmo sapere come organizzate i colloqui senza appuntamento in biblioteca.";

    @Autowired
    JobRunner jobs;

    @Autowired
    Polls polls;

    @Autowired
    AdjustableClock clock;

    private String forum = "";
    private long me;

    @BeforeEach
    void signIn() {
        forum = fixture.forum();
        me = fixture.member();
        signIn(me);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aPollIsPutTogetherPublishedAndVotedIn() {
        open("forums/" + forum + "/new");
        assertThat(LocatorJ._find(PollFields.class)).isEmpty();
        LocatorJ._setValue(kind(), TopicKind.POLL);
        fill("Which length?", "For workshops.");
        LocatorJ._setValue(option(1), "Short");
        LocatorJ._setValue(option(2), "Long");
        assertThat(option(3).getValue()).isEmpty();

        click(UI.getCurrent(), "Publish");

        assertThat(heading()).isEqualTo("Which length?");
        assertThat(page()).contains("It cannot be changed afterwards, because nobody can see it.");
        click(UI.getCurrent(), "Vote");
        assertThat(page()).contains("Choose something before you vote.");
        choose("Short");
        click(UI.getCurrent(), "Vote");
        assertThat(page()).contains("1 of 1, 100%", "0 of 1, 0%");
        assertThat(LocatorJ._find(PollForm.class)).isEmpty();
    }

    @Test
    void whatIsWrongWithAPollIsSaidBesideItAndNothingIsLost() {
        open("forums/" + forum + "/new");
        LocatorJ._setValue(kind(), TopicKind.POLL);
        fill("Which length?", "For workshops.");
        LocatorJ._setValue(option(1), "Only one");

        click(UI.getCurrent(), "Publish");

        assertThat(option(1).getErrorMessage()).isEqualTo("A poll has 2 to 20 options.");
        signIn(me);
        open("forums/" + forum + "/new");
        assertThat(kind().getValue()).isEqualTo(TopicKind.POLL);
        assertThat(option(1).getValue()).isEqualTo("Only one");
        assertThat(text(UI.getCurrent()).getValue()).isEqualTo("For workshops.");
    }

    @Test
    void aNamedVoteIsChangedAndThePeopleBehindTheFigureAreShown() {
        var poll = poll(PollChoice.SINGLE, List.of("Here", "There"), List.of());
        fixture.as.member(me, () -> polls.vote(poll.id(), Map.of(1, PollAnswer.YES)));
        openTopic(poll);
        assertThat(page()).contains("your choice");

        click(UI.getCurrent(), "Change my vote");
        choose("There");
        click(UI.getCurrent(), "Vote");
        click(UI.getCurrent(), "Who chose what");

        assertThat(page()).contains("0 of 1, 0%", "1 of 1, 100%");
        assertThat(words(the(PollFigures.class))).contains("Test person");
    }

    @Test
    void datesAreShownInTheReadersZone() {
        var date = Instant.parse("2031-03-05T08:30:00Z");
        openTopic(poll(PollChoice.DATED, List.of(), List.of(date, date.plusSeconds(3600))));

        assertThat(LocatorJ._find(RadioButtonGroup.class).stream()
                        .map(group -> ((RadioButtonGroup<?>) group).getLabel()))
                .anyMatch(label -> label.endsWith("09:30"));
    }

    @Test
    void theAuthorEndsAPoll() {
        var poll = poll(PollChoice.SINGLE, List.of("Here", "There"), List.of());
        openTopic(poll);
        assertThat(page()).contains("End the poll now");

        signIn(fixture.member());
        openTopic(poll);
        assertThat(page()).doesNotContain("End the poll now");
        fixture.as.member(me, () -> polls.end(poll.id()));
        openTopic(poll);
        assertThat(page()).contains("Nobody voted.");
    }

    @Test
    void anOldTopicAdvisesToOpenANewOne() {
        var topic = ask(me, forum, "How was it then?");
        clock.advance(Duration.ofDays(370));
        signIn(me);
        openTopic(topic);

        LocatorJ._click(LocatorJ._get(
                com.vaadin.flow.component.html.NativeButton.class, it -> it.withClasses("editor-closed")));

        assertThat(page()).contains("A new topic is often read by more people.");
        assertThat(the(ReplyBox.class).getChildren().anyMatch(child -> child instanceof Editor && child.isVisible()))
                .isFalse();
        click(UI.getCurrent(), "Answer here anyway");
        assertThat(the(ReplyBox.class).getChildren().anyMatch(child -> child instanceof Editor && child.isVisible()))
                .isTrue();
        open("forums/" + forum + "/new?about=" + topic.id());
        assertThat(text(UI.getCurrent()).getValue()).startsWith("[How was it then?](");
    }

    @Test
    void similarTopicsShowWhileTheTitleIsTyped() {
        ask(me, forum, "Ocarina lessons for bagpipe beginners");
        jobs.awaitFacts();
        open("forums/" + forum + "/new");

        LocatorJ._setValue(
                LocatorJ._get(TextField.class, it -> it.withLabel("Title")), "Any ocarina or bagpipe lessons");

        assertThat(page()).contains("similar topic", "Ocarina lessons for bagpipe beginners");
        LocatorJ._setValue(LocatorJ._get(TextField.class, it -> it.withLabel("Title")), "X");
        assertThat(page()).doesNotContain("similar topic");
    }

    @Test
    void theLanguageFollowsTheTextUntilOneIsChosen() {
        open("forums/" + forum + "/new");
        LocatorJ._setValue(text(UI.getCurrent()), ITALIAN);
        assertThat(language("Language of the message").getValue()).isEqualTo(Language.IT);

        LocatorJ._setValue(language("Language of the message"), Language.PT);
        LocatorJ._setValue(text(UI.getCurrent()), ITALIAN + " Grazie.");

        assertThat(language("Language of the message").getValue()).isEqualTo(Language.PT);
    }

    @Test
    void theLanguageOfAPostIsCorrected() {
        var topic = ask(me, forum, "How was it then?");
        openTopic(topic);

        choose(1, "Correct the language");
        LocatorJ._setValue(language("Language of the message"), Language.PT);
        click(the(Dialog.class), "Confirm");

        assertThat(words(post(1))).contains("PT");
    }

    @Test
    void aModeratorChoosesWhenATopicClosesAndTakesItBack() {
        var topic = ask(me, forum, "How was it then?");
        signIn(fixture.member(Role.MODERATOR));
        openTopic(topic);
        chooseForTheTopic("Close at a chosen time");
        click(the(Dialog.class), "Confirm");
        assertThat(the(DateTimePicker.class).getErrorMessage()).isEqualTo("Choose a moment within a year from now.");

        LocatorJ._setValue(
                the(DateTimePicker.class),
                LocalDateTime.ofInstant(Instant.now(clock), ZoneId.of("Europe/Paris"))
                        .plusDays(2));
        click(the(Dialog.class), "Confirm");

        assertThat(page()).contains("Closes on");
        chooseForTheTopic("Do not close automatically");
        assertThat(page()).doesNotContain("Closes on");
    }

    private TopicRef poll(PollChoice choice, List<String> labels, List<Instant> dates) {
        return fixture.as.member(
                me,
                () -> polls.open(
                        new NewTopic(forum, TopicKind.POLL, Fixture.unique("Which"), "Say.", Language.EN),
                        new NewPoll(choice, 1, PollBallot.NAMED, PollResults.AFTER_VOTE, null, labels, dates)));
    }

    private static void fill(String called, String body) {
        LocatorJ._setValue(LocatorJ._get(TextField.class, it -> it.withLabel("Title")), called);
        LocatorJ._setValue(text(UI.getCurrent()), body);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(String label) {
        RadioButtonGroup<org.ricdm.passerelle.forum.PollView.Option> group =
                LocatorJ._get(the(PollForm.class), RadioButtonGroup.class);
        group.setValue(group.getListDataView()
                .getItems()
                .filter(option -> label.equals(option.label()))
                .findFirst()
                .orElseThrow());
    }

    private static TextField option(int number) {
        return LocatorJ._get(TextField.class, it -> it.withLabel("Option " + number));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<TopicKind> kind() {
        return LocatorJ._get(RadioButtonGroup.class, it -> it.withLabel("What is it?"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Language> language(String label) {
        return LocatorJ._get(Select.class, it -> it.withLabel(label));
    }
}
