package org.ricdm.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Uploads as a browser sends them, as a body and as a form. */
class UploadDoorTest extends FileRoom {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theAnswerSaysWhatToWriteIntoTheText(boolean form) throws Exception {
        var answer = send(me, form, "Plan [d’accès].png", Samples.png(20, 10));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(text(answer))
                .contains("\"image\":true", "\"name\":\"Plan [d’accès].png\"")
                .containsPattern(
                        "\"markdown\":\"!\\[describe the picture\\]\\(/files/[A-Za-z0-9_-]{22}/Plan-d-accès-.png\\)\"");
    }

    @Test
    void aFileThatIsNoPictureIsALinkWithItsNameWhateverStandsInIt() throws Exception {
        var answer = send(me, false, "a*[b](c).pdf", Samples.pdf());

        assertThat(text(answer)).contains("[a \\\\[b\\\\](c).pdf](/files/").doesNotContain("![");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tooLargeIsSaidInTheLanguageOfThePersonAndNothingIsKept(boolean form) throws Exception {
        var large = new byte[(int) FileLimits.MAX_BYTES + 1];
        Arrays.fill(large, (byte) 'a');
        var luc = fixture.member(Language.FR, fixture.centre());

        var answer = send(luc, form, "a.txt", large);

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(text(answer)).contains("dépasse 10 Mo");
        assertThat(rows(luc)).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNotAllowedIsRefusedWithWhatIs(boolean form) throws Exception {
        var answer = send(me, form, "a.png", Samples.text("<html><script>alert(1)</script>"));

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(text(answer)).contains("PNG, JPEG, GIF", "DOCX");
    }

    @Test
    void withoutATokenOrASessionNothingIsTaken() throws Exception {
        assertThat(asked(me, post("/files").content(Samples.pdf())).getStatus()).isEqualTo(403);
        var visitor = portal.perform(post("/files").content(Samples.pdf()).with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(visitor.getStatus()).isNotEqualTo(200);
        assertThat(text(visitor)).doesNotContain("/files/");
        assertThat(rows(me)).isZero();
    }

    @Test
    void aFormWithoutAFileIsNoFault() throws Exception {
        var answer = asked(me, multipart("/files").with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(400);
    }

    @Test
    void whenTheDiskTakesNothingItIsSaidAndNothingIsLeft() throws Exception {
        store(Samples.pdf(), "before.pdf");
        var meantime = folder.resolve("meantime");
        var aside = folder.resolve("aside");
        java.nio.file.Files.move(meantime, aside);
        try {
            java.nio.file.Files.createFile(meantime);

            var answer = send(me, false, "a.pdf", Samples.pdf());

            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(text(answer)).contains("Your text is still here");
            assertThat(rows(me)).isEqualTo(1);
        } finally {
            java.nio.file.Files.delete(meantime);
            java.nio.file.Files.move(aside, meantime);
        }
    }

    private MockHttpServletResponse send(long member, boolean form, String name, byte[] bytes) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request = form
                ? multipart("/files").file(new MockMultipartFile("file", name, "image/png", bytes))
                : post("/files")
                        .queryParam("name", name)
                        .contentType("application/octet-stream")
                        .content(bytes);
        return asked(member, request.with(csrf()));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
