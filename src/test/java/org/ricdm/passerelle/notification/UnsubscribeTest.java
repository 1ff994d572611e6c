package org.ricdm.passerelle.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.Circle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** The way out of a mail: no cookie, no sign-in, no CSRF token, only the token in the address. */
class UnsubscribeTest extends NoticeRoom {

    private static final String UNKNOWN = "A".repeat(43);

    @Autowired
    MockMvc browser;

    private long member;
    private Talk talk;
    private String address;

    @BeforeEach
    void aMailWithAWayOut() {
        SecurityContextHolder.clearContext();
        member = fixture.member(Language.FR, fixture.centre());
        talk = talk();
        address = "/unsubscribe/" + tokens.make(member, talk.topic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html", "application/json", "image/*;q=0.1"})
    void aBarePostEndsTheMailsAtOnce(String accepted) throws Exception {
        var answer = send(post(address)
                .header("Accept", accepted)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(text(answer)).isEqualTo("C’est fait. Vous ne recevrez plus de message à ce sujet.");
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        assertThat(effective()).isEqualTo(Cadence.NEVER);

        var notice = tell(talk, member, Reason.MENTION);
        jobs.runAllDue();
        assertThat(mailOf(notice)).isEqualTo("SKIPPED: chose no mail");
    }

    @Test
    void aBarePostMayAlsoBeMultipart() throws Exception {
        var answer = send(multipart(address)
                .part(new MockPart("List-Unsubscribe", "One-Click".getBytes(StandardCharsets.US_ASCII))));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(effective()).isEqualTo(Cadence.NEVER);
    }

    @Test
    void lookingAsksAndChangesNothing() throws Exception {
        var answer = send(get(address));
        send(head(address));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains("lang=\"fr\"", "<form method=\"post\"", talk.title());
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        assertThat(effective()).isEqualTo(Cadence.AT_ONCE);
    }

    @Test
    void theButtonOnThePageEndsThemAndUndoTakesItBack() throws Exception {
        var done = send(post(address).param("wish", "stop"));
        assertThat(done.getStatus()).isEqualTo(200);
        assertThat(text(done)).contains("name=\"wish\" value=\"resume\"");
        assertThat(effective()).isEqualTo(Cadence.NEVER);

        var resumed = send(post(address).param("wish", "resume"));
        assertThat(resumed.getStatus()).isEqualTo(200);
        assertThat(effective()).isEqualTo(Cadence.AT_ONCE);
        assertThat(sql.sql("select count(*) from mail_choice where member_id = :member")
                        .param("member", member)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void askingAgainIsFine() throws Exception {
        for (var time = 0; time < 3; time++) {
            assertThat(send(oneClick(address)).getStatus()).isEqualTo(200);
        }

        assertThat(effective()).isEqualTo(Cadence.NEVER);
    }

    @Test
    void aTokenThatNobodyMadeIsNotFoundAndChangesNothing() throws Exception {
        for (var token : List.of(UNKNOWN, "x", address.substring(13) + "A")) {
            var unknown = "/unsubscribe/" + token;
            assertThat(send(get(unknown)).getStatus()).as(token).isEqualTo(404);
            assertThat(send(oneClick(unknown)).getStatus()).as(token).isEqualTo(404);
            assertThat(send(post(unknown).param("wish", "stop")).getStatus())
                    .as(token)
                    .isEqualTo(404);
            assertThat(send(post(unknown).param("wish", "resume")).getStatus())
                    .as(token)
                    .isEqualTo(404);
        }

        assertThat(effective()).isEqualTo(Cadence.AT_ONCE);
    }

    @Test
    void aTokenIsGoodForItsMemberAndItsTopicOnly() throws Exception {
        var other = fixture.member();
        var otherTalk = talk(fixture.member(), talk.forumSlug());

        send(oneClick(address));

        assertThat(choices.effective(other, List.of(talk.topic()))).isEqualTo(Cadence.AT_ONCE);
        assertThat(choices.effective(member, List.of(otherTalk.topic()))).isEqualTo(Cadence.AT_ONCE);
        assertThat(choices.effective(member, List.of())).isEqualTo(Cadence.AT_ONCE);
    }

    @Test
    void aChoiceThatAlreadyEndsTheMailsIsNotOverridden() throws Exception {
        fixture.as.member(member, () -> choices.choose(talk.topic(), Cadence.PORTAL));

        assertThat(send(oneClick(address)).getStatus()).isEqualTo(200);
        assertThat(effective()).isEqualTo(Cadence.PORTAL);

        send(post(address).param("wish", "resume"));
        assertThat(effective()).isEqualTo(Cadence.PORTAL);
    }

    @Test
    void undoMeansThatMailsGoOnAlsoWhenTheNetworkIsSilent() throws Exception {
        fixture.as.member(member, () -> {
            choices.choose(Choices.NETWORK, Cadence.NEVER);
            choices.choose(talk.topic(), Cadence.AT_ONCE);
        });

        send(oneClick(address));
        assertThat(effective()).isEqualTo(Cadence.NEVER);
        send(post(address).param("wish", "resume"));

        assertThat(effective()).isEqualTo(Cadence.AT_ONCE);
    }

    @Test
    void thePageNamesNothingThatMayNotBeReadAnyMore() throws Exception {
        var coordinator = fixture.member(Role.COORDINATOR);
        var closed = talk(coordinator, fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS));
        var token = tokens.make(member, closed.topic());

        var answer = send(get("/unsubscribe/" + token));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).doesNotContain(closed.title());
        assertThat(send(oneClick("/unsubscribe/" + token)).getStatus()).isEqualTo(200);
    }

    @Test
    void anotherValueThanOneClickIsNoWish() throws Exception {
        var answer = send(post(address).param("List-Unsubscribe", "Maybe"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(effective()).isEqualTo(Cadence.AT_ONCE);
    }

    private static RequestBuilder oneClick(String address) {
        return post(address).contentType(MediaType.APPLICATION_FORM_URLENCODED).content("List-Unsubscribe=One-Click");
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Cadence effective() {
        return choices.effective(member, List.of(talk.topic(), talk.forum(sql)));
    }
}
