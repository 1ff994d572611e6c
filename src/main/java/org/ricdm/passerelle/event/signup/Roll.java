package org.ricdm.passerelle.event.signup;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.springframework.stereotype.Component;

/** Everybody who signed up for an event, whatever became of it, for the rooms that need them all. Asks no permission. */
@Component
public class Roll {

    /** Far more than ever come; what reads the roll holds all of it in memory. */
    private static final int MOST = 20_000;

    private final DeskRows rows;

    Roll(DeskRows rows) {
        this.rows = rows;
    }

    /** The last one to come first; the categories in the reader's language. Two statements. */
    public List<DeskRow> of(EventBrief event, Language reader) {
        return rows.list(event, DeskFilter.ALL, null, MOST, reader);
    }
}
