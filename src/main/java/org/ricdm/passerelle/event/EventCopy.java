package org.ricdm.passerelle.event;

import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventParts.Said;

/**
 * What one room takes over when an event is copied to another year: everything but people and what happened. One bean for
 * each room that keeps something of an event; every table of it is named in one of the two lists, so that none is
 * forgotten.
 */
public interface EventCopy {

    /** Where it stands among the others, the smallest first: what it refers to is copied before. */
    int order();

    /** The tables of which it takes something over. */
    Set<String> copied();

    /** The tables that it leaves: people, and what happened. */
    Set<String> left();

    /** What it would take over of that event, counted, in sentences. At most one statement; empty where there is nothing. */
    List<Said> counted(long eventId);

    /** Takes it over, in the transaction of the whole copy. */
    void copy(EventCopying copying);

    /** What the organisers should look at in a copy as it is now. At most two statements. */
    List<Said> attention(Copied copied);

    /**
     * A copied event.
     *
     * @param days by which its wall times lie after those it was copied from; negative when they lie before
     * @param reader in whose language dates and titles are said
     */
    record Copied(EventBrief event, int days, Language reader) {}
}
