package org.ricdm.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForAdministrators;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of members, one's own profile, and what administrators do to accounts. */
@Service
@Transactional
public class Members {

    /** People on one page of the directory. */
    public static final int PAGE = 30;

    private final MemberRepository members;
    private final People people;
    private final CurrentViewer current;
    private final JdbcClient sql;

    Members(MemberRepository members, People people, CurrentViewer current, JdbcClient sql) {
        this.members = members;
        this.people = people;
        this.current = current;
        this.sql = sql;
    }

    /**
     * A page of the directory by family name, active members only.
     *
     * @param words part of a name, a city or a centre; empty for everybody
     * @param centreSlug only that centre, or null
     * @param after cursor of the page, null for the first
     */
    @ForMembers
    @Transactional(readOnly = true)
    public MemberPage directory(String words, @Nullable String centreSlug, @Nullable String after) {
        var cursor = after == null ? null : Cursor.parse(after);
        var rows = sql.sql("select " + People.CARD + ", m.family_name, m.given_name from member m"
                        + " join centre c on c.id = m.centre_id where m.state = 'ACTIVE'"
                        + " and (:words = '' or concat_ws(' ', m.given_name, m.family_name, c.city, c.name) like :pattern)"
                        + " and (:centre is null or c.slug = :centre)"
                        + " and (:family is null or (m.family_name, m.given_name, m.id) > (:family, :given, :id))"
                        + " order by m.family_name, m.given_name, m.id limit :limit")
                .param("words", words)
                .param("pattern", "%" + Columns.literal(words) + "%")
                .param("centre", centreSlug)
                .param("family", cursor == null ? null : cursor.family())
                .param("given", cursor == null ? null : cursor.given())
                .param("id", cursor == null ? null : cursor.id())
                .param("limit", PAGE + 1)
                .query((row, n) -> new Keyed(
                        People.card(row, n),
                        new Cursor(row.getString("family_name"), row.getString("given_name"), row.getLong("id"))))
                .list();
        var page = rows.subList(0, Math.min(PAGE, rows.size()));
        var next = rows.size() > PAGE ? page.getLast().cursor().toString() : null;
        return new MemberPage(page.stream().map(Keyed::card).toList(), next);
    }

    /** The page of a member; empty when nobody has that handle or the account is erased. */
    @ForMembers
    @Transactional(readOnly = true)
    public Optional<MemberProfile> byHandle(String handle) {
        return sql.sql("select " + People.CARD + """
                        , m.state, m.job, m.about, m.time_zone, m.joined_at, m.successor_id,
                          (select group_concat(r.role separator ' ') from member_role r where r.member_id = m.id) as roles,
                          (select group_concat(l.language order by l.position separator ' ') from member_language l
                           where l.member_id = m.id) as languages,
                          (select group_concat(t.term order by t.term separator ' ') from member_term t
                           where t.member_id = m.id and t.relation = 'CAN_HELP') as can_help,
                          (select group_concat(t.term order by t.term separator ' ') from member_term t
                           where t.member_id = m.id and t.relation = 'LOOKING_FOR') as looking_for
                        from member m join centre c on c.id = m.centre_id
                        where m.handle = :handle and m.state <> 'ERASED'
                        """)
                .param("handle", handle)
                .query((row, n) -> profile(row))
                .optional();
    }

    /**
     * Active members whose name or handle begins with the letters, for completion after an at sign.
     *
     * @param limit at most so many, people seen lately first
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<PersonCard> suggest(String letters, int limit) {
        var start = Columns.literal(letters) + "%";
        return sql.sql("select " + People.CARD + " from member m join centre c on c.id = m.centre_id"
                        + " where m.state = 'ACTIVE' and (m.given_name like :start or m.family_name like :start"
                        + " or m.handle like :start or concat(m.given_name, ' ', m.family_name) like :start)"
                        + " order by m.last_seen_at is null, m.last_seen_at desc, m.id limit :limit")
                .param("start", start)
                .param("limit", limit)
                .query(People::card)
                .list();
    }

    /** Sets the language of one's own interface. */
    @ForMembers
    public void speak(Language language) {
        if (!Language.OF_THE_INTERFACE.contains(language)) {
            throw new IllegalArgumentException("the interface does not speak " + language);
        }
        own().speak(language);
    }

    /**
     * Changes one's own profile.
     *
     * @throws InvalidInput on {@code job}, {@code about} or {@code understands}
     */
    @ForMembers
    public void describe(ProfileEdit edit) {
        var problems = new ArrayList<InvalidInput.Problem>();
        if (edit.job().strip().length() > 120) {
            problems.add(new InvalidInput.Problem("job", "people.error.tooLong", List.of(120)));
        }
        if (edit.about().strip().length() > 1000) {
            problems.add(new InvalidInput.Problem("about", "people.error.tooLong", List.of(1000)));
        }
        if (edit.understands().isEmpty()) {
            problems.add(new InvalidInput.Problem("understands", "people.error.oneLanguage", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        own().describe(edit);
    }

    /** Gives a role. */
    @ForAdministrators
    public void grant(long memberId, Role role) {
        members.findById(memberId).orElseThrow().grant(role);
    }

    /** Takes a role away, from the next request on. */
    @ForAdministrators
    public void withdraw(long memberId, Role role) {
        members.findById(memberId).orElseThrow().withdraw(role);
    }

    /** Suspends an account: its sessions end with their next request. */
    @ForAdministrators
    public void suspend(long memberId, String reason, @Nullable Instant until) {
        members.findById(memberId).orElseThrow().become(MemberState.SUSPENDED, reason, until);
    }

    /** Ends a suspension. */
    @ForAdministrators
    public void reinstate(long memberId) {
        members.findById(memberId).orElseThrow().become(MemberState.ACTIVE, null, null);
    }

    /** Notes that a member has left and who takes over; what they wrote stays. */
    @ForAdministrators
    public void leave(long memberId, @Nullable Long successorId) {
        var member = members.findById(memberId).orElseThrow();
        member.become(MemberState.LEFT, null, null);
        if (successorId != null) {
            member.handOverTo(successorId);
        }
    }

    private Member own() {
        return members.findById(current.require().memberId()).orElseThrow();
    }

    private MemberProfile profile(ResultSet row) throws SQLException {
        var successor = row.getObject("successor_id", Long.class);
        return new MemberProfile(
                People.card(row, 0),
                MemberState.valueOf(row.getString("state")),
                row.getString("job"),
                row.getString("about"),
                split(row.getString("languages")).stream()
                        .flatMap(code -> Language.of(code).stream())
                        .toList(),
                split(row.getString("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
                split(row.getString("can_help")),
                split(row.getString("looking_for")),
                ZoneId.of(row.getString("time_zone")),
                row.getTimestamp("joined_at").toInstant(),
                successor == null ? null : people.cards(Set.of(successor)).get(successor));
    }

    private static List<String> split(@Nullable String words) {
        return words == null ? List.of() : Arrays.asList(words.split(" "));
    }

    private record Keyed(PersonCard card, Cursor cursor) {}

    /** Where a page of the directory ends; travels in the address, so it is read with suspicion. */
    private record Cursor(String family, String given, long id) {

        private static final String SEPARATOR = "~";

        static @Nullable Cursor parse(String text) {
            var parts = text.split(SEPARATOR, -1);
            return parts.length == 3 && parts[2].matches("\\d{1,18}")
                    ? new Cursor(parts[0], parts[1], Long.parseLong(parts[2]))
                    : null;
        }

        @Override
        public String toString() {
            return family.replace(SEPARATOR, "") + SEPARATOR + given.replace(SEPARATOR, "") + SEPARATOR + id;
        }
    }
}
