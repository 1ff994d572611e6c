package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.forum.Bookmarks;
import org.ricdm.passerelle.forum.ReactionKind;
import org.ricdm.passerelle.forum.Reactions;
import org.ricdm.passerelle.forum.Summaries;
import org.ricdm.passerelle.forum.TopicRef;
import org.springframework.beans.factory.annotation.Autowired;

/** What readers leave on posts and topics, and the way through long ones. */
class MarkingTest extends ForumScreen {

    @Autowired
    Reactions reactions;

    @Autowired
    Bookmarks bookmarks;

    @Autowired
    Summaries summaries;

    private long reader;
    private long author;
    private TopicRef topic;

    @BeforeEach
    void oneQuestionWithAnAnswer() {
        reader = fixture.member();
        author = fixture.member();
        topic = ask(author, fixture.forum(), "Who has a map?");
        answer(fixture.member(), topic, "We have **two** maps.");
    }

    @Test
    void thanksIsSaidAndTakenBackInOneClickEach() {
        signIn(reader);
        openTopic(topic);

        click(reacting(2, "Thanks"));
        assertThat(words(post(2))).contains("Thanks from Test ");
        assertThat(reacting(2, "Thanks").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");

        click(reacting(2, "Thanks"));
        assertThat(words(post(2))).doesNotContain("Thanks from");
    }

    @Test
    void aQuestionOffersMeTooAndAnAnswerOffersTriedIt() {
        signIn(reader);
        openTopic(topic);

        assertThat(reactionsOffered(1)).containsExactly("Me too", "Thanks");
        assertThat(reactionsOffered(2)).containsExactly("Thanks", "Tried it");
    }

    @Test
    void onesOwnPostOffersNoReaction() {
        signIn(author);
        openTopic(topic);

        assertThat(reactionsOffered(1)).isEmpty();
    }

    @Test
    void theLineOfAReactionOpensTheListOfPeopleBehindIt() {
        fixture.as.member(reader, () -> reactions.react(topic.id(), 2, ReactionKind.TRIED));
        signIn(author);
        openTopic(topic);

        LocatorJ._get(post(2), PostReactions.class)
                .getChildren()
                .map(NativeButton.class::cast)
                .forEach(LocatorJ::_click);

        assertThat(words(the(Dialog.class))).contains("Test ");
        assertThat(the(Dialog.class).getHeaderTitle()).isEqualTo("Tried it");
    }

    @Test
    void aPostIsKeptWithANoteFoundAmongTheBookmarksAndDroppedWithAWayBack() {
        signIn(reader);
        openTopic(topic);
        click(LocatorJ._get(post(2), NativeButton.class, it -> it.withAttribute("aria-label", "Keep for later")));
        var dialog = the(Dialog.class);
        LocatorJ._setValue(LocatorJ._get(dialog, TextField.class), "For the report");
        click(dialog, "Save");

        assertThat(words(post(2))).contains("Kept");

        open("bookmarks");
        assertThat(words()).contains("For the report", "We have two maps.");

        LocatorJ._click(LocatorJ._get(the(Row.class), NativeButton.class));
        assertThat(words()).contains("You keep no message yet.");
        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText("Undo")));
        assertThat(words()).contains("For the report");
    }

    @Test
    void aReminderWithoutADayIsAskedForBesideItsFieldAndTheNoteStays() {
        signIn(reader);
        openTopic(topic);
        click(LocatorJ._get(post(2), NativeButton.class, it -> it.withAttribute("aria-label", "Keep for later")));
        var dialog = the(Dialog.class);
        LocatorJ._setValue(LocatorJ._get(dialog, TextField.class), "For the report");
        choose(LocatorJ._get(dialog, Select.class), "CHOSEN");
        click(dialog, "Save");

        assertThat(LocatorJ._get(dialog, com.vaadin.flow.component.datetimepicker.DateTimePicker.class)
                        .getErrorMessage())
                .isEqualTo("Choose a day and a time.");
        assertThat(LocatorJ._get(dialog, TextField.class).getValue()).isEqualTo("For the report");
        assertThat(fixture.as.member(reader, () -> bookmarks.mine(null)).bookmarks())
                .isEmpty();
    }

    @Test
    void whatIsSelectedInAPostIsQuotedAlone() {
        signIn(reader);
        openTopic(topic);

        quote(2, "two maps");

        var typed = text(the(ReplyBox.class)).getValue();
        assertThat(typed).contains("> two maps").doesNotContain("We have");
    }

    @Test
    void aLongTopicIsSummedUpFromItsMenuAndTheSummaryStandsOnTop() {
        fill(author, topic, Summaries.WORTHWHILE_FROM);
        signIn(reader);
        openTopic(topic);

        chooseForTheTopic("Write a summary");
        var dialog = the(Dialog.class);
        text(dialog).setValue("In short: **two** maps.");
        click(dialog, "Save");

        assertThat(words(the(SummaryBox.class))).contains("Summary", "In short: <strong>two</strong> maps.");
        assertThat(offeredForTheTopic()).doesNotContain("Write a summary");
    }

    @Test
    void whoeverWritesASummaryAtTheSameTimeSeesTheOthersAndKeepsTheirOwn() {
        fill(author, topic, Summaries.WORTHWHILE_FROM);
        signIn(reader);
        openTopic(topic);
        chooseForTheTopic("Write a summary");
        var dialog = the(Dialog.class);
        text(dialog).setValue("Mine.");
        fixture.as.member(author, () -> summaries.begin(topic.id(), "Theirs.", Language.EN));

        click(dialog, "Save");
        assertThat(words(dialog)).contains("- Theirs.", "+ Mine.");
        click(dialog, "Save");

        assertThat(words(the(SummaryBox.class))).contains("Mine.");
    }

    @Test
    void aShortTopicOffersNoSummaryAndShowsNoWayThrough() {
        signIn(reader);
        openTopic(topic);

        assertThat(offeredForTheTopic()).doesNotContain("Write a summary");
        LocatorJ._assertNone(TopicCourse.class);
    }

    @Test
    void theWayThroughALongTopicLeadsToStationsNumbersAndDays() {
        fill(author, topic, 45);
        signIn(reader);
        openTopic(topic);

        var course = the(TopicCourse.class);
        assertThat(LocatorJ._find(course, Anchor.class)).hasSize(7);
        LocatorJ._setValue(LocatorJ._get(course, IntegerField.class), 30);
        click(course, "Go");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .endsWith("/30");
        assertThat(numbers()).contains(30);
        assertThat(LocatorJ._get(the(TopicCourse.class), DatePicker.class).getLabel())
                .isEqualTo("Go to day");
    }

    private void click(com.vaadin.flow.component.Component button) {
        if (button instanceof NativeButton plain) {
            LocatorJ._click(plain);
        } else {
            LocatorJ._click((Button) button);
        }
    }

    @SuppressWarnings("unchecked")
    private static void choose(Select<?> select, String name) {
        var item = ((Select<Object>) select)
                .getListDataView()
                .getItems()
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow();
        ((Select<Object>) select).setValue(item);
    }

    private static Button reacting(int number, String word) {
        return LocatorJ._get(post(number), Button.class, it -> it.withAttribute("aria-label", word));
    }

    private static java.util.List<String> reactionsOffered(int number) {
        return LocatorJ._find(post(number), Button.class, it -> it.withClasses("reacting")).stream()
                .map(button -> button.getElement().getAttribute("aria-label"))
                .toList();
    }
}
