package org.ricdm.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the other rooms need to know of people: who is asking, who is written to, how a person is named. Views use
 * {@link Members} instead.
 */
@Service
@Transactional
@InsideOnly("sign-in, mail and the features ask for members they already may name")
public class People {

    static final String CARD = "m.id, m.handle, concat(m.given_name, ' ', m.family_name) as full_name, m.centre_id,"
            + " c.slug as centre_slug, c.name as centre_name, c.city, c.country, m.state = 'ACTIVE' as active";

    private static final String VIEWER = """
            select m.id, m.handle, concat(m.given_name, ' ', m.family_name) as full_name,
                   m.given_name, m.centre_id, c.kind as centre_kind, m.interface_language, m.time_zone,
                   (select group_concat(r.role separator ' ') from member_role r where r.member_id = m.id)
                       as roles,
                   (select group_concat(l.language order by l.position separator ' ') from member_language l
                    where l.member_id = m.id) as languages
            from member m join centre c on c.id = m.centre_id where m.id = :id and m.state = 'ACTIVE'
            """;

    private final MemberRepository members;
    private final JdbcClient sql;
    private final Clock clock;

    People(MemberRepository members, JdbcClient sql, Clock clock) {
        this.members = members;
        this.sql = sql;
        this.clock = clock;
    }

    /** The member as the one who is asking, read afresh in one statement; empty unless the account is active. */
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(long memberId) {
        return sql.sql(VIEWER).param("id", memberId).query(People::viewer).optional();
    }

    /** As {@link #viewer(long)}, and empty when the member has ended the sessions that began before that moment. */
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(long memberId, Instant signedInAt) {
        return sql.sql(VIEWER + " and (m.sessions_valid_from is null or m.sessions_valid_from <= :since)")
                .param("id", memberId)
                .param("since", java.sql.Timestamp.from(signedInAt))
                .query(People::viewer)
                .optional();
    }

    /** Ends all sessions of the member that began before now. */
    public void endSessions(long memberId) {
        sql.sql("update member set sessions_valid_from = :now where id = :id")
                .param("now", java.sql.Timestamp.from(Instant.now(clock)))
                .param("id", memberId)
                .update();
    }

    /** The active member of that address (normalised), or nothing. */
    @Transactional(readOnly = true)
    public Optional<Long> activeByEmail(String email) {
        return sql.sql("select id from member where email = :email and state = 'ACTIVE'")
                .param("email", email)
                .query(Long.class)
                .optional();
    }

    /** The member of that address (normalised), in whatever state the account is. */
    @Transactional(readOnly = true)
    public Optional<PersonCard> holder(String email) {
        return sql.sql("select " + CARD + " from member m join centre c on c.id = m.centre_id where m.email = :email")
                .param("email", email)
                .query(People::card)
                .optional();
    }

    /** The members of those addresses (normalised) by address, in whatever state the accounts are; others are missing. */
    @Transactional(readOnly = true)
    public Map<String, PersonCard> holders(Collection<String> emails) {
        var holders = new HashMap<String, PersonCard>();
        if (!emails.isEmpty()) {
            sql.sql("select m.email, " + CARD
                            + " from member m join centre c on c.id = m.centre_id where m.email in (:emails)")
                    .param("emails", Set.copyOf(emails))
                    .query(row -> {
                        holders.put(row.getString("email"), card(row, 0));
                    });
        }
        return holders;
    }

    /** Whether any member, in whatever state, holds that address. */
    @Transactional(readOnly = true)
    public boolean isTaken(String email) {
        return sql.sql("select count(*) from member where email = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The member as somebody who is written to, or nothing for an unknown id. */
    @Transactional(readOnly = true)
    public Optional<Recipient> recipient(long memberId) {
        return recipients(Set.of(memberId)).stream().findFirst();
    }

    /** The members of those ids as people who are written to, in one statement; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<Recipient> recipients(Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        select id, email, concat(given_name, ' ', family_name) as full_name, given_name,
                               interface_language, time_zone, state = 'ACTIVE' as active
                        from member where id in (:ids) order by id
                        """)
                .param("ids", Set.copyOf(memberIds))
                .query((row, n) -> new Recipient(
                        row.getLong("id"),
                        row.getString("email"),
                        row.getString("full_name"),
                        row.getString("given_name"),
                        Language.of(row.getString("interface_language")).orElse(Language.EN),
                        ZoneId.of(row.getString("time_zone")),
                        row.getBoolean("active")))
                .list();
    }

    /** Ids of all active members. */
    @Transactional(readOnly = true)
    public List<Long> everybody() {
        return sql.sql("select id from member where state = 'ACTIVE' order by id")
                .query(Long.class)
                .list();
    }

    /** How the people of those ids are named, in one statement; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<Long, PersonCard> cards(Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select " + CARD + " from member m join centre c on c.id = m.centre_id where m.id in (:ids)")
                .param("ids", Set.copyOf(memberIds))
                .query(People::card)
                .list()
                .stream()
                .collect(Collectors.toMap(PersonCard::id, card -> card));
    }

    /** The active members behind those handles, by handle; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<String, PersonCard> byHandles(Collection<String> handles) {
        if (handles.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select " + CARD + " from member m join centre c on c.id = m.centre_id"
                        + " where m.handle in (:handles) and m.state = 'ACTIVE'")
                .param("handles", Set.copyOf(handles))
                .query(People::card)
                .list()
                .stream()
                .collect(Collectors.toMap(PersonCard::handle, card -> card, (a, b) -> a, LinkedHashMap::new));
    }

    /** Ids of the active members of a centre who hold the role. */
    @Transactional(readOnly = true)
    public List<Long> holding(Role role, @Nullable Long centreId) {
        return sql.sql("select m.id from member m join member_role r on r.member_id = m.id and r.role = :role"
                        + " where m.state = 'ACTIVE' and (:centre is null or m.centre_id = :centre) order by m.id")
                .param("role", role.name())
                .param("centre", centreId)
                .query(Long.class)
                .list();
    }

    /** Ids of the active members of all centres of that kind. */
    @Transactional(readOnly = true)
    public List<Long> inCentresOf(CentreKind kind) {
        return sql.sql("select m.id from member m join centre c on c.id = m.centre_id and c.kind = :kind"
                        + " where m.state = 'ACTIVE' order by m.id")
                .param("kind", kind.name())
                .query(Long.class)
                .list();
    }

    /** When the member joined; empty for nobody. */
    @Transactional(readOnly = true)
    public Optional<Instant> joinedAt(long memberId) {
        return sql.sql("select joined_at from member where id = :id")
                .param("id", memberId)
                .query((row, n) -> row.getTimestamp("joined_at").toInstant())
                .optional();
    }

    /** The member of that handle, in whatever state the account is. */
    @Transactional(readOnly = true)
    public Optional<Long> idOf(String handle) {
        return sql.sql("select id from member where handle = :handle")
                .param("handle", handle)
                .query(Long.class)
                .optional();
    }

    /** Makes somebody a member and returns the new id. The address must be free, the centre must exist. */
    public long admit(NewMember entry) {
        var zone = ZoneId.of(sql.sql("select time_zone from centre where id = :id")
                .param("id", entry.centreId())
                .query(String.class)
                .single());
        var now = Instant.now(clock);
        return members.saveAndFlush(new Member(entry, freeHandle(entry), zone, now))
                .id();
    }

    /** Notes that the member is here, at most once in five minutes. */
    public void seen(long memberId) {
        sql.sql("update member set last_seen_at = :now where id = :id"
                        + " and (last_seen_at is null or last_seen_at < :before)")
                .param("now", java.sql.Timestamp.from(Instant.now(clock)))
                .param("before", java.sql.Timestamp.from(Instant.now(clock).minusSeconds(300)))
                .param("id", memberId)
                .update();
    }

    private String freeHandle(NewMember entry) {
        var plain = Normalizer.normalize(entry.givenName() + "-" + entry.familyName(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var base = plain.isEmpty() ? "member" : plain.substring(0, Math.min(plain.length(), 50));
        var taken = Set.copyOf(sql.sql("select handle from member where handle = :base or handle like :more")
                .param("base", base)
                .param("more", base + "-%")
                .query(String.class)
                .list());
        var handle = base;
        for (var number = 2; taken.contains(handle); number++) {
            handle = base + "-" + number;
        }
        return handle;
    }

    private static Viewer viewer(ResultSet row, int number) throws SQLException {
        var roles = row.getString("roles");
        var languages = row.getString("languages");
        var language = Language.of(row.getString("interface_language")).orElse(Language.EN);
        return new Viewer(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("full_name"),
                row.getString("given_name"),
                row.getLong("centre_id"),
                CentreKind.valueOf(row.getString("centre_kind")),
                roles == null
                        ? Set.of()
                        : Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet()),
                language,
                languages == null
                        ? List.of(language)
                        : Arrays.stream(languages.split(" "))
                                .flatMap(code -> Language.of(code).stream())
                                .toList(),
                ZoneId.of(row.getString("time_zone")));
    }

    static PersonCard card(ResultSet row, int number) throws SQLException {
        return new PersonCard(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("full_name"),
                row.getLong("centre_id"),
                row.getString("centre_slug"),
                row.getString("centre_name"),
                row.getString("city"),
                row.getString("country"),
                row.getBoolean("active"));
    }
}
