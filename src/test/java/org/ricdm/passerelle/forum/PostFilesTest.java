package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Samples;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.search.SearchQuestion;
import org.springframework.beans.factory.annotation.Autowired;

/** Files in posts: only one's own get in, and they stay as long as a text refers to them. */
@PortalTest
class PostFilesTest {

    @Autowired
    Follows follows;

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    PostRepository stored;

    @Autowired
    Files files;

    @Autowired
    JobRunner jobs;

    @Autowired
    Search search;

    @Autowired
    MailCatcher mail;

    private long author;
    private long topic;

    @BeforeEach
    void aTopic() {
        author = fixture.member();
        topic = fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(
                                fixture.forum(), TopicKind.DISCUSSION, Fixture.unique("Files"), "Here.", Language.EN)))
                .id();
    }

    @Test
    void aPictureStandsInTheTextInItsSmallVersionWithItsRoomKept() {
        var file = picture(author);

        var post = reply(author, "![The plan](" + file.path() + ")");

        assertThat(post.html())
                .contains("<a class=\"picture\" href=\"" + file.path() + "\">")
                .contains("src=\"/files/" + file.token() + "/thumb\"")
                .contains("alt=\"The plan\"", "width=\"480\"", "height=\"240\"", "loading=\"lazy\"");
        assertThat(of(post)).containsExactly(file.token());
    }

    @Test
    void aPostIsFoundByTheNameOfItsFileByWhoMayReadIt() {
        var name = Fixture.unique("zylindre").replace("-", "");
        var file = fixture.as.member(
                author, () -> files.store(new ByteArrayInputStream(Samples.png(40, 20)), name + ".png"));
        reply(author, "![A plan](" + file.path() + ")");
        jobs.awaitFacts();

        var found = fixture.as.member(fixture.member(), () -> search.find(SearchQuestion.of(name)));

        assertThat(found.texts()).singleElement().satisfies(hit -> {
            assertThat(hit.number()).isEqualTo(2);
            assertThat(hit.names()).anyMatch(one -> one.startsWith(name));
        });
    }

    @Test
    void anyOtherFileIsALinkWithItsTypeAndSize() {
        var file = document(author);

        var post = reply(author, "Read [the guide](" + file.path() + ").");

        assertThat(post.html())
                .contains("<a class=\"file\" href=\"" + file.path() + "\">the guide</a>")
                .contains("<span class=\"file-facts\">PDF, 1 kB</span>");
    }

    @Test
    void thePreviewIsWhatIsPublished() {
        var body = "![The plan](" + picture(author).path() + ") and [x]("
                + document(author).path() + ")";
        var preview = fixture.as.member(author, () -> posts.preview(body));

        assertThat(reply(author, body).html()).isEqualTo(preview).contains("<img");
    }

    @Test
    void somebodyElsesFileIsNeitherShownNorTaken() {
        var foreign = picture(fixture.member());

        var post = reply(author, "![mine now](" + foreign.path() + ") [and this](" + foreign.path() + ")");

        assertThat(post.html()).isEqualTo("<p>mine now and this</p>");
        assertThat(of(post)).isEmpty();
        assertThatThrownBy(() -> fixture.as.member(author, () -> files.open(foreign.token())))
                .isInstanceOf(NotOpen.class);
        assertThat(fixture.as.member(foreign.uploaderId(), () -> files.open(foreign.token())))
                .isNotNull();
    }

    @Test
    void theSameFileInASecondPostStaysWithTheFirst() {
        var file = picture(author);
        var first = reply(author, "![a](" + file.path() + ")");

        var second = reply(author, "Again: ![a](" + file.path() + ")");

        assertThat(second.html()).isEqualTo("<p>Again: a</p>");
        assertThat(of(first)).containsExactly(file.token());
        assertThat(of(second)).isEmpty();
    }

    @Test
    void aModeratorWhoEditsKeepsTheAuthorsFilesAndMayAddOwnOnes() {
        var file = picture(author);
        var post = reply(author, "![a](" + file.path() + ")");
        var moderator = fixture.member(Role.MODERATOR);
        var added = document(moderator);
        var body = "![a](" + file.path() + ") [b](" + added.path() + ")";
        var preview = fixture.as.member(moderator, () -> posts.previewEdit(topic, post.number(), body));

        edit(moderator, post, body);

        assertThat(read(post).html()).isEqualTo(preview).contains("<img", "class=\"file\"");
        assertThat(of(post)).containsExactlyInAnyOrder(file.token(), added.token());
    }

    @Test
    void aFileOfAnEarlierTextStaysWithThePostAndAnUnusedOneIsLetGo() {
        var shown = picture(author);
        var post = reply(author, "![a](" + shown.path() + ")");

        edit(author, post, "Nothing to see.");
        assertThat(of(post)).containsExactly(shown.token());
        edit(author, read(post), "![a](" + shown.path() + ")");

        assertThat(read(post).html()).contains("<img");
    }

    @Test
    void elevenFilesAreTooManyAndTenAreNot() {
        var eleven = IntStream.range(0, 11).mapToObj(i -> document(author)).toList();

        var refusal = catchThrowableOfType(InvalidInput.class, () -> reply(author, links(eleven)));

        assertThat(refusal).hasMessage("body files.error.tooMany");
        assertThat(of(reply(author, links(eleven.subList(0, 10))))).hasSize(10);
    }

    @Test
    void inAMailAPictureIsALinkWithItsWords() {
        var watcher = fixture.member();
        fixture.as.member(watcher, () -> follows.choose(Followable.topic(topic), Level.WATCHING));
        jobs.runAllDue();

        reply(author, "![The <plan> & more](" + picture(author).path() + ")");
        jobs.runAllDue();

        var html = mail.mails().stream()
                .filter(one -> one.to().contains(fixture.email(watcher)))
                .map(MailCatcher.CaughtMail::html)
                .filter(one -> one.contains("The &lt;plan&gt; &amp; more"))
                .findFirst();
        assertThat(html)
                .hasValueSatisfying(body -> assertThat(body)
                        .contains("href=\"https://portal.example/files/")
                        .doesNotContain("/thumb"));
    }

    private StoredFile picture(long member) {
        return fixture.as.member(
                member, () -> files.store(new ByteArrayInputStream(Samples.png(1000, 500)), "plan.png"));
    }

    private StoredFile document(long member) {
        return fixture.as.member(member, () -> files.store(new ByteArrayInputStream(Samples.pdf()), "guide.pdf"));
    }

    private record Written(long id, int number, int version, String html) {}

    private Written reply(long member, String body) {
        var number = fixture.as.member(member, () -> posts.reply(topic, body, Language.EN, null));
        return find(number);
    }

    private Written read(Written post) {
        return find(post.number());
    }

    private Written find(int number) {
        var post = stored.findByTopicIdAndNumber(topic, number).orElseThrow();
        return new Written(post.id(), number, post.version(), html(post.id()));
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient sql;

    private String html(long post) {
        return sql.sql("select html from post where id = :id")
                .param("id", post)
                .query(String.class)
                .single();
    }

    private void edit(long member, Written post, String body) {
        fixture.as.member(member, () -> posts.edit(topic, post.number(), post.version(), body, ""));
    }

    private List<String> of(Written post) {
        return files.of(List.of(new ObjectRef("post", post.id()))).stream()
                .map(StoredFile::token)
                .toList();
    }

    private static String links(List<StoredFile> all) {
        return all.stream().map(file -> "[x](" + file.path() + ")").collect(Collectors.joining("\n"));
    }
}
