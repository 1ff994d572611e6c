package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Feeds as a program reads them: no cookie, no sign-in, only the token in the address. */
@PortalTest
class FeedsTest {

    private static final String PORTAL = "https://portal.example";

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    FeedAddresses addresses;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvc program;

    private long author;
    private long reader;
    private String forum;
    private TopicRef topic;
    private String address;

    @BeforeEach
    void aTopicThatCoordinatorsRead() {
        SecurityContextHolder.clearContext();
        author = fixture.member(Role.COORDINATOR);
        reader = fixture.member(Language.FR, fixture.centre(), Role.COORDINATOR);
        forum = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        topic = open(forum, "How do you do it", "We [wonder](/forums), see [there](https://elsewhere.example/x).");
        address = address(Followable.forum(forum));
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void theLatestMessagesAreThereWithWhoWroteThemAndLinksThatLeadToThePortal() throws Exception {
        answer("We have **two** of them.");

        var answer = ask(address);
        var feed = xml(answer);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("fr");
        assertThat(text(feed.getDocumentElement(), "title")).isEqualTo("fr " + forum + " · Passerelle");
        assertThat(entries(feed))
                .extracting(entry -> text(entry, "title"))
                .containsExactly("Re: How do you do it", "How do you do it");
        assertThat(entries(feed))
                .extracting(entry -> entry.getAttribute("xml:lang"))
                .containsExactly("es", "en");
        var question = entries(feed).getLast();
        assertThat(element(question, "title").getAttribute("xml:lang")).isEqualTo("en");
        assertThat(text(question, "id")).matches("tag:portal\\.example,2026:post/\\d+");
        assertThat(text(question, "updated")).isEqualTo(text(question, "published"));
        assertThat(element(question, "link").getAttribute("href"))
                .isEqualTo(PORTAL + "/topics/" + topic.id() + "/" + topic.slug() + "/1");
        assertThat(element(question, "content").getAttribute("type")).isEqualTo("html");
        assertThat(text(question, "content"))
                .contains("<a href=\"" + PORTAL + "/forums\">wonder</a>", "href=\"https://elsewhere.example/x\"");
        assertThat(text(entries(feed).getFirst(), "content")).contains("<strong>two</strong>");
        assertThat(text(question, "author")).isEqualTo(nameOf(author));
        assertThat(answer.getContentAsString()).doesNotContain(fixture.email(author), "@centre.example");
    }

    @Test
    void noSessionIsMadeAndNobodyElseKeepsOrFindsIt() throws Exception {
        var result = program.perform(get(address)).andReturn();
        var answer = result.getResponse();

        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getContentAsString()).doesNotContain(token());
    }

    @Test
    void whoHasTheLatestAlreadyGetsNothingAgainUntilSomethingChanges() throws Exception {
        var tag = ask(address).getHeader("ETag");

        var same = askAgain(tag);
        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(same.getContentAsByteArray()).isEmpty();

        answer("And another one.");
        assertThat(askAgain(tag).getStatus()).isEqualTo(200);
    }

    @Test
    void aRightThatWasLostASecondAgoIsLostHereTooAlsoForTheSameCopy() throws Exception {
        var tag = ask(address).getHeader("ETag");

        sql.sql("delete from member_role where member_id = :id")
                .param("id", reader)
                .update();

        assertThat(ask(address).getStatus()).isEqualTo(404);
        assertThat(askAgain(tag).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "LEFT", "ERASED"})
    void whoIsNotActiveReadsNothing(String state) throws Exception {
        sql.sql("update member set state = :state where id = :id")
                .param("state", state)
                .param("id", reader)
                .update();

        assertThat(ask(address).getStatus()).isEqualTo(404);
        assertThat(ask(address.replaceAll("/forums/.*", "/tags/migrants.atom")).getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELD", "RETURNED", "HIDDEN", "DELETED"})
    void aMessageThatIsNotShownIsGoneAtOnce(String state) throws Exception {
        var number = answer("A secret.");
        var tag = ask(address).getHeader("ETag");

        sql.sql("update post set state = :state where topic_id = :topic and number = :number")
                .param("state", state)
                .param("topic", topic.id())
                .param("number", number)
                .update();

        var after = askAgain(tag);
        assertThat(after.getStatus()).isEqualTo(200);
        assertThat(entries(xml(after))).hasSize(1);
        assertThat(after.getContentAsString()).doesNotContain("A secret.");
    }

    @Test
    void aTopicThatWaitsForAModeratorIsInNoFeedAlsoNotInThatOfAModerator() throws Exception {
        reader = fixture.member(Role.COORDINATOR, Role.MODERATOR);
        address = address(Followable.forum(forum));
        sql.sql("update topic set held = true where id = :id")
                .param("id", topic.id())
                .update();

        var feed = ask(address);

        assertThat(feed.getStatus()).isEqualTo(200);
        assertThat(entries(xml(feed))).isEmpty();
        assertThat(text(xml(feed).getDocumentElement(), "updated")).isNotEmpty();
    }

    @Test
    void aRevokedOrReplacedAddressLeadsNowhere() throws Exception {
        var second = address(Followable.forum(forum));
        assertThat(ask(address).getStatus()).isEqualTo(404);
        assertThat(ask(second).getStatus()).isEqualTo(200);

        fixture.as.member(reader, addresses::revoke);

        assertThat(ask(second).getStatus()).isEqualTo(404);
        assertThat(fixture.as.member(reader, addresses::mine)).isEmpty();
    }

    @Test
    void whatNobodyMadeAndWhatIsNotThereAreTheSameAnswer() throws Exception {
        for (var path : List.of(
                "/feeds/" + "A".repeat(22) + "/forums/" + forum + ".atom",
                "/feeds/x/forums/" + forum + ".atom",
                "/feeds/" + token() + "/forums/" + Fixture.unique("nowhere") + ".atom",
                "/feeds/" + token() + "/tags/" + Fixture.unique("nowhere") + ".atom")) {
            var answer = ask(path);
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(answer.getContentAsByteArray()).as(path).isEmpty();
        }
    }

    @Test
    void theFeedOfATagHasOnlyWhatIsInForumsThatOneReads() throws Exception {
        var label = Fixture.unique("footbridge");
        tagged(forum, "Among coordinators", label);
        tagged(fixture.forum(), "For all", label);
        var everywhere = ask(address(Followable.tag(label)));

        assertThat(entries(xml(everywhere)))
                .extracting(entry -> text(entry, "title"))
                .containsExactly("For all", "Among coordinators");

        reader = fixture.member();
        assertThat(entries(xml(ask(address(Followable.tag(label))))))
                .extracting(entry -> text(entry, "title"))
                .containsExactly("For all");
    }

    @Test
    void hostileTitlesAndNamesAreWordsAndNothingElse() throws Exception {
        var title = "</title><script>alert(1)</script> & ]]> &copy; 😀";
        sql.sql("update topic set title = :title where id = :id")
                .param("title", title + "\u0001\u000b\uffff")
                .param("id", topic.id())
                .update();
        sql.sql("update member set family_name = '<b>&' where id = :id")
                .param("id", author)
                .update();

        var entry = entries(xml(ask(address))).getFirst();

        assertThat(text(entry, "title")).isEqualTo(title);
        assertThat(text(entry, "author")).isEqualTo("Test <b>&");
    }

    @Test
    void thirtyMessagesAreEnoughTheLatestFirst() throws Exception {
        IntStream.rangeClosed(1, 31).forEach(number -> answer("Number " + number));

        var feed = xml(ask(address));

        assertThat(entries(feed)).hasSize(30);
        assertThat(text(entries(feed).getFirst(), "content")).contains("Number 31");
        assertThat(text(entries(feed).getLast(), "content")).contains("Number 2<");
    }

    @Test
    void theTokenIsKeptAsAHashOnlyAndItsUseIsNotedOnceAnHour() throws Exception {
        assertThat(token()).matches("[A-Za-z0-9_-]{22}");
        assertThat(sql.sql("select length(hash) from feed_token where member_id = :id")
                        .param("id", reader)
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
        assertThat(used()).isNull();

        ask(address);
        var first = used();
        ask(address);
        assertThat(used()).isNotNull().isEqualTo(first);

        clock.advance(Duration.ofHours(2));
        ask(address);
        assertThat(used()).isAfter(first);
    }

    private java.time.Instant used() {
        return fixture.as.member(reader, addresses::mine).orElseThrow().usedAt();
    }

    private TopicRef open(String slug, String title, String body) {
        return fixture.as.member(
                author, () -> topics.open(new NewTopic(slug, TopicKind.QUESTION, title, body, Language.EN)));
    }

    private void tagged(String slug, String title, String tag) {
        fixture.as.member(
                author,
                () -> topics.open(
                        new NewTopic(slug, TopicKind.DISCUSSION, title, "We wonder.", Language.EN, List.of(tag))));
    }

    private int answer(String text) {
        return fixture.as.member(author, () -> posts.reply(topic.id(), text, Language.ES, null));
    }

    private String address(Followable place) {
        var made = fixture.as.member(reader, () -> addresses.make(place));
        assertThat(made).startsWith(PORTAL + "/feeds/");
        return made.substring(PORTAL.length());
    }

    private String token() {
        return address.split("/")[2];
    }

    private String nameOf(long member) {
        return sql.sql("select concat(given_name, ' ', family_name) from member where id = :id")
                .param("id", member)
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return program.perform(get(path)).andReturn().getResponse();
    }

    private MockHttpServletResponse askAgain(String tag) throws Exception {
        return program.perform(get(address).header("If-None-Match", tag))
                .andReturn()
                .getResponse();
    }

    private static Document xml(MockHttpServletResponse answer) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    private static List<Element> entries(Document feed) {
        return children(feed.getDocumentElement(), "entry");
    }

    private static List<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> "http://www.w3.org/2005/Atom".equals(child.getNamespaceURI())
                        && name.equals(child.getLocalName()))
                .toList();
    }

    private static Element element(Element parent, String name) {
        return children(parent, name).getFirst();
    }

    private static String text(Element parent, String name) {
        return element(parent, name).getTextContent();
    }
}
