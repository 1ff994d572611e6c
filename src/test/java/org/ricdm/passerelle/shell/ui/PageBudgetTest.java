package org.ricdm.passerelle.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.forum.Topics;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whole pages, with the frame around them, take the same few statements whether they show little or much. The reading of
 * the viewer at each request is not part of what is counted here.
 */
class PageBudgetTest extends Screen {

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Drafts drafts;

    @Autowired
    JobRunner jobs;

    private long me;
    private String word;

    @BeforeEach
    void oneReader() {
        me = fixture.member();
        word = Fixture.unique("planisphere").replace("-", "q") + "z";
    }

    @Test
    void theHomePage() {
        news(1);
        var few = opening("", 1);

        news(9);
        var many = opening("", 12);

        assertThat(few).hasSizeLessThanOrEqualTo(12);
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void theSearch() {
        news(1);
        var few = opening("search?q=" + word, 1);

        news(9);
        var many = opening("search?q=" + word, 10);

        // Places, practices, events, members, centres; of the texts: may they be read (two), what stands in them, who
        // wrote them,
        // what hangs on them.
        assertThat(few).hasSizeLessThanOrEqualTo(10);
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void theMembers() {
        var centre = fixture.centre();
        fixture.member(Language.EN, centre);
        var address = "members?centre=" + fixture.slug(centre);
        var few = opening(address, 1);

        for (var i = 0; i < 20; i++) {
            fixture.member(Language.EN, centre);
        }
        var many = opening(address, 21);

        assertThat(few).hasSizeLessThanOrEqualTo(4);
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void theNotifications() {
        news(1);
        var few = opening("notifications", 1);

        news(20);
        var many = opening("notifications", 21);

        assertThat(few).hasSizeLessThanOrEqualTo(9);
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void theForums() {
        fixture.forum();
        var few = opening("forums", 1);

        news(10);
        var many = opening("forums", 11);

        assertThat(few).hasSizeLessThanOrEqualTo(3);
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void theCentres() {
        fixture.centre();
        var few = opening("centres", 1);

        for (var i = 0; i < 10; i++) {
            fixture.associatedCentre(fixture.centre());
        }
        var many = opening("centres", 21);

        assertThat(few).hasSizeLessThanOrEqualTo(2);
        assertThat(many).hasSameSizeAs(few);
    }

    /** Opens the page once to warm up and counts the second time; the page must show that many rows at least. */
    private List<String> opening(String address, int rows) {
        signIn(me);
        open(address);
        MockVaadin.clientRoundtrip(true);
        var statements = StatementCounter.during(() -> open(address));
        assertThat(LocatorJ._find(Row.class)).hasSizeGreaterThanOrEqualTo(rows);
        return statements;
    }

    /** That many questions of the reader's with one answer each, and as many drafts. */
    private void news(int number) {
        for (var i = 0; i < number; i++) {
            var forum = fixture.forum();
            var topic = ask(forum);
            fixture.as.member(fixture.member(), () -> posts.reply(topic.id(), "One answer", Language.EN, null));
            fixture.as.member(me, () -> drafts.save(Drafts.reply(topic.id()), "", "Half an answer"));
        }
        jobs.awaitFacts();
    }

    private TopicRef ask(String forum) {
        return fixture.as.member(
                me,
                () -> topics.open(new NewTopic(
                        forum, TopicKind.QUESTION, Fixture.unique("Where is the " + word), "We wonder.", Language.EN)));
    }
}
