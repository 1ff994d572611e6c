package org.ricdm.passerelle.notification;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.access.Presentable.Presentation;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mail of a notice. Asked at the moment of leaving: is the account active, is it unread, may it still be read, does
 * the person want it. Headers follow RFC 2369 and RFC 2919 (list), RFC 8058 (one click), RFC 5322 (threads).
 */
@Component
class NoticeMail implements MailBuilder {

    static final String KIND = "notice";

    /** Characters of a list's name; the rest would only fold the header. */
    private static final int LIST_NAME = 60;

    /** For what a thing may be told of more than once. */
    private static final Set<Reason> AGAIN = EnumSet.of(
            Reason.REMINDER, Reason.USED, Reason.ADOPTED, Reason.TRANSLATED, Reason.AUTHORSHIP, Reason.RENEWAL);

    private final JdbcClient sql;
    private final People people;
    private final ObjectRegistry objects;
    private final Choices choices;
    private final UnsubscribeTokens tokens;
    private final Words words;
    private final PublicUrl publicUrl;

    NoticeMail(
            JdbcClient sql,
            People people,
            ObjectRegistry objects,
            Choices choices,
            UnsubscribeTokens tokens,
            Words words,
            PublicUrl publicUrl) {
        this.sql = sql;
        this.people = people;
        this.objects = objects;
        this.choices = choices;
        this.tokens = tokens;
        this.words = words;
        this.publicUrl = publicUrl;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var notice = sql.sql("select * from notice where id = :id")
                .param("id", Long.parseLong(job.reference()))
                .query(NoticeMail::row)
                .optional()
                .orElse(null);
        if (notice == null) {
            return new MailDraft.Skip("notice is gone");
        }
        if (!notice.reason().isMailed()) {
            return new MailDraft.Skip("its feature writes the mail");
        }
        if (notice.read()) {
            return new MailDraft.Skip("already read");
        }
        var person =
                people.recipient(notice.recipientId()).filter(Recipient::active).orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        if (!objects.mayRead(person.memberId(), notice.object())) {
            return new MailDraft.Skip("may not read it any more");
        }
        var shown = objects.present(notice.object(), person.language()).orElse(null);
        if (shown == null) {
            return new MailDraft.Skip("object is gone");
        }
        if (objects.isMuted(person.memberId(), notice.object())) {
            return new MailDraft.Skip("muted it");
        }
        if (choices.effective(person.memberId(), shown.scopes()) != Cadence.AT_ONCE) {
            return new MailDraft.Skip("chose no mail");
        }
        return message(notice, person, shown);
    }

    private MailDraft.Message message(Row notice, Recipient person, Presentation shown) {
        var language = person.language();
        var scope = scope(notice, shown);
        var unsubscribe = publicUrl.of("/unsubscribe/" + tokens.make(person.memberId(), scope));
        var body = new MailBody(
                words.say(language, "notification.said." + notice.reason(), actor(notice)),
                shown.title(),
                List.of(),
                quote(shown),
                new MailBody.Link(words.say(language, "notification.readAndAnswer"), publicUrl.of(shown.path())),
                words.say(language, "notification.because." + notice.reason(), shown.place()),
                List.of(
                        new MailBody.Link(words.say(language, wayOut(notice), shown.place()), unsubscribe),
                        new MailBody.Link(
                                words.say(language, "notification.allChoices"),
                                publicUrl.of("/settings/notifications"))));
        return new MailDraft.Message(
                language, subject(notice, shown), body, headers(notice, person, shown, unsubscribe));
    }

    /** The way out ends what the mail came from: who is told of a whole forum is not helped by the end of one topic. */
    private static ObjectRef scope(Row notice, Presentation shown) {
        return notice.ofTheForum() ? shown.scopes().getLast() : shown.thread();
    }

    private static String wayOut(Row notice) {
        return notice.reason() == Reason.ADOPTED
                ? "notification.stopSheet"
                : notice.ofTheForum() ? "notification.stopForum" : "notification.stopTopic";
    }

    private static MailBody.@Nullable Quote quote(Presentation shown) {
        var html = shown.html();
        var text = shown.text();
        return html == null || text == null ? null : new MailBody.Quote(html, text, shown.language());
    }

    private String actor(Row notice) {
        var id = notice.actorId();
        if (id == null) {
            return "Passerelle";
        }
        var card = people.cards(Set.of(id)).get(id);
        return card == null ? "Passerelle" : card.name() + " (" + card.city() + ")";
    }

    private static String subject(Row notice, Presentation shown) {
        return notice.position() > 1 ? "Re: " + shown.title() : shown.title();
    }

    private Map<String, String> headers(Row notice, Recipient person, Presentation shown, String unsubscribe) {
        var host = publicUrl.host();
        var thread = shown.thread();
        var root = "<" + thread.kind() + "." + thread.id() + "@" + host + ">";
        var list = shown.scopes().getLast();
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Message-ID",
                "<" + thread.kind() + "." + thread.id() + "." + notice.position() + ".m" + person.memberId()
                        + again(notice) + "@" + host + ">");
        headers.put("References", root);
        headers.put("In-Reply-To", root);
        headers.put("List-Id", listName(shown.place()) + "<" + list.kind() + "-" + list.id() + "." + host + ">");
        headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("List-Archive", "<" + publicUrl.of(shown.path()) + ">");
        headers.put("Precedence", "list");
        return headers;
    }

    /** Another mail about a post that may have been mailed before; one Message-ID names one mail. */
    private static String again(Row notice) {
        return AGAIN.contains(notice.reason()) ? ".again" + notice.id() : "";
    }

    /** The name is for people, the part in brackets for filters (RFC 2919): only the latter stays the same for ever. */
    private static String listName(String place) {
        try {
            return place.isBlank() ? "" : MimeUtility.encodeWord(quoted(place), "UTF-8", "Q") + " ";
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    private static String quoted(String place) {
        var plain = PlainText.excerpt(place, LIST_NAME).replaceAll("[\\\\\"<>]", " ");
        return plain.chars().allMatch(c -> c < 128) ? '"' + plain + '"' : plain;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("recipient_id"),
                Reason.valueOf(row.getString("reason")),
                row.getObject("actor_id", Long.class),
                new ObjectRef(row.getString("object_kind"), row.getLong("object_id")),
                row.getInt("position"),
                row.getTimestamp("read_at") != null);
    }

    private record Row(
            long id,
            long recipientId,
            Reason reason,
            @Nullable Long actorId,
            ObjectRef object,
            int position,
            boolean read) {

        boolean ofTheForum() {
            return reason == Reason.FORUM || reason == Reason.FIRST_POST;
        }
    }
}
