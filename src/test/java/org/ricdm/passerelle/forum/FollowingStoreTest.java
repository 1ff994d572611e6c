package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.forum.Life.Thing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lives drawn by lot on the whole portal: what the store keeps, lists and tells is what was promised. */
@PortalTest
class FollowingStoreTest {

    private static final int LIVES = 200;

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicPages pages;

    @Autowired
    Follows follows;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    @Test
    void inTwoHundredLivesTheStoreKeepsWhatWasPromised() {
        var centre = fixture.centre();
        var author = fixture.member(Language.EN, centre);
        var forum = fixture.forum();
        for (var seed = 0; seed < LIVES; seed++) {
            var topic = fixture.as.member(
                    author,
                    () -> topics.open(new NewTopic(
                                    forum,
                                    TopicKind.DISCUSSION,
                                    Fixture.unique("Life"),
                                    "We live.",
                                    Language.EN,
                                    List.of("migrants", "seniors")))
                            .id());
            new Lived(seed, topic, forum, author, fixture.member(Language.EN, centre)).live();
        }
    }

    private final class Lived {

        private final int seed;
        private final long topic;
        private final String forum;
        private final long author;
        private final long member;
        private final String handle;
        private final Life life = new Life(Level.NORMAL);
        private String story = "";

        Lived(int seed, long topic, String forum, long author, long member) {
            this.seed = seed;
            this.topic = topic;
            this.forum = forum;
            this.author = author;
            this.member = member;
            this.handle = fixture.handle(member);
        }

        void live() {
            for (var step : Life.draw(new Random(seed), 10)) {
                story += step + " ";
                life.live(step);
                switch (step) {
                    case Life.Choose one ->
                        fixture.as.member(member, () -> follows.choose(what(one.thing()), one.level()));
                    case Life.Withdraw one -> fixture.as.member(member, () -> follows.withdraw(what(one.thing())));
                    case Life.Post() -> write(member, "I say so, " + story.length());
                    case Life.Named() -> hears(write(author, "What says @" + handle + ", " + story.length()), true);
                    case Life.Heard() -> hears(write(author, "It goes on, " + story.length()), false);
                }
                standsAsPromised();
            }
        }

        private Followable what(Thing thing) {
            return switch (thing) {
                case TOPIC -> Followable.topic(topic);
                case FORUM -> Followable.forum(forum);
                case TAG -> Followable.tag("migrants");
                case OTHER_TAG -> Followable.tag("seniors");
            };
        }

        private int write(long by, String text) {
            return fixture.as.member(by, () -> posts.reply(topic, text, Language.EN, null));
        }

        private void hears(int number, boolean named) {
            jobs.awaitFacts();
            var told = sql.sql("select count(*) from notice where recipient_id = :member and thread_kind = 'topic'"
                            + " and thread_id = :topic and position = :number")
                    .param("member", member)
                    .param("topic", topic)
                    .param("number", number)
                    .query(Integer.class)
                    .single();
            assertThat(told).as("life %d: %s", seed, story).isEqualTo(life.hears(named, false) ? 1 : 0);
        }

        private void standsAsPromised() {
            var standing = fixture.as
                    .member(member, () -> pages.open(topic, new Window.Unread()))
                    .standing();
            var listed = sql.sql("select " + Precedence.PLACE + " from topic t join forum f on f.id = t.forum_id"
                            + Precedence.ROWS + " where t.id = :topic")
                    .param("me", member)
                    .param("topic", topic)
                    .query(Integer.class)
                    .single();
            assertThat(standing.level()).as("life %d: %s", seed, story).isEqualTo(life.level());
            assertThat(List.of(Level.values()).get(listed))
                    .as("listed, life %d: %s", seed, story)
                    .isEqualTo(life.level());
        }
    }
}
