package org.ricdm.passerelle.event.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Proposals in the store. */
@Component
class ProposalRows {

    private final JdbcClient sql;

    ProposalRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** That proposal of that event. Two statements. */
    Optional<Proposal> find(long eventId, long id) {
        return read(
                        "p.id = :key and p.event_id = :event",
                        spec -> spec.param("key", id).param("event", eventId))
                .stream()
                .findFirst();
    }

    /** That proposal, of whatever event. Two statements. */
    Optional<Proposal> find(long id) {
        return read("p.id = :key", spec -> spec.param("key", id)).stream().findFirst();
    }

    /** Those proposals; none for no ids. Two statements. */
    List<Proposal> these(List<Long> ids) {
        return read("p.id in (:keys)", spec -> spec.param("keys", Columns.listed(ids)));
    }

    /** The one that a form made. */
    Optional<Proposal> byKey(long eventId, UUID key) {
        return read(
                        "p.event_id = :event and p.draft_key = :key",
                        spec -> spec.param("event", eventId).param("key", Columns.bytes(key)))
                .stream()
                .findFirst();
    }

    /** What that person proposes there, the newest first. Two statements. */
    List<Proposal> of(long eventId, Proposer author) {
        return read(
                "p.event_id = :event and (p.member_id = :member or p.guest_id = :guest)",
                spec -> spec.param("event", eventId)
                        .param("member", author.memberId())
                        .param("guest", author.guestId()));
    }

    /** What others propose in which that member is named, once it was handed in; the newest first. Two statements. */
    List<Proposal> with(long eventId, long memberId) {
        return read(
                "p.event_id = :event and p.state <> 'DRAFT' and (p.member_id is null or p.member_id <> :member)"
                        + " and exists (select 1 from proposal_speaker s where s.proposal_id = p.id"
                        + " and s.member_id = :member)",
                spec -> spec.param("event", eventId).param("member", memberId));
    }

    /** Those with a decision of which nobody is told, in the order they came. Two statements. */
    List<Proposal> prepared(long eventId) {
        return read("p.event_id = :event and p.prepared is not null", spec -> spec.param("event", eventId))
                .reversed();
    }

    private List<Proposal> read(String where, UnaryOperator<StatementSpec> with) {
        var bare = with.apply(sql.sql("select p.* from proposal p where " + where + " order by p.id desc"))
                .query(ProposalRows::bare)
                .list();
        if (bare.isEmpty()) {
            return List.of();
        }
        var presenters = presenters(bare.stream().map(Proposal::id).toList());
        return bare.stream()
                .map(one -> filled(one, presenters.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Who presents those with their authors, in their order. One statement. */
    Map<Long, List<CoPresenter>> presenters(List<Long> ids) {
        var presenters = new HashMap<Long, List<CoPresenter>>();
        sql.sql("select proposal_id, member_id, name, email from proposal_speaker where proposal_id in (:ids)"
                        + " order by proposal_id, position")
                .param("ids", Columns.listed(ids))
                .query(row -> {
                    presenters
                            .computeIfAbsent(row.getLong("proposal_id"), id -> new ArrayList<>())
                            .add(new CoPresenter(
                                    row.getObject("member_id", Long.class),
                                    row.getString("name"),
                                    row.getString("email")));
                });
        return presenters;
    }

    /** How many that person has begun or handed in there. */
    int count(long eventId, Proposer author) {
        return sql.sql("select count(*) from proposal where event_id = :event"
                        + " and (member_id = :member or guest_id = :guest)")
                .param("event", eventId)
                .param("member", author.memberId())
                .param("guest", author.guestId())
                .query(Integer.class)
                .single();
    }

    /** A new draft with nothing in it. */
    long begin(long eventId, UUID key, Proposer author, Language writtenIn, Instant now) {
        var id = new GeneratedKeyHolder();
        sql.sql("insert into proposal (event_id, draft_key, member_id, guest_id, state, written_in, description,"
                        + " begun_at, changed_at) values (:event, :key, :member, :guest, 'DRAFT', :language, '', :now,"
                        + " :now)")
                .param("event", eventId)
                .param("key", Columns.bytes(key))
                .param("member", author.memberId())
                .param("guest", author.guestId())
                .param("language", writtenIn.code())
                .param("now", Timestamp.from(now))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** Writes what is proposed, and who presents it with the author; that is another version. */
    void write(long id, ProposalEntry entry, List<CoPresenter> presenters, Instant now) {
        var format = entry.format();
        sql.sql(
                        "update proposal set written_in = :language, title = :title, promise = :promise,"
                                + " description = :description, format = :format, spoken = :spoken, level = :level,"
                                + " minutes = :minutes, needs = :needs, others = :others, changed_at = :now, version = version + 1 where id = :id")
                .param("language", entry.writtenIn().code())
                .param("title", entry.title())
                .param("promise", entry.promise())
                .param("description", entry.description())
                .param("format", format == null ? null : format.name())
                .param("spoken", entry.spoken().stream().map(Language::code).collect(Collectors.joining(",")))
                .param("level", entry.level().name())
                .param("minutes", entry.minutes())
                .param("needs", entry.needs())
                .param("others", entry.others())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        sql.sql("delete from proposal_speaker where proposal_id = :id")
                .param("id", id)
                .update();
        for (var position = 0; position < presenters.size(); position++) {
            var one = presenters.get(position);
            sql.sql("insert into proposal_speaker (proposal_id, member_id, name, email, position)"
                            + " values (:id, :member, :name, :email, :position)")
                    .param("id", id)
                    .param("member", one.memberId())
                    .param("name", one.name())
                    .param("email", one.email())
                    .param("position", position)
                    .update();
        }
    }

    /** Notes that it was handed in; the first time counts. */
    void submitted(long id, Instant now) {
        sql.sql("update proposal set state = 'SUBMITTED', submitted_at = coalesce(submitted_at, :now) where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Notes that the author took it back. A decision that was prepared is none any more. */
    void withdrawn(long id) {
        sql.sql("update proposal set state = 'WITHDRAWN', prepared = null, prepared_comment = '' where id = :id")
                .param("id", id)
                .update();
    }

    void delete(long id) {
        sql.sql("delete from proposal where id = :id").param("id", id).update();
    }

    /** Keeps a decision of which nobody is told yet; null takes it back. */
    void prepare(long id, @Nullable ProposalState decision, String comment, long by) {
        sql.sql(
                        "update proposal set prepared = :decision, prepared_comment = :comment, prepared_by = :by where id = :id")
                .param("decision", decision == null ? null : decision.name())
                .param("comment", comment)
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** The prepared decision becomes the one that was told. */
    void decided(long id, Instant now) {
        sql.sql("update proposal set state = prepared, comment = prepared_comment, decided_at = :now,"
                        + " letters = letters + 1, prepared = null, prepared_comment = '' where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Links the session that was made of it. */
    void session(long id, long sessionId) {
        sql.sql("update proposal set session_id = :session where id = :id")
                .param("session", sessionId)
                .param("id", id)
                .update();
    }

    static List<Language> languages(String joined) {
        return Arrays.stream(joined.split(","))
                .flatMap(code -> Language.of(code).stream())
                .toList();
    }

    private static @Nullable ProposalState state(@Nullable String name) {
        return name == null ? null : ProposalState.valueOf(name);
    }

    private static Proposal bare(ResultSet row, int number) throws SQLException {
        var format = row.getString("format");
        return new Proposal(
                row.getLong("id"),
                row.getLong("event_id"),
                Columns.uuid(row, "draft_key"),
                Proposer.of(row),
                ProposalState.valueOf(row.getString("state")),
                row.getInt("version"),
                new ProposalEntry(
                        Language.of(row.getString("written_in")).orElse(Language.EN),
                        row.getString("title"),
                        row.getString("promise"),
                        row.getString("description"),
                        format == null ? null : SessionKind.valueOf(format),
                        languages(row.getString("spoken")),
                        SessionLevel.valueOf(row.getString("level")),
                        row.getObject("minutes", Integer.class),
                        row.getString("needs"),
                        List.of(),
                        row.getString("others")),
                List.of(),
                row.getTimestamp("changed_at").toInstant(),
                Columns.instant(row, "submitted_at"),
                state(row.getString("prepared")),
                row.getString("prepared_comment"),
                row.getString("comment"),
                Columns.instant(row, "decided_at"),
                row.getInt("letters"),
                row.getObject("session_id", Long.class));
    }

    private static Proposal filled(Proposal bare, List<CoPresenter> presenters) {
        return new Proposal(
                bare.id(),
                bare.eventId(),
                bare.key(),
                bare.author(),
                bare.state(),
                bare.version(),
                bare.entry()
                        .with(presenters.stream()
                                .map(CoPresenter::memberId)
                                .flatMap(Stream::ofNullable)
                                .toList()),
                presenters,
                bare.changedAt(),
                bare.submittedAt(),
                bare.prepared(),
                bare.preparedComment(),
                bare.comment(),
                bare.decidedAt(),
                bare.letters(),
                bare.sessionId());
    }
}
