package org.ricdm.passerelle.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.ForumEntry;
import org.ricdm.passerelle.forum.ForumSummary;
import org.ricdm.passerelle.forum.Forums;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.Mentionable;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.PostHistory;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicFilter;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicLists;
import org.ricdm.passerelle.forum.TopicPages;
import org.ricdm.passerelle.forum.TopicSummary;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.forum.Window;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.notification.Cadence;
import org.ricdm.passerelle.notification.Choices;
import org.ricdm.passerelle.people.CentreEntry;
import org.ricdm.passerelle.people.CentreKind;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.signin.Applications;
import org.ricdm.passerelle.signin.Invitations;
import org.ricdm.passerelle.signin.NewInvitation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * Each operation that has a rule, tried by a member who is the wrong person, and then by the right one, so that it is
 * the person that it was refused for. A new operation without such a try fails the last test.
 */
@PortalTest
class WrongPersonTest {

    /** For whom nobody among the members is wrong: what they take and give belongs to every member, or to who asks. */
    private static final Set<String> FOR_EVERY_MEMBER = Set.of(
            "Files.store",
            "Members.directory",
            "Members.byHandle",
            "Members.suggest",
            "Members.speak",
            "Members.describe",
            "Posts.preview",
            "Sessions.endAll");

    @Autowired
    ApplicationContext context;

    @Autowired
    Fixture fixture;

    @Autowired
    JdbcClient sql;

    @Autowired
    JobRunner jobs;

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
    PostHistory history;

    @Autowired
    Mentionable mentionable;

    @Autowired
    Files files;

    @Autowired
    Drafts drafts;

    @Autowired
    Search search;

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

    @TestFactory
    Stream<DynamicTest> theWrongPersonIsRefusedAndTheRightOneIsNot() {
        return tries().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(), () -> one.getValue().run()));
    }

    @Test
    void everyOperationWithARuleIsTried() {
        var operations = new TreeSet<String>();
        Operations.of(context).values().stream()
                .filter(Operations.Operation::isGuarded)
                .forEach(operation -> operations.add(operation.shortName()));

        var tried = new TreeSet<>(tries().keySet());
        tried.addAll(FOR_EVERY_MEMBER);

        assertThat(tried).isEqualTo(operations);
    }

    private Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        inForums(tries);
        onTopics(tries);
        onPosts(tries);
        onFiles(tries);
        onWhatIsOnesOwn(tries);
        atTheDoor(tries);
        ofAdministrators(tries);
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
            assertThat(fixture.as.member(talk.outsider, () -> search.find(talk.title)))
                    .isEmpty();
            assertThat(fixture.as.member(talk.colleague, () -> search.find(talk.title)))
                    .isNotEmpty();
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
        tries.put("Topics.follow", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> topics.follow(talk.topic, Level.WATCHING));
        });
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
            only(talk.colleague, List.of(talk.outsider), () -> posts.quote(talk.topic, 1));
        });
        tries.put("PostHistory.of", () -> {
            var talk = new PrivateTalk();
            only(talk.colleague, List.of(talk.outsider), () -> history.of(talk.topic, 1));
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
        tries.put("Forums.enter", () -> administrators(office, id -> forums.enter(newForum())));
        tries.put("Centres.enter", () -> administrators(office, id -> centres.enter(newCentre())));
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

    private static ForumEntry newForum() {
        var texts = new TreeMap<Language, ForumEntry.Text>();
        Language.OF_THE_INTERFACE.forEach(language -> texts.put(language, new ForumEntry.Text("Name", "Purpose")));
        return new ForumEntry(
                Fixture.unique("entered"), "primary", "message", 1, Circle.MEMBERS, Circle.MEMBERS, texts);
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
        for (var person : wrong) {
            assertThatThrownBy(() -> fixture.as.member(person, act))
                    .isInstanceOfAny(NotOpen.class, AccessDeniedException.class);
        }
        assertThatCode(() -> fixture.as.member(right, act)).doesNotThrowAnyException();
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
