package org.ricdm.passerelle.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectChanged;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.files.FileContent;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.PictureSize;
import org.ricdm.passerelle.files.Rendition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The picture of an event: set by its organisers, seen by whoever sees the event and by nobody else. */
@Service
@Transactional
public class EventPictures {

    private static final String FIELD = "picture";

    private final JdbcClient sql;
    private final EventAccess access;
    private final Files files;
    private final PictureIntake intake;
    private final ApplicationEventPublisher facts;

    EventPictures(
            JdbcClient sql, EventAccess access, Files files, PictureIntake intake, ApplicationEventPublisher facts) {
        this.sql = sql;
        this.access = access;
        this.files = files;
        this.intake = intake;
        this.facts = facts;
    }

    /**
     * The picture as it is, for organisers.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public PictureEntry of(String slug) {
        var event = access.runs(slug, TeamPart.ORGANISER);
        var alternatives = new EnumMap<Language, String>(Language.class);
        sql.sql("select language, alternative from event_picture_text where event_id = :id")
                .param("id", event.id())
                .query(row -> {
                    alternatives.put(
                            Language.of(row.getString("language")).orElseThrow(), row.getString("alternative"));
                });
        return files.of(List.of(PictureAccess.picture(event.id()))).stream()
                .findFirst()
                .map(file -> new PictureEntry(file.token(), file.name(), alternatives))
                .orElse(PictureEntry.NONE);
    }

    /**
     * Sets the picture with what can be seen on it, or takes it away.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     * @throws InvalidInput on {@code picture} when it is no picture or not one of who asks; on {@code picture.fr} and so on
     */
    @ForMembers
    public void set(long eventId, PictureEntry typed) {
        access.runs(eventId, TeamPart.ORGANISER);
        var now = now(eventId);
        var token = typed.token();
        var alternatives = token == null ? Map.<Language, String>of() : checked(typed.alternatives(), now.language());
        if (token == null) {
            files.detachAllExcept(PictureAccess.picture(eventId), List.of());
            write(eventId, null, null, null);
        } else if (!token.equals(now.token())) {
            take(eventId, token);
        }
        sql.sql("delete from event_picture_text where event_id = :id")
                .param("id", eventId)
                .update();
        alternatives.forEach(
                (language, words) -> sql.sql("insert into event_picture_text (event_id, language, alternative)"
                                + " values (:id, :language, :alternative)")
                        .param("id", eventId)
                        .param("language", language.code())
                        .param("alternative", words)
                        .update());
        facts.publishEvent(new ObjectChanged(EventAccess.EVENT, eventId));
    }

    /**
     * The bytes of the picture.
     *
     * @throws NotOpen when there is no such event, it is not open to who asks, or that is not its picture
     */
    @OpenToAll("who sees an event sees its picture")
    @Transactional(readOnly = true)
    public FileContent content(String slug, String token) {
        var event = access.seen(slug);
        if (!token.equals(now(event.id()).token())) {
            throw new NotOpen("picture of event:" + event.id());
        }
        return files.content(token);
    }

    /** The one before is loose from then on, and gone a day later. */
    private void take(long eventId, String token) {
        var owner = PictureAccess.picture(eventId);
        var sizes = intake.take(owner, token, EnumSet.of(Rendition.WIDE, Rendition.NARROW), FIELD);
        files.detachAllExcept(owner, List.of(token));
        write(eventId, token, sizes.get(Rendition.WIDE), sizes.get(Rendition.NARROW));
    }

    private void write(long eventId, @Nullable String token, @Nullable PictureSize wide, @Nullable PictureSize narrow) {
        sql.sql("update event set picture_token = :token, picture_width = :width, picture_height = :height,"
                        + " picture_narrow = :narrow where id = :id")
                .param("token", token)
                .param("width", wide == null ? null : wide.width())
                .param("height", wide == null ? null : wide.height())
                .param("narrow", narrow == null ? null : narrow.width())
                .param("id", eventId)
                .update();
    }

    private Now now(long eventId) {
        return sql.sql("select language, picture_token from event where id = :id")
                .param("id", eventId)
                .query((row, n) ->
                        new Now(Language.of(row.getString("language")).orElseThrow(), row.getString("picture_token")))
                .single();
    }

    private static Map<Language, String> checked(Map<Language, String> typed, Language own) {
        var problems = new ArrayList<Problem>();
        var checked = new EnumMap<Language, String>(Language.class);
        typed.forEach((language, words) -> {
            var line = PlainText.line(words);
            if (line.length() > PictureEntry.MAX_ALTERNATIVE) {
                problems.add(new Problem(field(language), "event.error.long", List.of(PictureEntry.MAX_ALTERNATIVE)));
            } else if (PlainText.isVisible(line)) {
                checked.put(language, line);
            }
        });
        if (problems.isEmpty() && !checked.containsKey(own)) {
            problems.add(new Problem(field(own), "event.error.alternative", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return checked;
    }

    private static String field(Language language) {
        return FIELD + "." + language.code();
    }

    private record Now(Language language, @Nullable String token) {}
}
