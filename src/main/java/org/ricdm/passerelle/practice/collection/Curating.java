package org.ricdm.passerelle.practice.collection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Putting sheets together. A collection is there for its curators alone until they publish it. */
@Service
@Transactional
public class Curating {

    /** Sheets in one collection; more is a list and no choice. */
    public static final int MAX_SHEETS = 60;

    /** Collections that one member begins. */
    public static final int MAX_BEGUN = 50;

    private final JdbcClient sql;
    private final CollectionAccess access;
    private final CollectionRows rows;
    private final PracticeAccess practices;
    private final Notices notices;
    private final Clock clock;

    Curating(
            JdbcClient sql,
            CollectionAccess access,
            CollectionRows rows,
            PracticeAccess practices,
            Notices notices,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.practices = practices;
        this.notices = notices;
        this.clock = clock;
    }

    /** A way in a list. */
    public enum Way {
        UP,
        DOWN
    }

    /**
     * Begins a collection. Returns its id.
     *
     * @throws InvalidInput on {@code title} when it is empty or too long, or when who begins has begun {@link #MAX_BEGUN}
     */
    @ForMembers
    public long begin(String title, Language language) {
        var text = new CollectionText(title, "").straight();
        if (text.title().isEmpty()) {
            throw InvalidInput.of("title", "collection.error.title");
        }
        var begun = sql.sql("select count(*) from practice_collection where created_by = :me")
                .param("me", access.me())
                .query(Integer.class)
                .single();
        if (begun >= MAX_BEGUN) {
            throw InvalidInput.of("title", "collection.error.tooMany", MAX_BEGUN);
        }
        var key = new GeneratedKeyHolder();
        sql.sql("insert into practice_collection (language, created_by, created_at) values (:language, :me, :now)")
                .param("language", language.code())
                .param("me", access.me())
                .param("now", now())
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey()).longValue();
        write(id, language, text);
        rows.insertCurator(id, access.me(), now());
        return id;
    }

    /**
     * Begins a collection with a first sheet. Returns its id; when the sheet is refused nothing is begun.
     *
     * @throws InvalidInput as {@link #begin} and {@link #add} say
     * @throws NotOpen when there is no such sheet or who asks may not read it
     */
    @ForMembers
    public long beginWith(String title, Language language, long practiceId, String reason) {
        var id = begin(title, language);
        add(id, practiceId, reason);
        return id;
    }

    /**
     * Says it in that language; nothing takes the language away, but not the one it was begun in.
     *
     * @param before what who says it had before them
     * @throws InvalidInput on {@code title} or {@code text}; on {@code title} as well when another curator has said
     *     something else meanwhile, with what they said
     * @throws NotOpen when there is none or who asks does not curate it
     */
    @ForMembers
    public void say(long id, Language language, CollectionText before, CollectionText said) {
        var collection = access.held(id);
        var text = said.straight();
        var stored = rows.texts(List.of(id)).getOrDefault(id, Map.of()).getOrDefault(language, CollectionText.NONE);
        if (!stored.equals(before) && !stored.equals(text)) {
            throw InvalidInput.of("title", "collection.error.changed", stored.title());
        }
        if (text.isEmpty()) {
            if (language == collection.language()) {
                throw InvalidInput.of("title", "collection.error.title");
            }
            sql.sql("delete from practice_collection_text where collection_id = :id and language = :language")
                    .param("id", id)
                    .param("language", language.code())
                    .update();
        } else {
            write(id, language, text);
        }
    }

    /**
     * Puts a sheet at the end. Followers are told once for each sheet, also when it is taken out and put in again.
     *
     * @throws InvalidInput on {@code collection} when it is full, on {@code reason} when that is too long; on {@code sheet}
     *     when nobody but its authors reads it, and when it is in the collection already
     * @throws NotOpen when there is no such sheet or collection, or who asks may not read the one or does not curate the
     *     other
     */
    @ForMembers
    public void add(long id, long practiceId, String reason) {
        var why = CollectedSheet.straight(reason);
        var collection = access.held(id);
        if (!practices.read(practiceId).published()) {
            throw InvalidInput.of("sheet", "collection.error.notPublished");
        }
        var sheets = rows.sheets(id);
        if (sheets.contains(practiceId)) {
            throw InvalidInput.of("collection", "collection.error.there");
        }
        if (sheets.size() >= MAX_SHEETS) {
            throw InvalidInput.of("collection", "collection.error.full", MAX_SHEETS);
        }
        var key = new GeneratedKeyHolder();
        sql.sql(
                        "insert into practice_collection_sheet (collection_id, practice_id, position, reason, added_by, added_at)"
                                + " select :id, :sheet, coalesce(max(position), 0) + 1, :reason, :me, :now"
                                + " from practice_collection_sheet where collection_id = :id")
                .param("id", id)
                .param("sheet", practiceId)
                .param("reason", why)
                .param("me", access.me())
                .param("now", now())
                .update(key, "id");
        if (collection.published()) {
            tell(id, practiceId, Objects.requireNonNull(key.getKey()).longValue());
        }
    }

    private void tell(long id, long practiceId, long collected) {
        var followers = sql.sql("select member_id from practice_collection_follow where collection_id = :id")
                .param("id", id)
                .query(Long.class)
                .list();
        notices.tell(new Happening(
                "collected:" + id + ":" + practiceId,
                new ObjectRef(CollectionAccess.COLLECTED, collected),
                CollectionAccess.ref(id),
                1,
                access.me(),
                Instant.now(clock),
                followers.stream()
                        .map(member -> new Happening.Told(member, Reason.COLLECTED))
                        .toList()));
    }

    /**
     * Says why a sheet is there.
     *
     * @throws InvalidInput on {@code reason} when it is too long
     * @throws NotOpen when there is none, who asks does not curate it or the sheet is not in it
     */
    @ForMembers
    public void explain(long id, long practiceId, String reason) {
        var why = CollectedSheet.straight(reason);
        access.held(id);
        mustHold(id, practiceId);
        sql.sql("update practice_collection_sheet set reason = :reason where collection_id = :id"
                        + " and practice_id = :sheet")
                .param("reason", why)
                .param("id", id)
                .param("sheet", practiceId)
                .update();
    }

    /**
     * Moves a sheet one place; the first one stays the first, and the last one the last.
     *
     * @throws NotOpen when there is none, who asks does not curate it or the sheet is not in it
     */
    @ForMembers
    public void move(long id, long practiceId, Way way) {
        access.held(id);
        var sheets = new ArrayList<>(rows.sheets(id));
        var from = sheets.indexOf(practiceId);
        if (from < 0) {
            throw PracticeAccess.notOpen(practiceId);
        }
        var to = way == Way.UP ? from - 1 : from + 1;
        if (to >= 0 && to < sheets.size()) {
            Collections.swap(sheets, from, to);
            rows.order(id, sheets);
        }
    }

    /**
     * Takes a sheet out.
     *
     * @throws NotOpen when there is none, who asks does not curate it or the sheet is not in it
     */
    @ForMembers
    public void takeOut(long id, long practiceId) {
        access.held(id);
        mustHold(id, practiceId);
        sql.sql("delete from practice_collection_sheet where collection_id = :id and practice_id = :sheet")
                .param("id", id)
                .param("sheet", practiceId)
                .update();
    }

    /**
     * Members read it from now on. Again changes nothing.
     *
     * @throws InvalidInput on {@code sheets} when there is none in it
     * @throws NotOpen when there is none or who asks does not curate it
     */
    @ForMembers
    public void publish(long id) {
        access.held(id);
        if (rows.sheets(id).isEmpty()) {
            throw InvalidInput.of("sheets", "collection.error.empty");
        }
        sql.sql("update practice_collection set published_at = coalesce(published_at, :now) where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /**
     * Deletes the collection; its sheets stay what they are.
     *
     * @throws NotOpen when there is none or who asks does not curate it
     */
    @ForMembers
    public void delete(long id) {
        access.held(id);
        sql.sql("delete from practice_collection where id = :id")
                .param("id", id)
                .update();
    }

    private void mustHold(long id, long practiceId) {
        if (!rows.sheets(id).contains(practiceId)) {
            throw PracticeAccess.notOpen(practiceId);
        }
    }

    private void write(long id, Language language, CollectionText text) {
        sql.sql("insert into practice_collection_text (collection_id, language, title, text)"
                        + " values (:id, :language, :title, :text)"
                        + " on duplicate key update title = value(title), text = value(text)")
                .param("id", id)
                .param("language", language.code())
                .param("title", text.title())
                .param("text", text.text())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
