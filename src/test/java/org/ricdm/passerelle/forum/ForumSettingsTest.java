package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which forums there are, in what order, and who does what in them. */
@PortalTest
class ForumSettingsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    ForumSettings settings;

    @Autowired
    Forums forums;

    @Autowired
    Topics topics;

    @Autowired
    TopicPages pages;

    @Autowired
    TopicMoves moves;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient sql;

    private long cite;
    private long inCite;
    private long inAssociated;
    private long coordinator;
    private long administrator;

    @BeforeEach
    void people() {
        cite = fixture.centre();
        inCite = fixture.member(Language.EN, cite);
        inAssociated = fixture.member(Language.EN, fixture.associatedCentre(cite));
        coordinator = fixture.member(Language.EN, fixture.associatedCentre(cite), Role.COORDINATOR);
        administrator = fixture.member(Role.ADMINISTRATOR);
    }

    @Test
    void aForumForCentresOfAKindIsReadByTheirPeopleAndByNobodyElse() {
        var forum = enter(Set.of(Circle.ASSOCIATED_CENTRES), Set.of(Circle.ASSOCIATED_CENTRES));
        var topic = open(inAssociated, forum);

        assertThat(reads(inAssociated, topic)).isTrue();
        assertThat(reads(administrator, topic)).isTrue();
        assertThat(reads(inCite, topic)).isFalse();
        assertThat(slugs(inCite)).doesNotContain(forum);
        assertThat(slugs(inAssociated)).contains(forum);
    }

    @Test
    void circlesAddUp() {
        var forum = enter(Set.of(Circle.CITES, Circle.COORDINATORS), Set.of(Circle.COORDINATORS));
        var topic = open(coordinator, forum);

        assertThat(reads(inCite, topic)).isTrue();
        assertThat(reads(coordinator, topic)).isTrue();
        assertThat(reads(inAssociated, topic)).isFalse();
        assertThatThrownBy(() -> open(inCite, forum)).isInstanceOf(NotOpen.class);
        fixture.as.member(inCite, () -> posts.reply(topic, "Who reads may answer.", Language.EN, null));
    }

    @Test
    void whoOpensTopicsInAForumReadsItAsWell() {
        var forum = enter(Set.of(Circle.COORDINATORS), Set.of(Circle.MEMBERS));

        assertThatThrownBy(() -> open(inCite, forum)).isInstanceOf(NotOpen.class);
    }

    @Test
    void whoIsMovedToAnotherCentreReadsWhatIsForThatCentreFromThenOn() {
        var forum = enter(Set.of(Circle.CITES), Set.of(Circle.CITES));
        var topic = open(inCite, forum);
        assertThat(reads(inAssociated, topic)).isFalse();

        sql.sql("update member set centre_id = :cite where id = :id")
                .param("cite", cite)
                .param("id", inAssociated)
                .update();

        assertThat(reads(inAssociated, topic)).isTrue();
    }

    @Test
    void narrowerRightsCountFromTheNextRequest() {
        var forum = enter(Set.of(Circle.MEMBERS), Set.of(Circle.MEMBERS));
        var topic = open(inCite, forum);
        assertThat(reads(inCite, topic)).isTrue();

        change(forum, Set.of(Circle.COORDINATORS), Set.of());

        assertThat(reads(inCite, topic)).isFalse();
        assertThat(reads(coordinator, topic)).isTrue();
    }

    @Test
    void whoIsNamedModeratesThatForumAndNoOther() {
        var mine = enter(Set.of(Circle.MEMBERS), Set.of(Circle.MEMBERS));
        var other = fixture.forum();
        change(mine, Set.of(Circle.MEMBERS), Set.of(inAssociated));
        var here = open(inCite, mine);
        var there = open(inCite, other);

        fixture.as.member(inAssociated, () -> topics.close(here, "Said and done."));
        assertThat(fixture.as.member(inAssociated, () -> forums.forum(mine)).mayModerate())
                .isTrue();
        assertThat(fixture.as.member(inAssociated, () -> forums.forum(other)).mayModerate())
                .isFalse();
        assertThatThrownBy(() -> fixture.as.member(inAssociated, () -> topics.close(there, "Not mine.")))
                .isInstanceOf(NotOpen.class);
        assertThat(fixture.as.member(inAssociated, () -> moves.targets(here)))
                .extracting(MoveTarget::slug)
                .containsExactly(mine);
        assertThatThrownBy(() -> fixture.as.member(inAssociated, () -> moves.move(here, other, "Out of my hands")))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void whoIsNamedNoLongerModeratesNoLonger() {
        var forum = enter(Set.of(Circle.MEMBERS), Set.of(Circle.MEMBERS));
        change(forum, Set.of(Circle.MEMBERS), Set.of(inAssociated));
        var topic = open(inCite, forum);

        change(forum, Set.of(Circle.MEMBERS), Set.of());

        assertThatThrownBy(() -> fixture.as.member(inAssociated, () -> topics.close(topic, "Late")))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void whoIsNamedReadsTheForum() {
        var forum = enter(Set.of(Circle.CITES), Set.of(Circle.CITES));

        assertThat(refused(() -> change(forum, Set.of(Circle.CITES), Set.of(inAssociated))))
                .containsExactly("moderators forum.admin.error.moderator");
    }

    @Test
    void anArchivedForumIsReadAndNotWritten() {
        var forum = enter(Set.of(Circle.MEMBERS), Set.of(Circle.MEMBERS));
        var topic = open(inCite, forum);
        var id = found(forum).id();

        fixture.as.member(administrator, () -> settings.archive(id));

        assertThat(reads(inCite, topic)).isTrue();
        assertThatThrownBy(() -> open(inCite, forum)).isInstanceOf(NotOpen.class);
        assertThat(refused(() -> fixture.as.member(inCite, () -> posts.reply(topic, "More", Language.EN, null))))
                .containsExactly("body forum.error.topicClosed");
        assertThat(slugs(inCite)).endsWith(forum);

        fixture.as.member(administrator, () -> settings.reopen(id));
        fixture.as.member(inCite, () -> posts.reply(topic, "More", Language.EN, null));
    }

    @Test
    void forumsStandInTheOrderTheyAreGiven() {
        var first = enter(Set.of(Circle.MEMBERS), Set.of(Circle.MEMBERS));
        var second = enter(Set.of(Circle.MEMBERS), Set.of(Circle.MEMBERS));
        assertThat(slugs(inCite)).containsSubsequence(first, second);

        fixture.as.member(administrator, () -> settings.shift(found(second).id(), true));
        assertThat(slugs(inCite)).containsSubsequence(second, first);

        fixture.as.member(administrator, () -> settings.shift(found(second).id(), false));
        assertThat(slugs(inCite)).containsSubsequence(first, second);
    }

    @Test
    void ofTwoWhoChangeAForumTheSecondIsTold() {
        var forum = enter(Set.of(Circle.MEMBERS), Set.of(Circle.MEMBERS));
        var seen = found(forum);
        change(forum, Set.of(Circle.CITES), Set.of());

        assertThat(refused(() -> fixture.as.member(
                        administrator, () -> settings.change(seen.id(), seen.version(), seen.entry()))))
                .containsExactly("version forum.admin.error.changed");
        assertThat(found(forum).entry().readers()).containsExactly(Circle.CITES);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var entry = new ForumEntry(
                "New Forum",
                "pink",
                "message",
                Set.of(),
                Set.of(),
                Set.of(),
                Level.NORMAL,
                Map.of(
                        Language.FR, new ForumEntry.Text("Nom", "But"),
                        Language.EN, new ForumEntry.Text("x".repeat(81), "Purpose"),
                        Language.IT, new ForumEntry.Text("Nome", "x".repeat(301)),
                        Language.ES, new ForumEntry.Text("\u200b", "Para")));

        assertThat(refused(() -> fixture.as.member(administrator, () -> settings.enter(entry))))
                .containsExactlyInAnyOrder(
                        "slug forum.admin.error.slug",
                        "colour forum.admin.error.colour",
                        "name.en forum.admin.error.long",
                        "purpose.it forum.admin.error.long",
                        "name.es forum.admin.error.name",
                        "name.pt forum.admin.error.name",
                        "purpose.pt forum.admin.error.purpose",
                        "readers forum.admin.error.circles",
                        "openers forum.admin.error.circles");
    }

    @Test
    void noTwoForumsShareAnAddressAndNoneTakesThatOfAPage() {
        var taken = fixture.forum();

        assertThat(refused(() -> fixture.as.member(administrator, () -> settings.enter(entry(taken)))))
                .containsExactly("slug forum.admin.error.slugTaken");
        for (var word : List.of("new", "unread", "recent", "", "-x", "é")) {
            assertThat(refused(() -> fixture.as.member(administrator, () -> settings.enter(entry(word)))))
                    .as(word)
                    .containsExactly("slug forum.admin.error.slug");
        }
    }

    @Test
    void whatChangesInRightsIsNotedInTheLog() {
        var forum = enter(Set.of(Circle.MEMBERS), Set.of(Circle.MEMBERS));
        change(forum, Set.of(Circle.CITES, Circle.COORDINATORS), Set.of());

        assertThat(sql.sql("select concat(actor_id, ' ', action, ' ', detail) from audit_entry"
                                + " where object_kind = 'forum' and object_id = :id order by id")
                        .param("id", found(forum).id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        administrator + " forums.opened " + forum,
                        administrator + " forums.changed readers MEMBERS to COORDINATORS+CITES");
    }

    private String enter(Set<Circle> readers, Set<Circle> openers) {
        var slug = Fixture.unique("run");
        fixture.as.member(administrator, () -> settings.enter(with(entry(slug), readers, openers, Set.of())));
        return slug;
    }

    private void change(String slug, Set<Circle> readers, Set<Long> moderators) {
        var forum = found(slug);
        fixture.as.member(
                administrator,
                () -> settings.change(
                        forum.id(),
                        forum.version(),
                        with(forum.entry(), readers, forum.entry().openers(), moderators)));
    }

    private RunForum found(String slug) {
        return fixture.as.member(administrator, () -> settings.find(slug));
    }

    private static ForumEntry entry(String slug) {
        return new ForumEntry(
                slug,
                "plum",
                "leaf",
                Circle.MEMBERS,
                Circle.MEMBERS,
                Language.OF_THE_INTERFACE.stream()
                        .collect(Collectors.toMap(one -> one, one -> new ForumEntry.Text("Name", "Purpose"))));
    }

    private static ForumEntry with(ForumEntry entry, Set<Circle> readers, Set<Circle> openers, Set<Long> moderators) {
        return new ForumEntry(
                entry.slug(),
                entry.colour(),
                entry.icon(),
                readers,
                openers,
                moderators,
                entry.standard(),
                entry.texts());
    }

    private long open(long member, String forum) {
        return fixture.as
                .member(
                        member,
                        () -> topics.open(new NewTopic(
                                forum, TopicKind.DISCUSSION, "Who has a map?", "I need one.", Language.EN)))
                .id();
    }

    private boolean reads(long member, long topic) {
        try {
            fixture.as.member(member, () -> pages.open(topic, new Window.Unread()));
            return true;
        } catch (NotOpen e) {
            return false;
        }
    }

    private List<String> slugs(long member) {
        return fixture.as.member(member, () -> forums.overview()).stream()
                .map(ForumSummary::slug)
                .toList();
    }

    private static List<String> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        var problems = new java.util.ArrayList<String>();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(work)
                .satisfies(refused -> refused.problems()
                        .forEach(problem -> problems.add(problem.field() + " " + problem.messageKey())));
        return problems;
    }
}
