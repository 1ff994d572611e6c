package org.ricdm.passerelle.event.form;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody reads a file that came with a form until the form is accepted. */
@Component
class DraftAccess implements ReadAccess {

    private final JdbcClient sql;

    DraftAccess(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(AnswerDrafts.DRAFT);
    }

    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        return Set.of();
    }

    @Override
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return sql
                .sql("select id from sign_up_answer_draft where id in (:ids)")
                .param("ids", Columns.listedIds(objects))
                .query(Long.class)
                .list()
                .stream()
                .map(AnswerDrafts::ref)
                .collect(Collectors.toSet());
    }
}
