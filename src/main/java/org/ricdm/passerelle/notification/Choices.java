package org.ricdm.passerelle.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each member has chosen about mail. A choice is always explicit; nothing automatic writes here. */
@Service
@Transactional
public class Choices {

    /** The scope of everything. */
    public static final ObjectRef NETWORK = new ObjectRef("network", 0);

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final ObjectRegistry objects;
    private final Clock clock;

    Choices(JdbcClient sql, CurrentViewer current, ObjectRegistry objects, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.objects = objects;
        this.clock = clock;
    }

    /** One's own choices: the network first, then the exceptions that can still be read, latest first. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Choice> mine() {
        var viewer = current.require();
        var chosen = of(viewer.memberId());
        var scopes = new ArrayList<>(chosen.keySet());
        scopes.remove(NETWORK);
        var readable = objects.readable(viewer.memberId(), scopes);
        var shown = objects.present(readable, viewer.language());
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(NETWORK, "", "/", chosen.getOrDefault(NETWORK, Cadence.AT_ONCE)));
        for (var scope : scopes) {
            var presentation = shown.get(scope);
            if (presentation != null) {
                choices.add(new Choice(
                        scope,
                        presentation.title(),
                        presentation.path(),
                        java.util.Objects.requireNonNull(chosen.get(scope))));
            }
        }
        return choices;
    }

    /** Chooses for a scope that one may read, or for the network. */
    @ForMembers
    public void choose(ObjectRef scope, Cadence cadence) {
        var member = current.require().memberId();
        if (!scope.equals(NETWORK) && !objects.mayRead(member, scope)) {
            throw new NotOpen(scope.toString());
        }
        choose(member, scope, cadence);
    }

    /** Takes a choice back: what contains the scope counts again. */
    @ForMembers
    public void withdraw(ObjectRef scope) {
        withdraw(current.require().memberId(), scope);
    }

    /** Ends the mails of that scope; a choice that ends them already stays what it is. */
    @InsideOnly("the unsubscribe link, whose token names the member")
    void silence(long memberId, ObjectRef scope) {
        if (of(memberId).getOrDefault(scope, Cadence.AT_ONCE) == Cadence.AT_ONCE) {
            choose(memberId, scope, Cadence.NEVER);
        }
    }

    /**
     * Takes {@link #silence} back, so that mails go on whatever was chosen for what contains the scope. Another choice
     * stays what it is.
     *
     * @param insideOut the scope and what contains it
     */
    @InsideOnly("the unsubscribe link, whose token names the member")
    void unsilence(long memberId, ObjectRef scope, List<ObjectRef> insideOut) {
        if (of(memberId).get(scope) != Cadence.NEVER) {
            return;
        }
        withdraw(memberId, scope);
        if (effective(memberId, insideOut) != Cadence.AT_ONCE) {
            choose(memberId, scope, Cadence.AT_ONCE);
        }
    }

    @InsideOnly("the unsubscribe link, whose token names the member")
    void choose(long memberId, ObjectRef scope, Cadence cadence) {
        sql.sql("insert into mail_choice (member_id, scope_kind, scope_id, cadence, chosen_at)"
                        + " values (:member, :kind, :id, :cadence, :now)"
                        + " on duplicate key update cadence = values(cadence), chosen_at = values(chosen_at)")
                .param("member", memberId)
                .param("kind", scope.kind())
                .param("id", scope.id())
                .param("cadence", cadence.name())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    @InsideOnly("the way out of a mail, which carries a token of that member")
    void withdraw(long memberId, ObjectRef scope) {
        sql.sql("delete from mail_choice where member_id = :member and scope_kind = :kind and scope_id = :id")
                .param("member", memberId)
                .param("kind", scope.kind())
                .param("id", scope.id())
                .update();
    }

    /** What counts for something inside those scopes: the innermost choice, else the network's, else at once. */
    @InsideOnly("the building of mails")
    @Transactional(readOnly = true)
    Cadence effective(long memberId, List<ObjectRef> insideOut) {
        var chosen = of(memberId);
        for (var scope : insideOut) {
            var cadence = chosen.get(scope);
            if (cadence != null) {
                return cadence;
            }
        }
        return chosen.getOrDefault(NETWORK, Cadence.AT_ONCE);
    }

    private Map<ObjectRef, Cadence> of(long memberId) {
        return sql
                .sql("select scope_kind, scope_id, cadence from mail_choice where member_id = :member"
                        + " order by chosen_at desc")
                .param("member", memberId)
                .query((row, n) -> Map.entry(
                        new ObjectRef(row.getString("scope_kind"), row.getLong("scope_id")),
                        Cadence.valueOf(row.getString("cadence"))))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** @param title of what the choice is for, empty for the network */
    public record Choice(ObjectRef scope, String title, String path, Cadence cadence) {}
}
