package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.LongConsumer;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.event.programme.Conflict;
import org.ricdm.passerelle.event.programme.Plan;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.programme.Severity;

/** What does not go together, in sentences. */
class ConflictList extends Div {

    private ConflictList() {
        addClassName("conflicts");
    }

    /** Conflicts of the whole plan; each leads to its session. */
    static ConflictList of(List<Conflict> conflicts, Plan plan, SessionWords say, LongConsumer open) {
        var list = new ConflictList();
        list.fill(conflicts, (conflict, line) -> {
            var title = plan.session(conflict.sessionId())
                    .map(session -> session.entry().in(say.reader()).title())
                    .orElse("");
            var link = new NativeButton(title);
            link.addClassName("conflict-session");
            link.addClickListener(click -> open.accept(conflict.sessionId()));
            var words = new Div(link, new Span(say.conflict(conflict, plan)));
            words.addClassName("conflict-words");
            line.add(words);
        });
        return list;
    }

    /** Conflicts of the one session that is looked at. */
    static ConflictList ofOne(List<Conflict> conflicts, Plan plan, SessionWords say) {
        var list = new ConflictList();
        list.fill(conflicts, (conflict, line) -> line.add(new Span(say.conflict(conflict, plan))));
        return list;
    }

    private void fill(List<Conflict> conflicts, java.util.function.BiConsumer<Conflict, ListItem> words) {
        var items = new UnorderedList();
        conflicts.forEach(conflict -> {
            var line = new ListItem(new Chip(
                    conflict.severity() == Severity.WARNS ? Chip.Kind.WAITING : Chip.Kind.DANGER,
                    getTranslation(conflict.severity().wordKey())));
            words.accept(conflict, line);
            items.add(line);
        });
        add(items);
    }
}
