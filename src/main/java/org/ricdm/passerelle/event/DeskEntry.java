package org.ricdm.passerelle.event;

import java.util.function.Function;

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

    /** A place that is always there; its sentence has the key of its name with {@code .help}. */
    static DeskEntry of(String wordKey, TeamPart needs, int order, Function<String, String> address) {
        return new Fixed(wordKey, needs, order, address);
    }

    /**
     * A place that is always there.
     *
     * @param address its address for the slug of an event
     */
    record Fixed(String wordKey, TeamPart needs, int order, Function<String, String> address) implements DeskEntry {

        @Override
        public String helpKey() {
            return wordKey + ".help";
        }

        @Override
        public String path(EventBrief event) {
            return address.apply(event.slug());
        }
    }
}
