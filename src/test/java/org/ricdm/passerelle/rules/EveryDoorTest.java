package org.ricdm.passerelle.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.forum.Bookmarks;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.FeedAddresses;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.Mentionable;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.PostHistory;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.ReactionKind;
import org.ricdm.passerelle.forum.Reactions;
import org.ricdm.passerelle.forum.SimilarTopics;
import org.ricdm.passerelle.forum.TopicFilter;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicLists;
import org.ricdm.passerelle.forum.TopicMoves;
import org.ricdm.passerelle.forum.TopicNews;
import org.ricdm.passerelle.forum.TopicPages;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.forum.Window;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.search.SearchQuestion;
import org.ricdm.passerelle.search.SearchQuestion.Order;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Every door to the text of a post, walked through by somebody who may read it and, a moment later, by the same person
 * who may no longer. A door that does not open before would prove nothing afterwards.
 */
class EveryDoorTest extends Screen {

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicPages pages;

    @Autowired
    TopicLists lists;

    @Autowired
    TopicNews news;

    @Autowired
    TopicMoves moves;

    @Autowired
    PostHistory history;

    @Autowired
    Reactions reactions;

    @Autowired
    Bookmarks bookmarks;

    @Autowired
    Mentionable mentionable;

    @Autowired
    SimilarTopics similar;

    @Autowired
    FeedAddresses feeds;

    @Autowired
    Follows follows;

    @Autowired
    Search search;

    @Autowired
    Bell bell;

    @Autowired
    Files files;

    @Autowired
    Members members;

    @Autowired
    People persons;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvc portal;

    private String secret;
    private String forum;
    private long author;
    private long reader;
    private TopicRef topic;
    private String file;
    private String feed;

    @BeforeEach
    void aTopicOfCoordinatorsThatOneOfThemFollowsAndKeeps() {
        secret = Fixture.unique("pamplemousse").replace("-", "");
        forum = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        author = fixture.member(Role.COORDINATOR);
        reader = fixture.member(Role.COORDINATOR);
        file = fixture.as.member(
                author,
                () -> files.store(
                                new ByteArrayInputStream("Between us.".getBytes(StandardCharsets.UTF_8)),
                                secret + ".txt")
                        .path());
        topic = fixture.as.member(
                author,
                () -> topics.open(new NewTopic(
                        forum,
                        TopicKind.QUESTION,
                        "Where is the " + secret,
                        "The " + secret + " [is here](" + file + ").",
                        Language.EN)));
        fixture.as.member(
                author, () -> posts.edit(topic.id(), 1, 0, "The " + secret + " is [here](" + file + ").", ""));
        fixture.as.member(reader, () -> {
            follows.choose(Followable.topic(topic.id()), Level.WATCHING);
            bookmarks.keep(topic.id(), 1, "", null);
            feed = feeds.make(Followable.forum(forum));
        });
        fixture.as.member(
                author,
                () -> topics.open(new NewTopic(
                        forum, TopicKind.QUESTION, "Who else has a " + secret, "Nobody answers.", Language.EN)));
        fixture.as.member(author, () -> posts.reply(topic.id(), "Nobody saw the " + secret, Language.EN, null));
        jobs.awaitFacts();
    }

    @Test
    void everyDoorIsShutForWhoLostTheRightASecondAgo() {
        assertThat(opened())
                .as("who may read, before")
                .allSatisfy((door, seen) -> assertThat(seen).isTrue());

        loseTheRight();

        assertThat(opened())
                .as("who may no longer")
                .allSatisfy((door, seen) -> assertThat(seen).isFalse());
    }

    @Test
    void whatWasOrderedToBeMailedIsNotMailedAndWhatIsPushedIsNotPushed() {
        signIn(reader);
        open("topics/" + topic.id() + "/" + topic.slug());
        answer("One more " + secret + ".");
        assertThat(words()).contains("1 new message");

        answer("And another " + secret + ".");
        loseTheRight();
        become(reader);
        open("");
        jobs.runAllDue();

        assertThat(catcher.mails())
                .filteredOn(mail -> mail.to().contains(fixture.email(reader)))
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContain(secret));
        assertThat(words()).doesNotContain(secret);
    }

    @Test
    void aPageThatIsStillOpenHearsOfNothingNew() {
        signIn(reader);
        open("topics/" + topic.id() + "/" + topic.slug());

        loseTheRight();
        answer("One more " + secret + ".");

        assertThat(words()).doesNotContain("new message");
        assertThat(fixture.as.member(reader, () -> bell.unread())).isZero();
    }

    /** What can be seen through each door now. */
    private Map<String, Boolean> opened() {
        var doors = new LinkedHashMap<String, Callable<Object>>();
        doors.put("the page", () -> pages.open(topic.id(), new Window.Unread()));
        doors.put("a list", () -> lists.page(forum, TopicFilter.ALL, null));
        doors.put("questions without an answer", () -> lists.page(forum, TopicFilter.UNANSWERED, null));
        doors.put("what is new", () -> news.fresh(null));
        doors.put("what is unread", () -> news.unread(null));
        doors.put(
                "search",
                () -> search.find(
                                new SearchQuestion(secret, null, null, null, null, null, null, null, Order.BEST, null))
                        .texts());
        doors.put("similar topics", () -> similar.to("Where is the " + secret, 5));
        doors.put("the source for a quotation", () -> posts.quote(topic.id(), 1, ""));
        doors.put("history", () -> history.of(topic.id(), 1));
        doors.put("bookmarks", () -> bookmarks.mine(null).bookmarks());
        doors.put("the bell", () -> bell.latest(10));
        doors.put(
                "completion of names",
                () -> mentionable.in(forum, fixture.handle(author)).stream().anyMatch(card -> card.id() == author)
                        ? secret
                        : "");
        doors.put("who thanked", () -> {
            reactions.who(topic.id(), 1, ReactionKind.THANKS);
            return secret;
        });
        doors.put("reacting", () -> {
            reactions.react(topic.id(), 1, ReactionKind.THANKS);
            return secret;
        });
        doors.put("answering", () -> secret + posts.reply(topic.id(), "Thank you.", Language.EN, null));
        doors.put("the page on paper", () -> fetched("/topics/" + topic.id() + "/print"));
        doors.put("a file", () -> fetched(file).contains("Between us.") ? secret : "");
        doors.put(
                "a feed",
                () -> portal.perform(get(URI.create(feed).getPath()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        var seen = new LinkedHashMap<String, Boolean>();
        doors.forEach((name, door) -> seen.put(name, through(door)));
        signIn(reader);
        open("topics/" + topic.id() + "/" + topic.slug() + "/1");
        seen.put("the screen", words().contains(secret));
        open("search?q=" + secret);
        seen.put("the results on the screen", words().contains("Where is the"));
        return seen;
    }

    private boolean through(Callable<Object> door) {
        return fixture.as.member(reader, () -> {
            try {
                return String.valueOf(door.call()).contains(secret);
            } catch (NotOpen | InvalidInput shut) {
                return false;
            } catch (Exception fault) {
                throw new AssertionError(fault);
            }
        });
    }

    private String fetched(String address) throws Exception {
        var viewer = persons.viewer(reader).orElseThrow();
        return portal.perform(get(address).with(authentication(new ViewerAuthentication(viewer))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void answer(String text) {
        fixture.as.member(author, () -> posts.reply(topic.id(), text, Language.EN, null));
        jobs.awaitFacts();
        MockVaadin.clientRoundtrip(true);
    }

    private void loseTheRight() {
        fixture.as.founder(() -> {
            members.withdraw(reader, Role.COORDINATOR);
            return true;
        });
    }
}
