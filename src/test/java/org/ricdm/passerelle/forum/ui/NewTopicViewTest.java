package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.thesaurus.Tag;

class NewTopicViewTest extends ForumScreen {

    private long me;
    private String forum;

    @BeforeEach
    void oneForum() {
        me = fixture.member();
        forum = fixture.forum();
        signIn(me);
        open("forums/" + forum + "/new");
    }

    @Test
    void thePageSaysWhereOneWritesAndWhatTheForumIsFor() {
        assertThat(heading()).isEqualTo("New topic");
        assertThat(words()).contains("en " + forum, "Purpose of " + forum);
        assertThat(language().getValue()).isEqualTo(Language.EN);
    }

    @Test
    void aQuestionIsPublishedAndShown() {
        var asked = Fixture.unique("Who has a map");
        fill(asked, "We need **one**.");

        click(UI.getCurrent(), "Publish");

        assertThat(heading()).isEqualTo(asked);
        assertThat(page()).contains("Question", "We need <strong>one</strong>.");
        open("forums/" + forum);
        assertThat(rows()).containsExactly(asked);
        assertThat(fixture.as.member(me, () -> drafts.mine(10))).isEmpty();
    }

    @Test
    void kindAndLanguageAreThoseThatWereChosen() {
        fill("Chi ha una mappa?", "Ne serve una.");
        LocatorJ._setValue(kind(), TopicKind.DISCUSSION);
        LocatorJ._setValue(language(), Language.IT);

        click(UI.getCurrent(), "Publish");

        assertThat(words()).contains("Discussion", "IT");
    }

    @Test
    void whatIsWrongIsSaidBesideTitleAndMessageAtOnceAndNothingIsLost() {
        fill("x", " ");

        click(UI.getCurrent(), "Publish");

        assertThat(heading()).isEqualTo("New topic");
        assertThat(title().isInvalid()).isTrue();
        assertThat(title().getErrorMessage()).isEqualTo("A title has at least 3 characters.");
        assertThat(title().getValue()).isEqualTo("x");
        assertThat(text(UI.getCurrent()).isInvalid()).isTrue();
        assertThat(text(UI.getCurrent()).getErrorMessage()).isEqualTo("Write something before you publish.");

        LocatorJ._setValue(title(), "A better title");
        LocatorJ._setValue(text(UI.getCurrent()), "And a text.");
        assertThat(title().isInvalid()).isFalse();
        assertThat(text(UI.getCurrent()).isInvalid()).isFalse();
        click(UI.getCurrent(), "Publish");
        assertThat(heading()).isEqualTo("A better title");
    }

    @Test
    void whatIsTooLongIsSaidBesideItsFieldAndStaysThere() {
        var tooLong = "a".repeat(Posts.MAX_LENGTH + 1);
        fill("t".repeat(Topics.MAX_TITLE + 1), tooLong);

        click(UI.getCurrent(), "Publish");

        assertThat(title().getErrorMessage()).startsWith("A title has at most 150 characters.");
        assertThat(title().getValue()).hasSize(Topics.MAX_TITLE + 1);
        assertThat(text(UI.getCurrent()).getErrorMessage()).startsWith("A message has at most 50,000 characters");
        assertThat(text(UI.getCurrent()).getValue()).isEqualTo(tooLong);
    }

    @Test
    void whatWasTypedComesBackInThisForumOnly() {
        fill("Half a title", "Half a sentence");
        assertThat(words()).contains("Saved a moment ago");

        signIn(me);
        open("forums/" + forum + "/new");
        assertThat(title().getValue()).isEqualTo("Half a title");
        assertThat(text(UI.getCurrent()).getValue()).isEqualTo("Half a sentence");
        assertThat(words()).contains("This is what you had typed before.");

        open("forums");
        open("forums/" + fixture.forum() + "/new");
        assertThat(title().getValue()).isEmpty();
        assertThat(words()).doesNotContain("This is what you had typed before.");
    }

    @Test
    void tagsThatWereChosenComeBackWithTheRestAlsoBesideAPoll() {
        LocatorJ._setValue(
                LocatorJ._get(TagField.class),
                Set.of(new Tag("mentoring", "Mentoring"), new Tag("brand new", "brand new")));
        fill("Half a title", "Half a sentence");
        LocatorJ._setValue(kind(), TopicKind.POLL);
        LocatorJ._setValue(LocatorJ._get(TextField.class, it -> it.withLabel("Option 1")), "Tuesday");

        signIn(me);
        open("forums/" + forum + "/new");

        assertThat(LocatorJ._get(TagField.class).getValue())
                .extracting(Tag::label)
                .containsExactlyInAnyOrder("Mentoring", "brand new");
        assertThat(LocatorJ._get(TextField.class, it -> it.withLabel("Option 1"))
                        .getValue())
                .isEqualTo("Tuesday");

        open("forums/" + fixture.forum() + "/new");
        assertThat(LocatorJ._get(TagField.class).getValue()).isEmpty();
    }

    @Test
    void theButtonToPublishStandsBelowEverythingThatIsFilledIn() {
        LocatorJ._setValue(kind(), TopicKind.POLL);

        var all = LocatorJ._find(Component.class);
        var publish = all.indexOf(LocatorJ._get(Button.class, it -> it.withText("Publish")));

        assertThat(publish)
                .isGreaterThan(all.indexOf(LocatorJ._get(PollFields.class)))
                .isGreaterThan(all.indexOf(LocatorJ._get(TagField.class)))
                .isGreaterThan(all.indexOf(language()));
    }

    @Test
    void fromOneForumStraightToAnotherNothingIsTakenAlong() {
        fill("Half a title", "Half a sentence");

        open("forums/" + fixture.forum() + "/new");

        assertThat(title().getValue()).isEmpty();
        assertThat(text(UI.getCurrent()).getValue()).isEmpty();
    }

    @Test
    void announcementsAreOfferedToThoseWhoMakeThem() {
        assertThat(kind().getListDataView().getItems())
                .containsExactly(TopicKind.QUESTION, TopicKind.DISCUSSION, TopicKind.POLL);

        signIn(fixture.member(Role.ORGANISER));
        open("forums/" + forum + "/new");

        assertThat(kind().getListDataView().getItems())
                .containsExactly(TopicKind.QUESTION, TopicKind.DISCUSSION, TopicKind.POLL, TopicKind.ANNOUNCEMENT);
    }

    @Test
    void aRightToAnnounceThatWasLostMeanwhileIsSaidBesideTheChoice() {
        signIn(fixture.member(Role.ORGANISER));
        open("forums/" + forum + "/new");
        fill("The school is open", "Come.");
        LocatorJ._setValue(kind(), TopicKind.ANNOUNCEMENT);

        become(me);
        click(UI.getCurrent(), "Publish");

        assertThat(kind().isInvalid()).isTrue();
        assertThat(kind().getErrorMessage())
                .isEqualTo("Announcements are made by the network’s office and by moderators.");
    }

    @Test
    void whoMayNotWriteFindsNothing() {
        var readOnly = fixture.forum(Circle.MEMBERS, Circle.COORDINATORS);

        open("forums/" + readOnly + "/new");

        assertThat(heading()).isEqualTo("Nothing to see at this address");
        open("forums/no-such-forum/new");
        assertThat(heading()).isEqualTo("Nothing to see at this address");
    }

    private static void fill(String called, String body) {
        LocatorJ._setValue(title(), called);
        LocatorJ._setValue(text(UI.getCurrent()), body);
    }

    private static TextField title() {
        return LocatorJ._get(TextField.class, it -> it.withLabel("Title"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<TopicKind> kind() {
        return the(RadioButtonGroup.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Language> language() {
        return LocatorJ._get(Select.class, it -> it.withLabel("Language of the message"));
    }
}
