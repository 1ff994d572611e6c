package org.ricdm.passerelle.event;

/** A place of the organisers' desk. One bean for each; whoever does that part for the event finds it there. */
public interface DeskEntry {

    /** Key of its name. */
    String wordKey();

    /** Key of one sentence on what is done there. */
    String helpKey();

    /** Its address for that event. */
    String path(EventBrief event);

    /** What one does for the event to find it. */
    TeamPart needs();

    /** Where it stands among the others, the smallest first. */
    int order();
}
