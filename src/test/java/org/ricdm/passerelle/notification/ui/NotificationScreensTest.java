package org.ricdm.passerelle.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.notification.Cadence;
import org.ricdm.passerelle.notification.Choices;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NotificationScreensTest extends Screen {

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Notices notices;

    @Autowired
    Bell bell;

    @Autowired
    Choices choices;

    @Autowired
    JdbcClient sql;

    private long me;
    private long writer;
    private long topic;
    private String title;

    @BeforeEach
    void oneTopic() {
        me = fixture.member();
        writer = fixture.member();
        title = Fixture.unique("Who has a map");
        topic = openTopic(title);
    }

    @AfterEach
    void nothingWaits() {
        sql.sql("delete from mail where kind = 'notice' and state = 'WAITING'").update();
    }

    // --- all notices

    @Test
    void withoutNoticesThePageSaysWhatItIsFor() {
        signIn(me);
        open("notifications");

        assertThat(heading()).isEqualTo("Notifications");
        assertThat(words()).contains("When somebody answers or mentions you, it shows here.");
        LocatorJ._assertNone(Button.class, it -> it.withText("Mark all as read"));
    }

    @Test
    void aNoticeSaysWhoDidWhatWhereAndLeadsThere() {
        tell(me, 1, Reason.MENTION);
        signIn(me);
        open("notifications");

        var row = LocatorJ._get(NoticeRow.class);
        assertThat(row.hasClassName("unread")).isTrue();
        assertThat(words(row)).contains(title, "mentions you · en forum-");
        assertThat(LocatorJ._get(row, Anchor.class).getHref()).startsWith("/topics/" + topic + "/");
    }

    @Test
    void allAreMarkedAsReadWithOneClick() {
        tell(me, 2, Reason.REPLY);
        signIn(me);
        open("notifications");

        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText("Mark all as read")));

        assertThat(LocatorJ._find(NoticeRow.class)).hasSize(2).noneMatch(row -> row.hasClassName("unread"));
        LocatorJ._assertNone(Button.class, it -> it.withText("Mark all as read"));
        assertThat(bell.unread()).isZero();
    }

    @Test
    void moreThanOnePageLeadsOn() {
        tell(me, Bell.PAGE + 1, Reason.WATCHING);
        signIn(me);
        open("notifications");
        assertThat(LocatorJ._find(NoticeRow.class)).hasSize(Bell.PAGE);

        open(LocatorJ._get(
                        Anchor.class,
                        it -> it.withPredicate(
                                link -> "next".equals(link.getElement().getAttribute("rel"))))
                .getHref()
                .substring(1));

        assertThat(LocatorJ._find(NoticeRow.class)).hasSize(1);
        LocatorJ._assertOne(Button.class, it -> it.withText("Mark all as read"));
    }

    @Test
    void aPageOfNoticesThatMayNotBeReadAnyMoreStillLeadsToThoseThatMay() {
        tell(me, 1, Reason.REPLY);
        posts(Bell.PAGE);
        fixture.as.member(fixture.member(Role.MODERATOR), () -> {
            for (var number = 2; number <= Bell.PAGE + 1; number++) {
                posts.hide(topic, number, "off the rails");
            }
        });
        signIn(me);
        open("notifications");

        LocatorJ._assertNone(EmptyState.class);
        open(LocatorJ._get(
                        Anchor.class,
                        it -> it.withPredicate(
                                link -> "next".equals(link.getElement().getAttribute("rel"))))
                .getHref()
                .substring(1));
        assertThat(LocatorJ._find(NoticeRow.class)).hasSize(1);
    }

    @Test
    void anAddressThatSomebodyMadeUpShowsTheFirstPage() {
        tell(me, 1, Reason.REPLY);
        signIn(me);

        open("notifications?before=1%20or%201=1");

        assertThat(LocatorJ._find(NoticeRow.class)).hasSize(1);
    }

    @Test
    void nobodySeesTheNoticesOfSomebodyElse() {
        tell(me, 1, Reason.REPLY);
        signIn(fixture.member());

        open("notifications");

        assertThat(words()).doesNotContain(title);
    }

    // --- the bell

    @Test
    void theBellCountsWhatIsUnreadAndKeepsItsName() {
        tell(me, 3, Reason.REPLY);
        signIn(me);

        var button = bellButton();
        assertThat(button.getAriaLabel()).contains("Notifications");
        assertThat(button.getElement().getAttribute("title")).isEqualTo("Notifications: 3 new");
        assertThat(count().isVisible()).isTrue();
        assertThat(count().getText()).isEqualTo("3");
    }

    @Test
    void aBellWithNothingNewShowsNoNumber() {
        signIn(me);

        assertThat(LocatorJ._find(the(BellButton.class), Span.class, it -> it.withClasses("count")))
                .isEmpty();
    }

    @Test
    void theBellRingsOnAnOpenPageAndSaysSo() {
        signIn(me);

        tell(me, 1, Reason.REPLY);
        MockVaadin.clientRoundtrip(true);

        assertThat(count().getText()).isEqualTo("1");
        assertThat(announcement().getText()).isEqualTo("1 new notification");

        fixture.as.member(me, () -> posts.read(topic, 1));
        MockVaadin.clientRoundtrip(true);
        assertThat(LocatorJ._find(the(BellButton.class), Span.class, it -> it.withClasses("count")))
                .isEmpty();
    }

    @Test
    void theBellOfSomebodyElseStaysSilent() {
        signIn(fixture.member());

        tell(me, 1, Reason.REPLY);
        MockVaadin.clientRoundtrip(true);

        assertThat(announcement().getText()).isEmpty();
    }

    @Test
    void theBellOpensOnTheLatestNoticesAndTheWayToAll() {
        tell(me, 10, Reason.REPLY);
        signIn(me);

        var popover = LocatorJ._get(the(BellButton.class), Popover.class);
        popover.open();
        MockVaadin.clientRoundtrip(true);

        assertThat(LocatorJ._find(popover, NoticeRow.class)).hasSize(8);
        assertThat(LocatorJ._find(popover, Anchor.class, it -> it.withText("See all notifications")))
                .extracting(Anchor::getHref)
                .containsExactly("/notifications");
    }

    // --- choices

    @Test
    void theChoiceForTheNetworkIsKept() {
        signIn(me);
        open("settings/notifications");
        assertThat(heading()).isEqualTo("Settings");
        assertThat(words()).contains("You have no exceptions.");

        LocatorJ._setValue(network(), Cadence.PORTAL);

        open("settings/notifications");
        assertThat(network().getValue()).isEqualTo(Cadence.PORTAL);
        assertThat(mine()).extracting(Choices.Choice::cadence).containsExactly(Cadence.PORTAL);
    }

    @Test
    void anExceptionIsShownWithItsTitleChangedAndWithdrawn() {
        fixture.as.member(me, () -> {
            choices.choose(Choices.NETWORK, Cadence.NEVER);
            choices.choose(topicRef(), Cadence.PORTAL);
        });
        signIn(me);
        open("settings/notifications");
        LocatorJ._assertOne(Anchor.class, it -> it.withText(title));

        LocatorJ._setValue(exception(), Cadence.AT_ONCE);
        assertThat(mine()).extracting(Choices.Choice::cadence).containsExactly(Cadence.NEVER, Cadence.AT_ONCE);

        LocatorJ._click(LocatorJ._get(
                NativeButton.class,
                it -> it.withPredicate(
                        button -> button.getAriaLabel().orElse("").equals("Remove the exception for " + title))));

        LocatorJ._assertNone(Anchor.class, it -> it.withText(title));
        assertThat(words()).contains("You have no exceptions.");
        assertThat(network().getValue()).isEqualTo(Cadence.NEVER);
        assertThat(mine()).extracting(Choices.Choice::scope).containsExactly(Choices.NETWORK);
    }

    @Test
    void ofTwoExceptionsTheOtherOneStays() {
        var otherTitle = Fixture.unique("Who has a pen");
        var other = new ObjectRef("topic", openTopic(otherTitle));
        fixture.as.member(me, () -> {
            choices.choose(topicRef(), Cadence.NEVER);
            choices.choose(other, Cadence.PORTAL);
        });
        signIn(me);
        open("settings/notifications");

        LocatorJ._click(LocatorJ._get(
                NativeButton.class,
                it -> it.withPredicate(
                        button -> button.getAriaLabel().orElse("").equals("Remove the exception for " + title))));

        assertThat(mine()).extracting(Choices.Choice::scope).containsExactly(Choices.NETWORK, other);
        LocatorJ._assertOne(Anchor.class, it -> it.withText(otherTitle));
    }

    @Test
    void theChoicesSpeakTheMembersLanguage() {
        signIn(fixture.member(Language.FR, fixture.centre()));

        open("settings/notifications");

        assertThat(heading()).isEqualTo("Paramètres");
    }

    // --- what the tests do

    private long openTopic(String called) {
        var forum = fixture.forum();
        return fixture.as
                .member(
                        writer,
                        () -> topics.open(new NewTopic(forum, TopicKind.DISCUSSION, called, "We wonder.", Language.EN)))
                .id();
    }

    /** Tells the member of the first post, that many times. */
    private void tell(long member, int times, Reason reason) {
        for (var time = 0; time < times; time++) {
            notices.tell(happening(1, member, reason));
        }
    }

    /** Writes that many posts and tells me of each. */
    private void posts(int number) {
        for (var n = 2; n <= number + 1; n++) {
            var text = "Post " + n;
            fixture.as.member(writer, () -> posts.reply(topic, text, Language.EN, null));
            notices.tell(happening(n, me, Reason.WATCHING));
        }
    }

    private Happening happening(int number, long member, Reason reason) {
        var post = sql.sql("select id from post where topic_id = :topic and number = :number")
                .param("topic", topic)
                .param("number", number)
                .query(Long.class)
                .single();
        return new Happening(
                Fixture.unique("screen"),
                new ObjectRef("post", post),
                topicRef(),
                number,
                writer,
                Instant.EPOCH.plusSeconds(1_700_000_000L),
                List.of(new Happening.Told(member, reason)));
    }

    private ObjectRef topicRef() {
        return new ObjectRef("topic", topic);
    }

    private List<Choices.Choice> mine() {
        return fixture.as.member(me, choices::mine);
    }

    private static NativeButton bellButton() {
        return LocatorJ._get(the(BellButton.class), NativeButton.class);
    }

    private static Span count() {
        return LocatorJ._get(the(BellButton.class), Span.class, it -> it.withClasses("count"));
    }

    private static Span announcement() {
        return LocatorJ._get(
                the(BellButton.class),
                Span.class,
                it -> it.withPredicate(span -> "status".equals(span.getElement().getAttribute("role"))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Cadence> network() {
        return LocatorJ._get(Select.class, it -> it.withLabel("The whole network"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Select<Cadence> exception() {
        return LocatorJ._get(
                Select.class,
                it -> it.withPredicate(select ->
                        ("Mails about " + title).equals(select.getAriaLabel().orElse(""))));
    }

    private static String words(Component root) {
        return String.join(
                "\n",
                LocatorJ._find(root, Component.class).stream()
                        .map(component -> component.getElement().getText())
                        .toList());
    }
}
