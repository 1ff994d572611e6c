package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.PracticeDrafts;
import org.ricdm.passerelle.forum.Summaries;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.beans.factory.annotation.Autowired;

/** How a member makes the draft of a practice out of a topic. */
class PracticeFromTalkTest extends ForumScreen {

    @Autowired
    PracticeDrafts practices;

    @Autowired
    Summaries summaries;

    @Autowired
    Sheets sheets;

    private long asker;
    private long helper;
    private long reader;
    private TopicRef topic;

    @BeforeEach
    void aQuestionWithItsAnswer() {
        asker = fixture.member();
        helper = fixture.member();
        reader = fixture.member();
        topic = ask(asker, fixture.forum(), "How do you show the way?");
        answer(helper, topic, "We use a map.");
        answer(asker, topic, "Thank you.");
        fixture.as.member(asker, () -> topics.accept(topic.id(), 2));
    }

    @Test
    void theQuestionAndItsAnswerAreChosenToBeginWithAndBecomeADraft() {
        signIn(reader);
        openTopic(topic);
        chooseForTheTopic("Make a practice sheet…");
        assertThat(chosen()).containsExactly("Choose message 1", "Choose message 2");
        assertThat(words(the(ChoosingBar.class))).contains("2 messages chosen");

        LocatorJ._setValue(box("Choose message 3"), true);
        click(the(ChoosingBar.class), "Go on to the draft…");
        var dialog = the(DraftDialog.class);
        assertThat(words(dialog)).contains("The 3 messages lie beside your draft", "are told");
        var title = LocatorJ._get(dialog, TextField.class);
        assertThat(title.getValue()).isEqualTo("How do you show the way?");
        LocatorJ._setValue(title, "x".repeat(101));
        click(dialog, "Begin the draft");
        assertThat(title.getErrorMessage()).isEqualTo("At most 100 characters; these are 101.");
        assertThat(title.getValue()).hasSize(101);

        LocatorJ._setValue(title, "Maps for all");
        click(dialog, "Begin the draft");

        assertThat(heading()).isEqualTo("Write a practice sheet");
        assertThat(page()).contains("We use a map.", "We wonder.", "Thank you.");
        assertThat(fixture.as.member(reader, sheets::mine)).hasSize(1);
    }

    @Test
    void aLongTitleIsCutBetweenWordsSoThatItFits() {
        var wordy = ask(asker, fixture.forum(), "word ".repeat(28).strip());
        signIn(reader);
        openTopic(wordy);
        chooseForTheTopic("Make a practice sheet…");
        click(the(ChoosingBar.class), "Go on to the draft…");

        assertThat(LocatorJ._get(the(DraftDialog.class), TextField.class).getValue())
                .hasSizeLessThanOrEqualTo(100)
                .endsWith("word…");
        click(the(DraftDialog.class), "Begin the draft");
        assertThat(heading()).isEqualTo("Write a practice sheet");
    }

    @Test
    void theSummaryCanBeChosenAndWithNothingChosenOneStays() {
        fixture.as.member(helper, () -> summaries.begin(topic.id(), "Maps.", Language.EN));
        signIn(reader);
        openTopic(topic);
        chooseForTheTopic("Make a practice sheet…");
        assertThat(chosen()).containsExactly("Choose the summary", "Choose message 1", "Choose message 2");

        LocatorJ._find(Checkbox.class, it -> it.withValue(true)).forEach(box -> LocatorJ._setValue(box, false));
        click(the(ChoosingBar.class), "Go on to the draft…");

        assertThat(words(the(ChoosingBar.class))).contains("Choose at least one message");
        LocatorJ._assertNone(DraftDialog.class);
    }

    @Test
    void whatIsChosenStaysChosenOnOtherPagesOfTheTopic() {
        fill(helper, topic, 45);
        signIn(reader);
        open(address(topic) + "?from=1");
        chooseForTheTopic("Make a practice sheet…");
        turn("next");

        assertThat(words(the(ChoosingBar.class))).contains("2 messages chosen", "2 of them on other pages");
        LocatorJ._setValue(box("Choose message 21"), true);
        click(the(ChoosingBar.class), "Go on to the draft…");
        click(the(DraftDialog.class), "Begin the draft");
        assertThat(page()).contains("We use a map.", "Number 21");
    }

    @Test
    void whatIsHiddenMeanwhileIsLeftOutAndThatIsSaid() {
        signIn(reader);
        openTopic(topic);
        chooseForTheTopic("Make a practice sheet…");
        click(the(ChoosingBar.class), "Go on to the draft…");
        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(topic.id(), 2, "Names a visitor."));
        become(reader);
        click(the(DraftDialog.class), "Begin the draft");

        assertThat(page()).contains("We wonder.").doesNotContain("We use a map.");
        assertThat(NotificationsKt.getNotifications()).hasSize(1);
    }

    @Test
    void whatWasTypedIntoTheAnswerStaysWhenOneBeginsToChoose() {
        signIn(reader);
        openTopic(topic);
        fixture.as.member(
                reader, () -> drafts.save(org.ricdm.passerelle.forum.Drafts.reply(topic.id()), "", "Half a thought"));
        become(reader);

        chooseForTheTopic("Make a practice sheet…");

        assertThat(text(the(ReplyBox.class)).getValue()).isEqualTo("Half a thought");
    }

    @Test
    void itsAuthorFindsTheDraftFromTheTopicAndOthersSeeOnlyThatSomebodyMakesOne() {
        fixture.as.member(reader, () -> practices.begin(topic.id(), List.of(1, 2), "A secret title"));

        signIn(reader);
        openTopic(topic);
        assertThat(page()).contains("You are making a practice sheet out of this topic:");
        var link = LocatorJ._get(Anchor.class, it -> it.withText("A secret title"));
        open(link.getHref().substring(1));
        assertThat(heading()).isEqualTo("A secret title");
        LocatorJ._assertOne(Anchor.class, it -> it.withText("How do you show the way?"));

        signIn(helper);
        openTopic(topic);
        assertThat(page())
                .contains("is making a practice sheet out of this topic.")
                .doesNotContain("A secret title");
        assertThat(LocatorJ._find(UI.getCurrent(), Anchor.class))
                .noneMatch(anchor -> anchor.getHref().matches("/practices/\\d+.*"));
    }

    private static List<String> chosen() {
        return LocatorJ._find(Checkbox.class, it -> it.withValue(true)).stream()
                .map(Checkbox::getLabel)
                .toList();
    }

    private static Checkbox box(String label) {
        return LocatorJ._get(Checkbox.class, it -> it.withLabel(label));
    }
}
