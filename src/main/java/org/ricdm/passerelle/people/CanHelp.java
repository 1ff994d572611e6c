package org.ricdm.passerelle.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has said that they can help with what. */
@Service
@Transactional(readOnly = true)
@InsideOnly("a feature that hands on a question; it asks itself who may read it")
public class CanHelp {

    private final JdbcClient sql;

    CanHelp(JdbcClient sql) {
        this.sql = sql;
    }

    /** The active members who can help with one of the terms, once for each term. One statement. */
    public List<Helper> with(Collection<String> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return sql.sql("select h.member_id, h.term, (select group_concat(l.language order by l.position separator ' ')"
                        + " from member_language l where l.member_id = m.id) as languages"
                        + " from member_term h join member m on m.id = h.member_id and m.state = 'ACTIVE'"
                        + " where h.relation = 'CAN_HELP' and h.term in (:terms) order by h.member_id, h.term")
                .param("terms", Set.copyOf(terms))
                .query((row, n) -> new Helper(
                        row.getLong("member_id"), row.getString("term"), languages(row.getString("languages"))))
                .list();
    }

    private static List<Language> languages(@org.jspecify.annotations.Nullable String codes) {
        return codes == null
                ? List.of()
                : Arrays.stream(codes.split(" "))
                        .flatMap(code -> Language.of(code).stream())
                        .toList();
    }

    /**
     * A member who can help with a term.
     *
     * @param understands best first
     */
    public record Helper(long memberId, String term, List<Language> understands) {}
}
