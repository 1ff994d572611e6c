package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The topic list and the topic page take at most eight statements each, whatever the size. One of them is the reading of
 * the viewer at each request, which is not part of what is counted here.
 */
@PortalTest
class StatementBudgetTest {

    private static final int BUDGET = 7;

    @Autowired
    Fixture fixture;

    @Autowired
    Forums forums;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicLists lists;

    @Autowired
    TopicPages pages;

    @Autowired
    PracticeDrafts practices;

    @Test
    void theTopicListTakesTheSameFewStatementsForThreeTopicsAndForSixty() {
        var forum = fixture.forum();
        var reader = fixture.member();
        openTopics(forum, 3);
        var few = listing(reader, forum);
        openTopics(forum, 57);
        var many = listing(reader, forum);

        assertThat(few).hasSizeBetween(1, BUDGET);
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void theTopicPageTakesTheSameFewStatementsForThreePostsAndForSixty() {
        var reader = fixture.member();
        var author = fixture.member();
        var topic = ask(author, fixture.forum(), "How many?");
        answer(topic, 2);
        fixture.as.member(author, () -> topics.accept(topic, 2));
        var few = reading(reader, topic);
        answer(topic, 57);
        var moderator = fixture.member(Role.MODERATOR);
        fixture.as.member(moderator, () -> posts.hide(topic, 3, "Names a visitor."));
        fixture.as.member(moderator, () -> topics.close(topic, "Answered."));
        var many = reading(reader, topic);

        assertThat(few).hasSizeBetween(1, BUDGET);
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void aTopicThatBecameSeveralPracticesTakesOneStatementMoreAndStaysInTheBudget() {
        var author = fixture.member();
        var topic = ask(author, fixture.forum(), "How many?");
        answer(topic, 3);
        var none = reading(author, topic);
        fixture.as.member(author, () -> practices.begin(topic, List.of(1, 2), "One"));
        var one = reading(author, topic);
        fixture.as.member(author, () -> practices.begin(topic, List.of(2, 3), "Another"));
        fixture.as.member(fixture.member(), () -> practices.begin(topic, List.of(4), "Somebody else's"));
        var three = reading(author, topic);

        assertThat(one).hasSize(none.size() + 1).hasSizeLessThanOrEqualTo(BUDGET);
        assertThat(three).hasSameSizeAs(one);
    }

    @Test
    void theOverviewTakesTheSameFewStatementsForEveryNumberOfForums() {
        var reader = fixture.member();
        openTopics(fixture.forum(), 1);
        var few = StatementCounter.during(() -> fixture.as.member(reader, () -> {
            forums.overview();
            lists.unanswered(5);
        }));
        for (var i = 0; i < 5; i++) {
            openTopics(fixture.forum(), 2);
        }
        var many = StatementCounter.during(() -> fixture.as.member(reader, () -> {
            forums.overview();
            lists.unanswered(5);
        }));

        assertThat(few).hasSizeLessThanOrEqualTo(BUDGET + 1);
        assertThat(many).hasSameSizeAs(few);
    }

    /** What the page of a forum asks. {@link Fixture} reads the viewer first, which is the statement of the session. */
    private List<String> listing(long reader, String forum) {
        return withoutViewer(StatementCounter.during(() -> fixture.as.member(reader, () -> {
            forums.forum(forum);
            lists.page(forum, TopicFilter.ALL, null);
        })));
    }

    /** What the page of a topic asks. */
    private List<String> reading(long reader, long topic) {
        return withoutViewer(StatementCounter.during(
                () -> fixture.as.member(reader, () -> pages.open(topic, new Window.Unread()))));
    }

    private static List<String> withoutViewer(List<String> statements) {
        assertThat(statements.getFirst()).contains("from member m join centre c on c.id = m.centre_id where m.id");
        return statements.subList(1, statements.size());
    }

    private void openTopics(String forum, int count) {
        for (var i = 0; i < count; i++) {
            ask(fixture.member(), forum, "Topic " + i);
        }
    }

    private void answer(long topic, int count) {
        for (var i = 0; i < count; i++) {
            fixture.as.member(fixture.member(), () -> posts.reply(topic, "Answer", Language.EN, 1));
        }
    }

    private long ask(long author, String forum, String title) {
        return fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(forum, TopicKind.QUESTION, title, "We wonder.", Language.EN)))
                .id();
    }
}
