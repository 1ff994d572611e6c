package org.ricdm.passerelle.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.TabLinks;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.moderation.Decisions;
import org.ricdm.passerelle.moderation.Flags;
import org.ricdm.passerelle.moderation.Ground;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue, a case, the dialogs, one's own decisions and the log, on the screen. */
class ReviewScreensTest extends Screen {

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Flags flags;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient sql;

    private long author;
    private long moderator;
    private String title;
    private ObjectRef post;

    @BeforeEach
    void aMessage() {
        author = fixture.member();
        moderator = fixture.member(Role.MODERATOR);
        title = Fixture.unique("Who has a map");
        var topic = fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(
                                fixture.forum(), TopicKind.QUESTION, title, "Mrs Durand asked me.", Language.EN)))
                .id();
        post = new ObjectRef(
                "post",
                sql.sql("select id from post where topic_id = :topic")
                        .param("topic", topic)
                        .query(Long.class)
                        .single());
    }

    @Test
    void theQueueNamesWhatWaitsAndLeadsThere() {
        var one = flagged();
        signIn(moderator);

        open("admin/review?show=flag&order=newest");

        assertThat(heading()).isEqualTo("Review queue");
        assertThat(words()).contains(title, "1 report", "Mrs Durand asked me.");
        assertThat(LocatorJ._find(Anchor.class).stream().map(Anchor::getHref).toList())
                .contains("/admin/review/" + one);
        assertThat(LocatorJ._find(the(TabLinks.class), Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactly("/admin/review", "/admin/tags");
    }

    @Test
    void whoModeratesNothingFindsNoQueueAndNoCase() {
        var one = flagged();
        signIn(author);

        for (var address : List.of("admin/review", "admin/review/" + one, "admin/audit")) {
            open(address);
            assertThat(words()).as(address).doesNotContain("Review queue", "Mrs Durand");
        }
    }

    @Test
    void aCaseShowsTheMessageTheReportsAndWhatCanBeDecided() {
        var one = flagged();
        signIn(moderator);

        open("admin/review/" + one);

        assertThat(heading()).isEqualTo(title);
        assertThat(all()).contains("Mrs Durand asked me.", "Personal data of a visitor", "Second line");
        assertThat(buttons()).contains("Keep it", "Return for correction", "Hide", "Suspend the author");
    }

    @Test
    void aDecisionWithoutReasonsIsRefusedBesideTheFields() {
        var one = flagged();
        signIn(moderator);
        open("admin/review/" + one);
        click("Hide");

        LocatorJ._click(LocatorJ._get(dialog(), Button.class, it -> it.withText("Hide it")));
        assertThat(LocatorJ._get(dialog(), Select.class).getErrorMessage()).isEqualTo("Choose what it is about.");
        assertThat(facts().getErrorMessage()).startsWith("Say what happened");

        decide("Hide it");
        assertThat(words()).contains("has decided this case", "Hidden");
        LocatorJ._assertNone(Dialog.class);
    }

    @Test
    void theSecondModeratorIsToldWhoDecided() {
        var one = flagged();
        signIn(moderator);
        open("admin/review/" + one);
        var faster = fixture.member(Role.MODERATOR);
        fixture.as.member(faster, () -> decisions.keep(one));

        click("Keep it");

        assertThat(words()).contains("has decided this case.");
        assertThat(buttons()).doesNotContain("Keep it");
    }

    @Test
    void aReportNeedsAReasonAndIsConfirmed() {
        signIn(fixture.member());
        var dialog = new FlagDialog(flags, post, () -> {});
        dialog.open();

        LocatorJ._click(LocatorJ._get(dialog, Button.class, it -> it.withText("Send the report")));
        assertThat(LocatorJ._get(dialog, RadioButtonGroup.class).getErrorMessage())
                .isEqualTo("Choose what it is about.");

        choose(dialog, Ground.OTHER);
        LocatorJ._click(LocatorJ._get(dialog, Button.class, it -> it.withText("Send the report")));
        assertThat(LocatorJ._get(dialog, TextArea.class).getErrorMessage())
                .isEqualTo("Say what it is; a few words are enough.");

        choose(dialog, Ground.OFF_TOPIC);
        LocatorJ._click(LocatorJ._get(dialog, Button.class, it -> it.withText("Send the report")));
        assertThat(dialog.isOpened()).isFalse();
        assertThat(sql.sql("select count(*) from flag f join review_case c on c.id = f.case_id"
                                + " where c.object_kind = 'post' and c.object_id = :id")
                        .param("id", post.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theAuthorReadsWhyAndAppeals() {
        var one = flagged();
        fixture.as.member(
                moderator,
                () -> decisions.hide(
                        one,
                        new org.ricdm.passerelle.moderation.Reasons(Ground.PERSONAL_DATA, "It names Mrs Durand.")));
        signIn(author);
        open("settings/moderation");
        assertThat(words()).contains(title, "Hidden");

        open("settings/moderation/" + decision());
        assertThat(heading()).isEqualTo("Your message was hidden");
        assertThat(all()).contains("It names Mrs Durand.", "Mrs Durand asked me.");
        click("Send the appeal");
        assertThat(the(TextArea.class).getErrorMessage()).isEqualTo("Say why you disagree.");
        LocatorJ._setValue(the(TextArea.class), "Durand is not her name.");
        click("Send the appeal");

        assertThat(words()).contains("Your appeal has arrived.", "Durand is not her name.");
    }

    @Test
    void theLogIsForAdministrators() {
        var one = flagged();
        fixture.as.member(moderator, () -> decisions.keep(one));
        signIn(fixture.member(Role.ADMINISTRATOR));

        open("admin/audit?object=" + post);

        assertThat(heading()).isEqualTo("Log");
        assertThat(words()).contains("review.kept", "review.flagged");
    }

    private long flagged() {
        fixture.as.member(fixture.member(), () -> flags.raise(post, Ground.PERSONAL_DATA, "Second line"));
        return sql.sql("select max(id) from review_case where object_kind = 'post' and object_id = :id")
                .param("id", post.id())
                .query(Long.class)
                .single();
    }

    private long decision() {
        return sql.sql("select max(id) from decision where author_id = :author")
                .param("author", author)
                .query(Long.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Component dialog, Ground ground) {
        LocatorJ._setValue(LocatorJ._get(dialog, RadioButtonGroup.class), ground);
    }

    @SuppressWarnings("unchecked")
    private static void decide(String verb) {
        LocatorJ._setValue(LocatorJ._get(dialog(), Select.class), Ground.PERSONAL_DATA);
        LocatorJ._setValue(facts(), "It names a visitor.");
        LocatorJ._click(LocatorJ._get(dialog(), Button.class, it -> it.withText(verb)));
    }

    private static Dialog dialog() {
        return the(Dialog.class);
    }

    private static TextArea facts() {
        return LocatorJ._get(dialog(), TextArea.class);
    }

    private static void click(String words) {
        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText(words)));
    }

    private static List<String> buttons() {
        return LocatorJ._find(Button.class).stream().map(Button::getText).toList();
    }

    /** All words with those of the text of posts, which is HTML that was made safe. */
    private static String all() {
        return LocatorJ._find(Component.class).stream()
                .map(component -> component.getElement().getText()
                        + component.getElement().getProperty("innerHTML", ""))
                .collect(Collectors.joining("\n"));
    }
}
