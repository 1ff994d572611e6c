package org.ricdm.passerelle.practice.adoption.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.adoption.AdoptionRoom;
import org.ricdm.passerelle.practice.adoption.Adoptions;
import org.ricdm.passerelle.signin.Browser;
import org.ricdm.passerelle.signin.FrontDoor;
import org.springframework.beans.factory.annotation.Autowired;

/** A question about an adoption answered by the link in a mail, without signing in. */
class AnswerPagesTest extends FrontDoor {

    @Autowired
    AdoptionRoom room;

    @Autowired
    Adoptions adoptions;

    private long centre;
    private long member;
    private long adoption;
    private String own;

    @BeforeEach
    void somebodyWhoWasAskedAfterThirtyDays() {
        centre = fixture.centre();
        member = fixture.member(Language.EN, centre);
        adoption = room.run(room.sheet(), member);
        clock.advance(Duration.ofDays(30));
        own = linkTo(fixture.email(member), "/adoptions/answer/");
    }

    @Test
    void aClickProposesTheAnswerAndSendingItKeepsIt() throws Exception {
        var browser = browser();
        var form = browser.open(own + "?v=UP_TO_50");
        assertThat(Browser.text(form))
                .containsPattern("value=\"UP_TO_50\" checked")
                .contains("How many people has it reached so far?", "Nothing is kept before you send it.");
        assertThat(form.getHeader("Cache-Control")).contains("no-store");
        assertThat(form.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer()).isNull();

        var sent = browser.send(own, "answer", "UP_TO_50");

        assertThat(sent.getRedirectedUrl()).isEqualTo(own + "?done=kept");
        assertThat(Browser.text(browser.open(own + "?done=kept")))
                .contains("Thank you. The answer is kept.", "You answered: 11 to 50");
        assertThat(answer()).isEqualTo("UP_TO_50");
    }

    @Test
    void followingEveryLinkAgainAndAgainAnswersNothing() throws Exception {
        for (var choice : new String[] {"NOBODY_YET", "UP_TO_10", "MORE", "MORE", "nonsense"}) {
            assertThat(browser().open(own + "?v=" + choice).getStatus()).isEqualTo(200);
        }

        assertThat(answer()).isNull();
    }

    @Test
    void anAnswerIsCorrectedForThirtyDaysAndThenItStands() throws Exception {
        var browser = browser();
        browser.open(own);
        browser.send(own, "answer", "UP_TO_10");
        clock.advance(Duration.ofDays(29));
        browser.open(own);
        browser.send(own, "answer", "UP_TO_50");
        assertThat(answer()).isEqualTo("UP_TO_50");

        clock.advance(Duration.ofDays(2));
        assertThat(Browser.text(browser.open(own)))
                .contains("This question is closed.", "You answered: 11 to 50")
                .doesNotContain("<form method=\"post\" action=\"/adoptions");
        assertThat(browser.send(own, "answer", "MORE").getRedirectedUrl()).isEqualTo(own + "?done=late");
        assertThat(answer()).isEqualTo("UP_TO_50");
    }

    @Test
    void withoutAnAnswerOrWithOneThatIsNotOfferedItIsSaid() throws Exception {
        var browser = browser();
        browser.open(own);
        assertThat(browser.send(own).getStatus()).isEqualTo(422);
        var refused = browser.send(own, "answer", "EVERYBODY");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.text(refused)).contains("Choose an answer.");
        assertThat(answer()).isNull();
    }

    @Test
    void aForgedAndAMutilatedKeyOpenNothingAndAnswerNothing() throws Exception {
        var browser = browser();
        browser.open(own);
        for (var wrong :
                new String[] {"/adoptions/answer/" + "A".repeat(43), own.substring(0, own.length() - 1), own + "x"}) {
            assertThat(browser.open(wrong).getStatus()).as(wrong).isEqualTo(404);
            assertThat(browser.send(wrong, "answer", "MORE").getStatus())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(answer()).isNull();
    }

    @Test
    void whenItIsAskedOfSomebodyElseTheOldKeyOpensNothing() throws Exception {
        var colleague = fixture.member(Language.EN, centre);
        fixture.as.member(member, () -> adoptions.handOver(adoption, colleague));
        var theirs = linkTo(fixture.email(colleague), "/adoptions/answer/");

        assertThat(browser().open(own).getStatus()).isEqualTo(404);
        assertThat(browser().open(theirs).getStatus()).isEqualTo(200);
    }

    @Test
    void theStoreDoesNotKnowTheKeyAndThePageSpeaksTheLanguageOfTheMail() throws Exception {
        assertThat(whereItStands(own.substring(own.lastIndexOf('/') + 1))).isEmpty();
        assertThat(Browser.text(browser().open(own + "?lang=it&v=MORE"))).contains("Quante persone ha raggiunto");
    }

    private String answer() {
        return sql.sql("select coalesce(answer, 'none') from adoption_question where adoption_id = :id")
                .param("id", adoption)
                .query(String.class)
                .optional()
                .filter(answer -> !answer.equals("none"))
                .orElse(null);
    }
}
