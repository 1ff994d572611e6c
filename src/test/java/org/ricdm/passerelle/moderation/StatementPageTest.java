package org.ricdm.passerelle.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The link in the mail about a decision, opened without signing in. */
class StatementPageTest extends ModerationRoom {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    MockMvc browser;

    private Talk talk;
    private long decision;
    private String address;
    private MockHttpSession session;
    private String csrf = "";

    @BeforeEach
    void aMailAboutADecision() {
        talk = talk(fixture.member(Language.FR, fixture.centre()));
        decision = hidden(talk, moderator());
        address = "/decision/" + token(mailsTo(fixture.email(talk.author())).getFirst());
        SecurityContextHolder.clearContext();
    }

    @Test
    void itSaysInTheAuthorsLanguageWhatWasDecidedAndWhy() throws Exception {
        var page = text(open(address));

        assertThat(page)
                .contains("Votre message a été masqué", "The second line names a visitor.", "We have two of them.")
                .contains("Pourquoi vous n’êtes pas d’accord");
    }

    @Test
    void lookingAtItChangesNothing() throws Exception {
        open(address);
        open(address);

        assertThat(appeal()).isNull();
    }

    @Test
    void anAppealIsSentOnceAndAnsweredOnThePage() throws Exception {
        open(address);
        var answer = send("Regardez encore, s’il vous plaît.");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains("Votre recours est arrivé").doesNotContain("<form");
        assertThat(appeal()).isEqualTo("Regardez encore, s’il vous plaît.");
    }

    @Test
    void whatIsMissingIsSaidBesideTheField() throws Exception {
        open(address);
        var answer = send("");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Dites pourquoi vous n’êtes pas d’accord.", "aria-invalid=\"true\"");
        assertThat(appeal()).isNull();
    }

    @Test
    void aGuessedLinkIsUnknownAndAStrangersFormIsRefused() throws Exception {
        assertThat(open("/decision/" + "A".repeat(43)).getStatus()).isEqualTo(404);

        assertThat(browser.perform(MockMvcRequestBuilders.post(address).param("words", "Not mine"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(appeal()).isNull();
    }

    private MockHttpServletResponse open(String path) throws Exception {
        var result = browser.perform(get(path).accept("text/html")).andReturn();
        session = (MockHttpSession) result.getRequest().getSession(false);
        var found = CSRF.matcher(text(result.getResponse()));
        csrf = found.find() ? found.group(1) : "";
        return result.getResponse();
    }

    private MockHttpServletResponse send(String words) throws Exception {
        return browser.perform(MockMvcRequestBuilders.post(address)
                        .session(session)
                        .param("_csrf", csrf)
                        .param("words", words)
                        .accept("text/html"))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    private String appeal() {
        return sql.sql("select coalesce(appeal, '-') from decision where id = :id")
                .param("id", decision)
                .query(String.class)
                .optional()
                .filter(words -> !words.equals("-"))
                .orElse(null);
    }
}
