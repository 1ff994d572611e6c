package org.ricdm.passerelle.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.forum.Bookmarks;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.FeedAddresses;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.ForumEntry;
import org.ricdm.passerelle.forum.ForumSettings;
import org.ricdm.passerelle.forum.ForumSummary;
import org.ricdm.passerelle.forum.Forums;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.Mentionable;
import org.ricdm.passerelle.forum.NewPoll;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.PollAnswer;
import org.ricdm.passerelle.forum.PollBallot;
import org.ricdm.passerelle.forum.PollChoice;
import org.ricdm.passerelle.forum.PollResults;
import org.ricdm.passerelle.forum.Polls;
import org.ricdm.passerelle.forum.PostHistory;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.PracticeDrafts;
import org.ricdm.passerelle.forum.ReactionKind;
import org.ricdm.passerelle.forum.Reactions;
import org.ricdm.passerelle.forum.SimilarTopics;
import org.ricdm.passerelle.forum.Summaries;
import org.ricdm.passerelle.forum.TopicClosing;
import org.ricdm.passerelle.forum.TopicFilter;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicLinks;
import org.ricdm.passerelle.forum.TopicLists;
import org.ricdm.passerelle.forum.TopicMerging;
import org.ricdm.passerelle.forum.TopicMoves;
import org.ricdm.passerelle.forum.TopicNews;
import org.ricdm.passerelle.forum.TopicPage;
import org.ricdm.passerelle.forum.TopicPages;
import org.ricdm.passerelle.forum.TopicPrints;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.forum.TopicSummary;
import org.ricdm.passerelle.forum.TopicTags;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.forum.Window;
import org.ricdm.passerelle.moderation.Appeals;
import org.ricdm.passerelle.moderation.AuditLog;
import org.ricdm.passerelle.moderation.Decisions;
import org.ricdm.passerelle.moderation.Flags;
import org.ricdm.passerelle.moderation.Ground;
import org.ricdm.passerelle.moderation.QueueFilter;
import org.ricdm.passerelle.moderation.Reasons;
import org.ricdm.passerelle.moderation.Review;
import org.ricdm.passerelle.moderation.Statements;
import org.ricdm.passerelle.moderation.Suspensions;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.notification.Cadence;
import org.ricdm.passerelle.notification.Choices;
import org.ricdm.passerelle.people.CentreEntry;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.search.Hit;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.search.SearchAdministration;
import org.ricdm.passerelle.search.SearchQuestion;
import org.ricdm.passerelle.search.SimilarTexts;
import org.ricdm.passerelle.signin.Applications;
import org.ricdm.passerelle.signin.Invitations;
import org.ricdm.passerelle.signin.NewInvitation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wrong person in all rooms that have no such test of their own. */
@PortalTest
class WrongPersonTest extends TriedByTheWrongPerson {

    /** For whom nobody among the members is wrong: what they take and give belongs to every member, or to who asks. */
    private static final Set<String> FOR_EVERY_MEMBER = Set.of(
            "Files.store",
            "Members.directory",
            "Members.byHandle",
            "Members.suggest",
            "Members.speak",
            "Members.describe",
            "Posts.preview",
            "Tags.complete",
            "Tags.find",
            "Sessions.endAll");

    private static final Reasons REASONS = new Reasons(Ground.DISRESPECT, "It is off the rails.");

    @Autowired
    Fixture fixture;

    @Autowired
    JdbcClient sql;

    @Autowired
    JobRunner jobs;

    @Autowired
    Forums forums;

    @Autowired
    ForumSettings forumSettings;

    @Autowired
    Topics topics;

    @Autowired
    TopicPrints prints;

    @Autowired
    TopicMoves moves;

    @Autowired
    TopicMerging merging;

    @Autowired
    PracticeDrafts practices;

    @Autowired
    Summaries summaries;

    @Autowired
    Reactions reactions;

    @Autowired
    Bookmarks bookmarks;

    @Autowired
    Posts posts;

    @Autowired
    Polls polls;

    @Autowired
    TopicClosing closing;

    @Autowired
    TopicLinks links;

    @Autowired
    SimilarTexts texts;

    @Autowired
    TopicLists lists;

    @Autowired
    TopicPages pages;

    @Autowired
    PostHistory history;

    @Autowired
    TopicTags topicTags;

    @Autowired
    TopicNews news;

    @Autowired
    Follows follows;

    @Autowired
    FeedAddresses feeds;

    @Autowired
    Mentionable mentionable;

    @Autowired
    Files files;

    @Autowired
    Drafts drafts;

    @Autowired
    Search search;

    @Autowired
    SimilarTopics similar;

    @Autowired
    SearchAdministration searchAdministration;

    @Autowired
    Bell bell;

    @Autowired
    Choices choices;

    @Autowired
    Applications applications;

    @Autowired
    Invitations invitations;

    @Autowired
    Members members;

    @Autowired
    Centres centres;

    @Autowired
    Flags flags;

    @Autowired
    Review review;

    @Autowired
    Decisions decisions;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Statements statements;

    @Autowired
    Appeals appeals;

    @Autowired
    AuditLog log;

    @Override
    protected boolean isOurs(String packageName) {
        return !packageName.startsWith("org.ricdm.passerelle.event")
                && !packageName.startsWith("org.ricdm.passerelle.practice");
    }

    @Override
    protected Set<String> forEveryMember() {
        return FOR_EVERY_MEMBER;
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        inForums(tries);
        onTopics(tries);
        onMovedTopics(tries);
        onPractices(tries);
        onPosts(tries);
        onMarks(tries);
        onTagsAndLevels(tries);
        onPolls(tries);
        onFiles(tries);
        onWhatIsOnesOwn(tries);
        atTheDoor(tries);
        ofAdministrators(tries);
        inModeration(tries);
        return tries;
    }

    private void inForums(Map<String, Runnable> tries) {
        tries.put("Forums.overview", () -> {
            var talk = new PrivateTalk();
            assertThat(fixture.as.member(talk.outsider, forums::overview))
                    .extracting(ForumSummary::slug)
                    .doesNotContain(talk.forum);
            assertThat(fixture.as.member(talk.author, forums::overview))
                    .extracting(ForumSummary::slug)
                    .contains(talk.forum);
        });
        tries.put("Forums.forum", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> forums.forum(talk.forum));
        });
        tries.put("TopicLists.page", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> lists.page(talk.forum, TopicFilter.ALL, null));
        });
        tries.put("TopicLists.unanswered", () -> {
            var talk = new PrivateTalk();
            sql.sql("update topic set created_at = '2001-01-01' where id = :id")
                    .param("id", talk.topic)
                    .update();
            assertThat(fixture.as.member(talk.outsider, () -> lists.unanswered(50)))
                    .extracting(TopicSummary::id)
                    .doesNotContain(talk.topic);
        });
        tries.put("Mentionable.in", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> mentionable.in(talk.forum, "per"));
        });
        tries.put("Topics.open", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.colleague,
                    List.of(talk.outsider),
                    () -> topics.open(new NewTopic(
                            talk.forum, TopicKind.DISCUSSION, Fixture.unique("Mine"), "Text", Language.EN)));
        });
        tries.put("Search.find", () -> {
            var talk = new PrivateTalk();
            var question = SearchQuestion.of(talk.title);
            jobs.awaitFacts();
            assertThat(fixture.as
                            .member(talk.outsider, () -> search.find(question))
                            .texts())
                    .extracting(Hit::title)
                    .doesNotContain(talk.title);
            assertThat(fixture.as
                            .member(talk.colleague, () -> search.find(question))
                            .texts())
                    .extracting(Hit::title)
                    .contains(talk.title);
        });
        tries.put("SimilarTexts.of", () -> {
            var talk = new PrivateTalk();
            jobs.awaitFacts();
            assertThat(fixture.as.member(talk.outsider, () -> texts.of(talk.title, Language.EN, 50)))
                    .extracting(Hit::title)
                    .doesNotContain(talk.title);
            assertThat(fixture.as.member(talk.colleague, () -> texts.of(talk.title, Language.EN, 50)))
                    .extracting(Hit::title)
                    .contains(talk.title);
        });
    }

    private void onTopics(Map<String, Runnable> tries) {
        tries.put("TopicPages.open", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> pages.open(talk.topic, new Window.Unread()));
        });
        tries.put("Topics.rename", () -> {
            var talk = new PrivateTalk();
            only(talk.author, List.of(talk.outsider, talk.colleague), () -> topics.rename(talk.topic, "Another title"));
        });
        tries.put("Topics.accept", () -> {
            var talk = new PrivateTalk();
            only(talk.author, List.of(talk.outsider, talk.colleague), () -> topics.accept(talk.topic, 2));
        });
        tries.put("Topics.withdrawAcceptance", () -> {
            var talk = new PrivateTalk();
            fixture.as.member(talk.author, () -> topics.accept(talk.topic, 2));
            only(talk.author, List.of(talk.outsider, talk.colleague), () -> topics.withdrawAcceptance(talk.topic));
        });
        tries.put("Topics.close", () -> {
            var talk = new PrivateTalk();
            only(talk.moderator, List.of(talk.outsider, talk.colleague), () -> topics.close(talk.topic, "Settled"));
        });
        tries.put("Topics.reopen", () -> {
            var talk = new PrivateTalk();
            fixture.as.member(talk.moderator, () -> topics.close(talk.topic, "Settled"));
            only(talk.moderator, List.of(talk.outsider, talk.colleague), () -> topics.reopen(talk.topic));
        });
        tries.put("Topics.pin", () -> {
            var talk = new PrivateTalk();
            only(talk.moderator, List.of(talk.outsider, talk.colleague, talk.author), () -> topics.pin(talk.topic));
        });
        tries.put("Topics.unpin", () -> {
            var talk = new PrivateTalk();
            only(talk.moderator, List.of(talk.outsider, talk.colleague, talk.author), () -> topics.unpin(talk.topic));
        });
    }

    private void onMovedTopics(Map<String, Runnable> tries) {
        tries.put("TopicMoves.targets", () -> {
            var talk = new PrivateTalk();
            only(talk.moderator, List.of(talk.outsider, talk.colleague, talk.author), () -> moves.targets(talk.topic));
        });
        tries.put("TopicMoves.move", () -> {
            var talk = new PrivateTalk();
            var open = fixture.forum();
            only(
                    talk.moderator,
                    List.of(talk.outsider, talk.colleague, talk.author, fixture.member(Role.MODERATOR)),
                    () -> moves.move(talk.topic, open, "For all"));
        });
        tries.put("TopicMoves.split", () -> {
            var talk = new PrivateTalk();
            var open = fixture.forum();
            only(
                    talk.moderator,
                    List.of(talk.outsider, talk.colleague, talk.author, fixture.member(Role.MODERATOR)),
                    () -> moves.split(talk.topic, List.of(2), "An answer", open));
        });
        tries.put("TopicMerging.candidates", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.moderator,
                    List.of(talk.outsider, talk.colleague, talk.author),
                    () -> merging.candidates(talk.topic, "", 5));
        });
        tries.put("TopicMerging.merge", () -> {
            var talk = new PrivateTalk();
            var others = new PrivateTalk();
            var openly = fixture.as.member(
                    talk.outsider,
                    () -> topics.open(
                            new NewTopic(fixture.forum(), TopicKind.DISCUSSION, "Said openly", "Hello.", Language.EN)));
            var wrong = List.of(talk.outsider, talk.colleague, talk.author, fixture.member(Role.MODERATOR));
            only(talk.moderator, wrong, () -> merging.merge(openly.id(), talk.topic, "Better there"));
            only(talk.moderator, wrong, () -> merging.merge(talk.topic, others.topic, "The same"));
        });
        tries.put("TopicMoves.whereIs", () -> {
            var talk = new PrivateTalk();
            fixture.as.member(talk.moderator, () -> moves.split(talk.topic, List.of(2), "An answer", talk.forum));
            assertThat(fixture.as.member(talk.outsider, () -> moves.whereIs(talk.topic, 2)))
                    .isEmpty();
            assertThat(fixture.as.member(talk.colleague, () -> moves.whereIs(talk.topic, 2)))
                    .isPresent();
        });
    }

    private void onPractices(Map<String, Runnable> tries) {
        tries.put("PracticeDrafts.proposed", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> practices.proposed(talk.topic));
        });
        tries.put("PracticeDrafts.begin", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> practices.begin(talk.topic, List.of(1, 2), "Whispers"));
        });
    }

    private void onTagsAndLevels(Map<String, Runnable> tries) {
        tries.put("TopicTags.tag", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.author,
                    List.of(talk.outsider, talk.colleague),
                    () -> topicTags.tag(talk.topic, List.of("migrants")));
        });
        tries.put("TopicTags.free", () -> moderators(() -> topicTags.free(null)));
        tries.put("TopicTags.rename", () -> {
            var talk = new PrivateTalk();
            var tag = freeTag(talk);
            moderators(() -> topicTags.rename(tag, Fixture.unique("Renamed")));
        });
        tries.put("TopicTags.merge", () -> {
            var talk = new PrivateTalk();
            var tag = freeTag(talk);
            moderators(() -> topicTags.merge(tag, "migrants"));
        });
        tries.put("TopicLists.tagged", () -> {
            var talk = new PrivateTalk();
            var tag = freeTag(talk);
            assertThat(fixture.as
                            .member(talk.outsider, () -> lists.tagged(tag, null))
                            .topics())
                    .isEmpty();
            assertThat(fixture.as
                            .member(talk.colleague, () -> lists.tagged(tag, null))
                            .topics())
                    .hasSize(1);
        });
        tries.put("Follows.choose", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.colleague,
                    List.of(talk.outsider),
                    () -> follows.choose(Followable.forum(talk.forum), Level.WATCHING));
        });
        for (var operation : List.of("withdraw", "mine", "ofTag")) {
            tries.put("Follows." + operation, () -> {
                var talk = new PrivateTalk();
                var tag = freeTag(talk);
                fixture.as.member(talk.colleague, () -> follows.choose(Followable.tag(tag), Level.WATCHING));
                fixture.as.member(talk.outsider, () -> follows.withdraw(Followable.tag(tag)));
                assertThat(fixture.as.member(talk.outsider, follows::mine)).isEmpty();
                assertThat(fixture.as.member(talk.outsider, () -> follows.ofTag(tag)))
                        .isEmpty();
                assertThat(fixture.as.member(talk.colleague, follows::mine)).hasSize(1);
            });
        }
        tries.put("TopicNews.fresh", () -> {
            var talk = new PrivateTalk();
            assertThat(ids(talk.outsider, () -> news.fresh(null))).doesNotContain(talk.topic);
            assertThat(ids(talk.colleague, () -> news.fresh(null))).contains(talk.topic);
        });
        tries.put("TopicNews.unread", () -> {
            var talk = new PrivateTalk();
            sql.sql(
                            "insert into topic_member (member_id, topic_id, level, chosen) values (:member, :topic, 'WATCHING', 1)")
                    .param("member", talk.outsider)
                    .param("topic", talk.topic)
                    .update();
            assertThat(ids(talk.outsider, () -> news.unread(null))).doesNotContain(talk.topic);
            assertThat(ids(talk.author, () -> news.unread(null))).contains(talk.topic);
        });
        for (var operation : List.of("readUnread", "readFresh", "takeBack")) {
            tries.put("TopicNews." + operation, () -> {
                var talk = new PrivateTalk();
                fixture.as.member(talk.helper, () -> posts.reply(talk.topic, "And more.", Language.EN, null));
                fixture.as.member(talk.outsider, () -> {
                    news.takeBack(news.readUnread());
                    news.readFresh();
                });
                assertThat(ids(talk.author, () -> news.unread(null))).contains(talk.topic);
                assertThat(ids(talk.colleague, () -> news.fresh(null))).contains(talk.topic);
            });
        }
        tries.put("TopicNews.readForum", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> news.readForum(talk.forum));
        });
    }

    private List<Long> ids(long member, java.util.function.Supplier<TopicPage> page) {
        return fixture.as.member(member, page).topics().stream()
                .map(TopicSummary::id)
                .toList();
    }

    private String freeTag(PrivateTalk talk) {
        var label = Fixture.unique("whisper");
        fixture.as.member(talk.author, () -> topicTags.tag(talk.topic, List.of(label)));
        return label;
    }

    private void moderators(Runnable act) {
        only(
                fixture.member(Role.MODERATOR),
                List.of(fixture.member(), fixture.member(Role.COORDINATOR, Role.ORGANISER)),
                act);
    }

    private void onPosts(Map<String, Runnable> tries) {
        tries.put("Posts.reply", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> posts.reply(talk.topic, "So?", Language.EN, null));
        });
        tries.put("Posts.source", () -> {
            var talk = new PrivateTalk();
            only(talk.author, List.of(talk.outsider, talk.colleague), () -> posts.source(talk.topic, 1));
        });
        tries.put("Posts.edit", () -> {
            var talk = new PrivateTalk();
            var version = fixture.as
                    .member(talk.author, () -> posts.source(talk.topic, 1))
                    .version();
            only(
                    talk.author,
                    List.of(talk.outsider, talk.colleague),
                    () -> posts.edit(talk.topic, 1, version, "Changed", ""));
        });
        tries.put("Posts.previewEdit", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.author,
                    List.of(talk.outsider, talk.colleague),
                    () -> posts.previewEdit(talk.topic, 1, "Changed"));
        });
        tries.put("Posts.delete", () -> {
            var talk = new PrivateTalk();
            only(talk.helper, List.of(talk.outsider, talk.colleague), () -> posts.delete(talk.topic, 2));
        });
        tries.put("Posts.hide", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.moderator,
                    List.of(talk.outsider, talk.colleague, talk.author),
                    () -> posts.hide(talk.topic, 2, "Off the rails"));
        });
        tries.put("Posts.show", () -> {
            var talk = new PrivateTalk();
            fixture.as.member(talk.moderator, () -> posts.hide(talk.topic, 2, "Off the rails"));
            only(talk.moderator, List.of(talk.outsider, talk.colleague, talk.author), () -> posts.show(talk.topic, 2));
        });
        tries.put("Posts.read", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> posts.read(talk.topic, 1));
        });
        tries.put("Posts.quote", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> posts.quote(talk.topic, 1, ""));
        });
        tries.put("PostHistory.of", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> history.of(talk.topic, 1));
        });
    }

    private void onMarks(Map<String, Runnable> tries) {
        tries.put("TopicPages.firstOn", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> pages.firstOn(talk.topic, LocalDate.EPOCH));
        });
        tries.put("TopicPrints.part", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> prints.part(talk.topic, 1));
        });
        tries.put("Summaries.begin", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> summaries.begin(talk.topic, "In short", Language.EN));
        });
        tries.put("Reactions.react", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.colleague,
                    List.of(talk.outsider, talk.author),
                    () -> reactions.react(talk.topic, 1, ReactionKind.ME_TOO));
        });
        tries.put("Reactions.withdraw", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> reactions.withdraw(talk.topic, 1, ReactionKind.ME_TOO));
        });
        tries.put("Reactions.who", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> reactions.who(talk.topic, 1, ReactionKind.ME_TOO));
        });
        tries.put("Bookmarks.keep", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> bookmarks.keep(talk.topic, 1, "", null));
        });
        tries.put("Bookmarks.find", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> bookmarks.find(talk.topic, 1));
        });
        for (var operation : List.of("mine", "drop")) {
            tries.put("Bookmarks." + operation, () -> {
                var talk = new PrivateTalk();
                fixture.as.member(talk.colleague, () -> bookmarks.keep(talk.topic, 1, "Mine", null));
                fixture.as.member(talk.author, () -> {
                    assertThat(bookmarks.mine(null).bookmarks()).isEmpty();
                    bookmarks.drop(talk.topic, 1);
                });
                assertThat(fixture.as
                                .member(talk.colleague, () -> bookmarks.mine(null))
                                .bookmarks())
                        .hasSize(1);
            });
        }
    }

    private void onPolls(Map<String, Runnable> tries) {
        tries.put("Polls.open", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> talk.poll());
        });
        tries.put("Polls.of", () -> {
            var talk = new PrivateTalk();
            var poll = fixture.as.member(talk.author, talk::poll).id();
            only(talk.colleague, List.of(talk.outsider), () -> polls.of(poll));
        });
        tries.put("Polls.vote", () -> {
            var talk = new PrivateTalk();
            var poll = fixture.as.member(talk.author, talk::poll).id();
            only(talk.colleague, List.of(talk.outsider), () -> polls.vote(poll, Map.of(1, PollAnswer.YES)));
        });
        tries.put("Polls.end", () -> {
            var talk = new PrivateTalk();
            var poll = fixture.as.member(talk.author, talk::poll).id();
            only(talk.author, List.of(talk.outsider, talk.colleague), () -> polls.end(poll));
        });
        tries.put("Polls.voters", () -> {
            var talk = new PrivateTalk();
            var poll = fixture.as.member(talk.author, talk::poll).id();
            only(talk.colleague, List.of(talk.outsider), () -> polls.voters(poll));
        });
        tries.put("TopicClosing.closeAt", () -> {
            var talk = new PrivateTalk();
            var moment = java.time.Instant.now().plusSeconds(86_400);
            only(talk.author, List.of(talk.outsider, talk.colleague), () -> closing.closeAt(talk.topic, moment));
            only(talk.moderator, List.of(talk.outsider, talk.colleague), () -> closing.closeAt(talk.topic, moment));
        });
        tries.put("TopicClosing.keepOpen", () -> {
            var talk = new PrivateTalk();
            only(talk.author, List.of(talk.outsider, talk.colleague), () -> closing.keepOpen(talk.topic));
        });
        tries.put("TopicLinks.markdown", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> links.markdown(talk.topic));
        });
        tries.put("SimilarTopics.to", () -> {
            var talk = new PrivateTalk();
            jobs.awaitFacts();
            assertThat(fixture.as.member(talk.outsider, () -> similar.to(talk.title, 5)))
                    .isEmpty();
            assertThat(fixture.as.member(talk.colleague, () -> similar.to(talk.title, 5)))
                    .isNotEmpty();
        });
        tries.put("Posts.correctLanguage", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.author,
                    List.of(talk.outsider, talk.colleague),
                    () -> posts.correctLanguage(talk.topic, 1, Language.FR));
        });
    }

    private void onFiles(Map<String, Runnable> tries) {
        tries.put("Files.open", () -> {
            var talk = new PrivateTalk();
            var file = file(talk.helper);
            only(talk.helper, List.of(talk.outsider, talk.colleague, talk.moderator), () -> files.open(file.token()));
            fixture.as.member(
                    talk.helper, () -> posts.reply(talk.topic, "[x](" + file.path() + ")", Language.EN, null));
            only(talk.colleague, List.of(talk.outsider), () -> files.open(file.token()));
        });
        tries.put("Files.remove", () -> {
            var talk = new PrivateTalk();
            var file = file(talk.helper);
            only(talk.helper, List.of(talk.outsider, talk.moderator), () -> files.remove(file.token()));
        });
    }

    private StoredFile file(long uploader) {
        return fixture.as.member(
                uploader, () -> files.store(new ByteArrayInputStream("Between us".getBytes(UTF_8)), "a.txt"));
    }

    private void onWhatIsOnesOwn(Map<String, Runnable> tries) {
        for (var operation : List.of("unread", "latest", "news", "page", "read", "readAll")) {
            tries.put("Bell." + operation, () -> {
                var talk = new PrivateTalk();
                jobs.awaitFacts();
                var notice =
                        fixture.as.member(talk.author, () -> bell.latest(1)).getFirst();
                fixture.as.member(talk.outsider, () -> {
                    assertThat(bell.unread()).isZero();
                    assertThat(bell.latest(10)).isEmpty();
                    assertThat(bell.news(10)).isEmpty();
                    assertThat(bell.page(null).notices()).isEmpty();
                    bell.read(notice.id());
                    bell.readAll();
                });
                assertThat(fixture.as.member(talk.author, bell::unread)).isEqualTo(1);
            });
        }
        tries.put("Choices.choose", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.colleague,
                    List.of(talk.outsider),
                    () -> choices.choose(new ObjectRef("topic", talk.topic), Cadence.NEVER));
        });
        for (var operation : List.of("mine", "withdraw")) {
            tries.put("Choices." + operation, () -> {
                var talk = new PrivateTalk();
                var topic = new ObjectRef("topic", talk.topic);
                fixture.as.member(talk.colleague, () -> choices.choose(topic, Cadence.NEVER));
                fixture.as.member(talk.author, () -> choices.withdraw(topic));
                assertThat(fixture.as.member(talk.author, choices::mine)).hasSize(1);
                assertThat(fixture.as.member(talk.colleague, choices::mine)).hasSize(2);
            });
        }
        for (var operation : List.of("mine", "make", "revoke")) {
            tries.put("FeedAddresses." + operation, () -> {
                var owner = fixture.member();
                var place = Followable.forum(fixture.forum());
                fixture.as.member(owner, () -> feeds.make(place));
                var made = fixture.as.member(owner, feeds::mine);
                fixture.as.member(fixture.member(), () -> {
                    assertThat(feeds.mine()).isEmpty();
                    feeds.make(place);
                    feeds.revoke();
                });
                assertThat(fixture.as.member(owner, feeds::mine)).isPresent().isEqualTo(made);
            });
        }
        for (var operation : List.of("save", "find", "mine", "discard")) {
            tries.put("Drafts." + operation, () -> {
                var talk = new PrivateTalk();
                var place = Drafts.reply(talk.topic);
                fixture.as.member(talk.colleague, () -> drafts.save(place, "", "Nobody reads this"));
                fixture.as.member(talk.author, () -> {
                    assertThat(drafts.find(place)).isEmpty();
                    assertThat(drafts.mine(10)).isEmpty();
                    drafts.save(place, "", "Mine");
                    drafts.discard(place);
                });
                assertThat(fixture.as.member(talk.colleague, () -> drafts.find(place)))
                        .hasValueSatisfying(draft -> assertThat(draft.body()).isEqualTo("Nobody reads this"));
            });
        }
    }

    private void atTheDoor(Map<String, Runnable> tries) {
        tries.put("Applications.pending", () -> {
            var centre = fixture.centre();
            applied(centre);
            assertThat(fixture.as.member(fixture.member(Role.COORDINATOR), applications::pending))
                    .isEmpty();
            assertThat(fixture.as.member(fixture.member(Language.EN, centre, Role.COORDINATOR), applications::pending))
                    .hasSize(1);
        });
        tries.put("Applications.accept", () -> decided(id -> applications.accept(id)));
        tries.put("Applications.decline", () -> decided(id -> applications.decline(id, "We do not know you.")));
        tries.put("Invitations.centres", () -> {
            assertThat(fixture.as.member(fixture.member(Role.MODERATOR), invitations::centres))
                    .isEmpty();
            assertThat(fixture.as.member(fixture.member(Role.COORDINATOR), invitations::centres))
                    .hasSize(1);
        });
        tries.put("Invitations.open", () -> {
            var centre = fixture.centre();
            invitation(centre, fixture.member(Language.EN, centre, Role.COORDINATOR));
            assertThat(fixture.as.member(fixture.member(Role.COORDINATOR), invitations::open))
                    .isEmpty();
            assertThat(fixture.as.member(fixture.member(Language.EN, centre), invitations::open))
                    .isEmpty();
        });
        tries.put("Invitations.invite", () -> {
            var centre = fixture.centre();
            var invitation =
                    new NewInvitation(Fixture.unique("guest") + "@centre.example", fixture.slug(centre), Language.EN);
            only(
                    fixture.member(Language.EN, centre, Role.COORDINATOR),
                    List.of(fixture.member(Language.EN, centre)),
                    () -> invitations.invite(invitation));
        });
        tries.put("Invitations.revoke", () -> invited(id -> invitations.revoke(id)));
        tries.put("Invitations.sendAgain", () -> invited(id -> invitations.sendAgain(id)));
    }

    private void ofAdministrators(Map<String, Runnable> tries) {
        var office = new Role[] {Role.ORGANISER, Role.MODERATOR, Role.COORDINATOR};
        tries.put("Members.grant", () -> administrators(office, id -> members.grant(id, Role.MODERATOR)));
        tries.put("Members.withdraw", () -> administrators(office, id -> members.withdraw(id, Role.MODERATOR)));
        tries.put("Members.suspend", () -> administrators(office, id -> members.suspend(id, "Rude", null)));
        tries.put("Members.reinstate", () -> {
            var suspended = fixture.member();
            fixture.as.founder(() -> {
                members.suspend(suspended, "Rude", null);
                return suspended;
            });
            only(
                    fixture.member(Role.ADMINISTRATOR),
                    List.of(fixture.member(), fixture.member(office)),
                    () -> members.reinstate(suspended));
        });
        tries.put("Members.leave", () -> administrators(office, id -> members.leave(id, null)));
        tries.put("ForumSettings.enter", () -> administrators(office, id -> forumSettings.enter(newForum())));
        tries.put("ForumSettings.all", () -> administrators(office, id -> forumSettings.all()));
        tries.put("ForumSettings.find", () -> administrators(office, id -> forumSettings.find(fixture.forum())));
        tries.put(
                "ForumSettings.change",
                () -> administrators(office, id -> forumSettings.change(forumId(), 0, newForum())));
        tries.put("ForumSettings.archive", () -> administrators(office, id -> forumSettings.archive(forumId())));
        tries.put("ForumSettings.reopen", () -> administrators(office, id -> forumSettings.reopen(forumId())));
        tries.put("ForumSettings.shift", () -> administrators(office, id -> forumSettings.shift(forumId(), true)));
        tries.put("SearchAdministration.status", () -> administrators(office, id -> searchAdministration.status()));
        tries.put("SearchAdministration.rebuild", () -> administrators(office, id -> searchAdministration.rebuild()));
        tries.put("Centres.enter", () -> administrators(office, id -> centres.enter(newCentre())));
    }

    private void inModeration(Map<String, Runnable> tries) {
        tries.put("Flags.raise", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.colleague,
                    List.of(talk.outsider, talk.author),
                    () -> flags.raise(talk.first(), Ground.OFF_TOPIC, ""));
        });
        tries.put("Review.queue", () -> {
            var talk = new PrivateTalk();
            only(talk.moderator, List.of(talk.outsider, talk.colleague), () -> review.queue(QueueFilter.ALL, 0));
        });
        tries.put("Review.open", () -> judged(id -> review.open(id)));
        tries.put("Review.take", () -> judged(id -> review.take(id)));
        tries.put("Review.leave", () -> judged(id -> review.leave(id)));
        tries.put("Decisions.keep", () -> judged(id -> decisions.keep(id)));
        tries.put("Decisions.hide", () -> judged(id -> decisions.hide(id, REASONS)));
        tries.put("Decisions.giveBack", () -> judged(id -> decisions.giveBack(id, REASONS)));
        tries.put(
                "Suspensions.suspend",
                () -> judged(id -> suspensions.suspend(id, Instant.now().plus(Duration.ofDays(1)), REASONS)));
        tries.put("Decisions.hideAtOnce", () -> {
            var talk = new PrivateTalk();
            only(
                    talk.moderator,
                    List.of(talk.outsider, talk.colleague, talk.author, fixture.member(Role.MODERATOR)),
                    () -> decisions.hideAtOnce(talk.first(), "Off the rails"));
        });
        tries.put("Decisions.showAgain", () -> {
            var talk = new PrivateTalk();
            fixture.as.member(talk.moderator, () -> decisions.hideAtOnce(talk.first(), "Off the rails"));
            only(
                    talk.moderator,
                    List.of(talk.outsider, talk.colleague, talk.author, fixture.member(Role.MODERATOR)),
                    () -> decisions.showAgain(talk.first()));
        });
        for (var operation : List.of("mine", "read")) {
            tries.put("Statements." + operation, () -> {
                var talk = new PrivateTalk();
                fixture.as.member(talk.moderator, () -> decisions.hideAtOnce(talk.first(), "Off the rails"));
                var mine = fixture.as.member(talk.author, () -> statements.mine(null));
                assertThat(mine).hasSize(1);
                assertThat(fixture.as.member(talk.moderator, () -> statements.mine(null)))
                        .isEmpty();
                only(
                        talk.author,
                        List.of(talk.moderator, talk.outsider),
                        () -> statements.read(mine.getFirst().id()));
            });
        }
        tries.put("Appeals.appeal", () -> {
            var talk = new PrivateTalk();
            fixture.as.member(talk.moderator, () -> decisions.hideAtOnce(talk.first(), "Off the rails"));
            var id = fixture.as
                    .member(talk.author, () -> statements.mine(null))
                    .getFirst()
                    .id();
            only(
                    talk.author,
                    List.of(talk.moderator, talk.colleague, talk.outsider),
                    () -> appeals.appeal(id, "Look again."));
        });
        tries.put("Appeals.uphold", () -> appealed(id -> appeals.uphold(id, "Still off the rails.")));
        tries.put("Appeals.overturn", () -> appealed(id -> appeals.overturn(id, "Not that bad after all.")));
        tries.put(
                "AuditLog.page",
                () -> only(
                        fixture.member(Role.ADMINISTRATOR),
                        List.of(fixture.member(), fixture.member(Role.MODERATOR, Role.COORDINATOR, Role.ORGANISER)),
                        () -> log.page("", "", "", null)));
    }

    /** A case about a post that the moderators of that forum decide, and nobody else does. */
    private void judged(Act act) {
        var talk = new PrivateTalk();
        fixture.as.member(talk.colleague, () -> flags.raise(talk.first(), Ground.OFF_TOPIC, ""));
        var id = talk.newestCase();
        only(
                talk.moderator,
                List.of(talk.outsider, talk.colleague, talk.author, fixture.member(Role.MODERATOR)),
                () -> act.on(id));
    }

    /** An appeal, which another moderator than the one who decided judges. */
    private void appealed(Act act) {
        var talk = new PrivateTalk();
        fixture.as.member(talk.moderator, () -> decisions.hideAtOnce(talk.first(), "Off the rails"));
        fixture.as.member(
                talk.author,
                () -> appeals.appeal(statements.mine(null).getFirst().id(), "Look again."));
        var id = talk.newestCase();
        only(
                fixture.member(Role.COORDINATOR, Role.MODERATOR),
                List.of(talk.moderator, talk.author, talk.colleague, talk.outsider),
                () -> act.on(id));
    }

    private void administrators(Role[] others, Act act) {
        var somebody = fixture.member();
        only(fixture.member(Role.ADMINISTRATOR), List.of(somebody, fixture.member(others)), () -> act.on(somebody));
    }

    private void decided(Act act) {
        var centre = fixture.centre();
        var id = applied(centre);
        only(
                fixture.member(Language.EN, centre, Role.COORDINATOR),
                List.of(fixture.member(Role.COORDINATOR), fixture.member(Language.EN, centre, Role.MODERATOR)),
                () -> act.on(id));
    }

    private long applied(long centre) {
        sql.sql(
                        "insert into application (email, given_name, family_name, centre_id, languages, interface_language,"
                                + " message, state) values (:email, 'Ilaria', 'Conti', :centre, 'it', 'it', 'Hello', 'AWAITING')")
                .param("email", Fixture.unique("applicant") + "@centre.example")
                .param("centre", centre)
                .update();
        return sql.sql("select max(id) from application where centre_id = :centre")
                .param("centre", centre)
                .query(Long.class)
                .single();
    }

    private void invited(Act act) {
        var centre = fixture.centre();
        var coordinator = fixture.member(Language.EN, centre, Role.COORDINATOR);
        var id = invitation(centre, coordinator);
        only(
                coordinator,
                List.of(fixture.member(Role.COORDINATOR), fixture.member(Language.EN, centre)),
                () -> act.on(id));
    }

    private long invitation(long centre, long coordinator) {
        var guest = Fixture.unique("guest") + "@centre.example";
        return fixture.as.member(coordinator, () -> {
            invitations.invite(new NewInvitation(guest, fixture.slug(centre), Language.EN));
            return invitations.open().getFirst().id();
        });
    }

    private long forumId() {
        var slug = fixture.forum();
        return fixture.as.founder(() -> forumSettings.find(slug)).id();
    }

    private static ForumEntry newForum() {
        var texts = new TreeMap<Language, ForumEntry.Text>();
        Language.OF_THE_INTERFACE.forEach(language -> texts.put(language, new ForumEntry.Text("Name", "Purpose")));
        return new ForumEntry(Fixture.unique("entered"), "primary", "message", Circle.MEMBERS, Circle.MEMBERS, texts);
    }

    private static CentreEntry newCentre() {
        return new CentreEntry(
                Fixture.unique("entered"),
                "Cité",
                CentreKind.PARTNER,
                null,
                null,
                "Ville",
                "FR",
                "",
                null,
                null,
                ZoneId.of("Europe/Paris"),
                List.of(Language.FR),
                "",
                null,
                null,
                null,
                null,
                null,
                Set.of());
    }

    private void only(long right, List<Long> wrong, Runnable act) {
        only(fixture, right, wrong, act);
    }

    private interface Act {
        void on(long id);
    }

    /** A question with an answer in a forum of the coordinators, and a member who is none. */
    private final class PrivateTalk {

        final String forum = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        final long author = fixture.member(Role.COORDINATOR);
        final long helper = fixture.member(Role.COORDINATOR);
        final long colleague = fixture.member(Role.COORDINATOR);
        final long moderator = fixture.member(Role.COORDINATOR, Role.MODERATOR);
        final long outsider = fixture.member();
        final String title = Fixture.unique("Whispering");
        final long topic;

        TopicRef poll() {
            return polls.open(
                    new NewTopic(forum, TopicKind.POLL, Fixture.unique("Which"), "Say.", Language.EN),
                    new NewPoll(
                            PollChoice.SINGLE,
                            1,
                            PollBallot.NAMED,
                            PollResults.AFTER_VOTE,
                            null,
                            List.of("This", "That"),
                            List.of()));
        }

        ObjectRef first() {
            return new ObjectRef(
                    "post",
                    sql.sql("select id from post where topic_id = :topic and number = 1")
                            .param("topic", topic)
                            .query(Long.class)
                            .single());
        }

        long newestCase() {
            return sql.sql("select max(id) from review_case where object_kind = 'post' and object_id = :id")
                    .param("id", first().id())
                    .query(Long.class)
                    .single();
        }

        PrivateTalk() {
            topic = fixture.as
                    .member(
                            author,
                            () -> topics.open(
                                    new NewTopic(forum, TopicKind.QUESTION, title, "Between us.", Language.EN)))
                    .id();
            fixture.as.member(helper, () -> posts.reply(topic, "Quite so.", Language.EN, null));
        }
    }
}
