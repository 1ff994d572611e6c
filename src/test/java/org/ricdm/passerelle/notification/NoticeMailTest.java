package org.ricdm.passerelle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.notification.Happening.Told;

/** The mail of a notice: what is asked once more when it leaves, and what stands in its headers. */
class NoticeMailTest extends NoticeRoom {

    // --- what happened between the order and the leaving

    @Test
    void whatWasReadMeanwhileIsNotMailed() {
        var member = fixture.member();
        var notice = tell(talk(), member, Reason.REPLY);

        fixture.as.member(member, () -> bell.read(notice));
        jobs.runAllDue();

        assertThat(mailOf(notice)).isEqualTo("SKIPPED: already read");
        assertThat(mailsTo(member)).isEmpty();
    }

    @Test
    void whatMayNotBeReadAnyMoreIsNotMailed() {
        var coordinator = fixture.member(Role.COORDINATOR);
        var reader = fixture.member(Role.COORDINATOR);
        var talk = talk(coordinator, fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS));
        var notice = tell(talk, reader, Reason.MENTION);

        fixture.as.founder(() -> {
            members.withdraw(reader, Role.COORDINATOR);
            return true;
        });
        jobs.runAllDue();

        assertThat(mailOf(notice)).isEqualTo("SKIPPED: may not read it any more");
        assertThat(mailsTo(reader)).isEmpty();
    }

    @Test
    void whatWasHiddenOrDeletedMeanwhileIsNotMailed() {
        var author = fixture.member();
        var member = fixture.member();
        var moderator = fixture.member(Role.MODERATOR);
        var talk = talk();
        var hidden = write(author, talk, "One, @" + fixture.handle(member) + ".");
        write(author, talk, "Two, @" + fixture.handle(member) + ".");
        jobs.awaitFacts();

        fixture.as.member(moderator, () -> posts.hide(talk.id(), 2, "off the rails"));
        fixture.as.member(author, () -> posts.delete(talk.id(), 3));
        jobs.runAllDue();

        assertThat(hidden.kind()).isEqualTo("post");
        assertThat(reasons(member)).hasSize(2);
        assertThat(mailsTo(member)).isEmpty();
    }

    @Test
    void whoWasSuspendedMeanwhileGetsNoMail() {
        var member = fixture.member();
        var notice = tell(talk(), member, Reason.REPLY);

        fixture.as.founder(() -> {
            members.suspend(member, "asked for it", null);
            return true;
        });
        jobs.runAllDue();

        assertThat(mailOf(notice)).isEqualTo("SKIPPED: account is not active");
    }

    @ParameterizedTest
    @EnumSource(names = {"PORTAL", "NEVER"})
    void whoChoseNoMailMeanwhileGetsNoneAndIsStillToldInThePortal(Cadence cadence) {
        var member = fixture.member();
        var notice = tell(talk(), member, Reason.MENTION);

        fixture.as.member(member, () -> choices.choose(Choices.NETWORK, cadence));
        jobs.runAllDue();

        assertThat(mailOf(notice)).isEqualTo("SKIPPED: chose no mail");
        assertThat(mailsTo(member)).isEmpty();
        assertThat(fixture.as.member(member, bell::unread)).isEqualTo(1);
    }

    @Test
    void aNoticeThatIsGoneIsNotMailed() {
        var member = fixture.member();
        var notice = tell(talk(), member, Reason.REPLY);

        sql.sql("delete from notice where id = :id").param("id", notice).update();
        jobs.runAllDue();

        assertThat(mailOf(notice)).isEqualTo("SKIPPED: notice is gone");
    }

    // --- headers

    @Test
    void theHeadersNameTheListTheThreadAndTheWayOut() {
        var member = fixture.member();
        var talk = talk();
        tell(talk, member, Reason.WATCHING);
        jobs.runAllDue();

        var mail = mailsTo(member).getFirst();
        var root = "<topic." + talk.id() + "@portal.example>";
        assertThat(mail.header("Message-ID")).isEqualTo("<topic." + talk.id() + ".1.m" + member + "@portal.example>");
        assertThat(mail.header("References")).isEqualTo(root);
        assertThat(mail.header("In-Reply-To")).isEqualTo(root);
        assertThat(mail.header("List-Id"))
                .isEqualTo("\"en " + talk.forumSlug() + "\" <forum-"
                        + talk.forum(sql).id() + ".portal.example>");
        assertThat(mail.header("List-Unsubscribe")).matches("<https://portal\\.example/unsubscribe/[A-Za-z0-9_-]{43}>");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Precedence")).isEqualTo("list");
        assertThat(mail.headers())
                .hasEntrySatisfying(
                        "From", from -> assertThat(from).containsExactly("Passerelle <passerelle@portal.example>"));
        assertThat(mail.text()).contains("https://portal.example/unsubscribe/" + token(mail));
        assertThat(mail.html()).contains("https://portal.example/unsubscribe/" + token(mail));
    }

    @Test
    void mailsOfOneTopicAreOneThreadForEachReaderAndNoTwoHaveTheSameId() {
        var author = fixture.member();
        var one = fixture.member();
        var other = fixture.member();
        var talk = talk(author, fixture.forum());
        for (var text : java.util.List.of("First", "Second")) {
            write(author, talk, text + " @" + fixture.handle(one) + " @" + fixture.handle(other));
        }
        jobs.runAllDue();

        var mails = java.util.stream.Stream.concat(mailsTo(one).stream(), mailsTo(other).stream())
                .toList();
        assertThat(mails).hasSize(4);
        assertThat(mails)
                .extracting(mail -> mail.header("References"))
                .containsOnly("<topic." + talk.id() + "@portal.example>");
        assertThat(mails)
                .extracting(mail -> mail.header("List-Id"))
                .hasSize(4)
                .containsOnly(mails.getFirst().header("List-Id"));
        assertThat(mails).extracting(mail -> mail.id()).doesNotHaveDuplicates();
        assertThat(mails).extracting(mail -> mail.subject()).containsOnly("Re: " + talk.title());
        assertThat(mails).extracting(NoticeRoom::token).doesNotHaveDuplicates();
    }

    @Test
    void theMailSpeaksTheLanguageOfWhoReadsIt() {
        var italian = fixture.member(Language.IT, fixture.centre());
        var portuguese = fixture.member(Language.PT, fixture.centre());
        var talk = talk();
        notices.tell(happening(talk, null, new Told(italian, Reason.WATCHING), new Told(portuguese, Reason.WATCHING)));
        jobs.runAllDue();

        assertThat(mailsTo(italian).getFirst().header("Content-Language")).isEqualTo("it");
        assertThat(mailsTo(italian).getFirst().html())
                .contains("<html lang=\"it\"")
                .contains("lang=\"en\"");
        assertThat(mailsTo(portuguese).getFirst().header("Content-Language")).isEqualTo("pt");
        assertThat(mailsTo(italian).getFirst().text())
                .isNotEqualTo(mailsTo(portuguese).getFirst().text());
        assertThat(mailsTo(italian).getFirst().header("List-Id")).startsWith("\"it ");
    }

    @Test
    void theTokenIsStoredAsAHashOnly() throws Exception {
        var member = fixture.member();
        var talk = talk();
        tell(talk, member, Reason.WATCHING);
        jobs.runAllDue();

        var token = token(mailsTo(member).getFirst());
        var stored = sql.sql("select hash from unsubscribe_token where member_id = :member")
                .param("member", member)
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(stored)
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        assertThat(tokens.find(token).orElseThrow().scope()).isEqualTo(talk.topic());
        assertThat(sql.sql("select count(*) from mail where reference like :token or dedupe_key like :token")
                        .param("token", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNameWithLettersOfAllLanguagesMakesAListIdOfPlainLetters() {
        var member = fixture.member();
        var talk = talk();
        sql.sql("update forum_text set name = :name where forum_id = :forum")
                .param(
                        "name",
                        "Où, « à »: \"l’été\" <\u0085Bcc: x@y.example> 😀 "
                                .repeat(3)
                                .substring(0, 50))
                .param("forum", talk.forum(sql).id())
                .update();
        tell(talk, member, Reason.WATCHING);
        jobs.runAllDue();

        var listId = mailsTo(member).getFirst().header("List-Id");
        assertThat(listId)
                .matches("[\\x20-\\x7e\\s]+")
                .endsWith("<forum-" + talk.forum(sql).id() + ".portal.example>");
        assertThat(mailsTo(member).getFirst().headers().keySet()).doesNotContain("Bcc");
    }

    // --- forgetting

    @Test
    void whatWasReadHalfAYearAgoIsForgottenAndWhatIsUnreadStays() {
        var member = fixture.member();
        var talk = talk();
        var read = tell(talk, member, Reason.REPLY);
        var unread = tell(talk, member, Reason.REPLY);
        fixture.as.member(member, () -> bell.read(read));

        clock.advance(Duration.ofDays(179));
        jobs.runAllDue();
        assertThat(reasons(member)).hasSize(2);

        clock.advance(Duration.ofDays(2));
        jobs.runAllDue();
        assertThat(reasons(member)).hasSize(1);
        assertThat(latest(member)).isEqualTo(unread);
    }

    @Test
    void theWayOutOfAMailWorksForMoreThanAYear() {
        var member = fixture.member();
        var token = tokens.make(member, new ObjectRef("topic", talk().id()));

        clock.advance(Duration.ofDays(366));
        jobs.runAllDue();
        assertThat(tokens.find(token)).isPresent();

        clock.advance(Duration.ofDays(40));
        jobs.runAllDue();
        assertThat(tokens.find(token)).isEmpty();
    }
}
