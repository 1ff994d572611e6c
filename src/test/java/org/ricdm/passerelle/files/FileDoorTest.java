package org.ricdm.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who gets the bytes of a file, at this very request, and with what around them. */
class FileDoorTest extends FileRoom {

    @Autowired
    Members members;

    @Test
    void aPictureIsShownInPlaceAndNothingRunsInIt() throws Exception {
        var file = store(Samples.png(600, 300), "Plan d’accès.png");

        var whole = open(me, file.path());

        assertThat(whole.getStatus()).isEqualTo(200);
        assertThat(whole.getContentType()).isEqualTo("image/png");
        assertThat(whole.getHeader("Content-Disposition"))
                .startsWith("inline;")
                .contains("filename*=UTF-8''Plan%20d%E2%80%99acc%C3%A8s.png");
        assertThat(whole.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(whole.getHeaders("Cache-Control")).containsExactly("private, no-cache");
        assertThat(open(me, file.thumbPath()).getContentAsByteArray().length)
                .isLessThan(whole.getContentAsByteArray().length);
    }

    @Test
    void everythingElseIsSaved() throws Exception {
        for (var file : new StoredFile[] {
            store(Samples.pdf(), "guide.pdf"), store(Samples.text("Hello"), "a.txt"), store(Samples.docx(), "a.docx")
        }) {
            var answer = open(me, file.path());

            assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(open(me, file.thumbPath()).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void aCopyThatIsStillGoodIsNotSentAgain() throws Exception {
        var file = store(Samples.pdf(), "guide.pdf");
        var tag = open(me, file.path()).getHeader("ETag");

        var again = asked(me, get(file.path()).header("If-None-Match", tag));

        assertThat(tag).contains(file.sha256());
        assertThat(again.getStatus()).isEqualTo(304);
    }

    @Test
    void aPartIsSentWhenAPartIsAskedFor() throws Exception {
        var file = store(Samples.pdf(), "guide.pdf");

        var part = asked(me, get(file.path()).header("Range", "bytes=0-4"));

        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getContentAsString()).isEqualTo("%PDF-");
    }

    @Test
    void aLooseFileIsItsUploadersAlone() throws Exception {
        var file = store(Samples.pdf(), "guide.pdf");

        assertThat(open(fixture.member(), file.path()).getStatus()).isEqualTo(404);
        assertThat(open(fixture.member(Role.ADMINISTRATOR), file.path()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatDoesNotExistAnswersAsWhatIsNotYours() throws Exception {
        var missing = open(me, "/files/" + RandomName.inAddress() + "/a.pdf");
        var foreign =
                open(me, store(fixture.member(), Samples.pdf(), "guide.pdf").path());

        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(foreign.getContentAsString()).isEqualTo(missing.getContentAsString());
    }

    @Test
    void aVisitorIsAskedToSignIn() throws Exception {
        var file = store(Samples.png(10, 10), "a.png");

        for (var address : new String[] {file.path(), file.thumbPath()}) {
            var answer = portal.perform(get(address)).andReturn().getResponse();
            assertThat(answer.getRedirectedUrl()).isEqualTo("/login");
            assertThat(answer.getContentAsByteArray()).isEmpty();
        }
    }

    @Test
    void aRightLostASecondAgoCountsAlsoForACopyThatIsStillGood() throws Exception {
        var author = fixture.member(Role.COORDINATOR);
        var colleague = fixture.member(Role.COORDINATOR);
        var file = store(author, Samples.png(10, 10), "a.png");
        show(author, fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS), file);
        var before = open(colleague, file.path());
        assertThat(before.getStatus()).isEqualTo(200);
        assertThat(open(fixture.member(), file.path()).getStatus()).isEqualTo(404);

        fixture.as.founder(() -> {
            members.withdraw(colleague, Role.COORDINATOR);
            return true;
        });

        assertThat(open(colleague, file.path()).getStatus()).isEqualTo(404);
        assertThat(open(colleague, file.thumbPath()).getStatus()).isEqualTo(404);
        assertThat(asked(colleague, get(file.path()).header("If-None-Match", before.getHeader("ETag")))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theFileOfAHiddenPostIsForItsAuthorAndItsModeratorsUntilItComesBackWithIt() throws Exception {
        var file = store(Samples.png(10, 10), "a.png");
        var topic = show(me, fixture.forum(), file);
        var reader = fixture.member();
        var moderator = fixture.member(Role.MODERATOR);
        assertThat(open(reader, file.path()).getStatus()).isEqualTo(200);

        fixture.as.member(moderator, () -> posts.hide(topic, 1, "Shows a visitor."));
        assertThat(open(reader, file.path()).getStatus()).isEqualTo(404);
        assertThat(open(me, file.path()).getStatus()).isEqualTo(200);
        assertThat(open(moderator, file.path()).getStatus()).isEqualTo(200);

        fixture.as.member(moderator, () -> posts.show(topic, 1));
        assertThat(open(reader, file.path()).getStatus()).isEqualTo(200);
    }

    @Test
    void bytesThatAreMissingOnDiskAnswerNotFoundAndNotWithAFault() throws Exception {
        var file = store(Samples.pdf(), "guide.pdf");
        java.nio.file.Files.delete(open(me, file).bytes());

        assertThat(open(me, file.path()).getStatus()).isEqualTo(404);
    }

    @Test
    void aFileOfAnObjectThatNobodyAnswersForIsReadByNobody() throws Exception {
        var file = store(Samples.pdf(), "guide.pdf");
        fixture.as.member(me, () -> files.attach(new ObjectRef("nothing", 1), java.util.Set.of(file.token())));

        assertThat(open(me, file.path()).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse open(long member, String address) throws Exception {
        return asked(
                member,
                get(java.net.URI.create(java.net.URI.create(address).toASCIIString()))
                        .accept("text/html", "image/*", "*/*"));
    }
}
